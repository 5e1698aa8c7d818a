import { sayNumber } from '../words/say';

/** A number that is read across the room, under what it counts. */
export function BigCount({ number, words }: { number: number; words: string }) {
  return (
    <div className="big-count">
      <dt>{words}</dt>
      <dd>{sayNumber(number)}</dd>
    </div>
  );
}
