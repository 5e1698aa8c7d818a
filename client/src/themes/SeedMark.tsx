import './seeds.css';
import { confirmationWords } from '../series/confirmationWords';
import type { Seed } from '../wire/protocol';
import { say, sayNumber } from '../words/say';

/** Where a theme comes from, if it was agreed on in an earlier workshop: its whole words and how it stood there are a click away. */
export function SeedMarks({ seeds }: { seeds: readonly Seed[] | undefined }) {
  return seeds?.map((seed) => (
    <details key={`${seed.from.session}/${seed.from.priority}`} className="seed-mark">
      <summary>{seedFrom(seed)}</summary>
      <p dir="auto">{seed.statement}</p>
      <p className="muted">{confirmationWords(seed)}</p>
    </details>
  ));
}

/** The same in a line, for paper and for the wall. */
export function SeedLines({ seeds }: { seeds: readonly Seed[] | undefined }) {
  return seeds?.map((seed) => (
    <p key={`${seed.from.session}/${seed.from.priority}`} className="seed-line">
      {seedFrom(seed)} · {confirmationWords(seed)}
    </p>
  ));
}

const seedFrom = ({ place, title, number }: Seed): string =>
  say('series.from', { place: place || title, n: sayNumber(number) });
