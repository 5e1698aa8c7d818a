import type { ReactNode } from 'react';
import { say } from '../words/say';
import { ChooseInstrument } from './ChooseInstrument';
import { type Draft, flagsIn, type Kind, type NumberName, type Numbers, numbersIn } from './composing';
import { NumberInSentence } from './NumberInSentence';
import { Sentence, slot } from './Sentence';

type HowToVoteProps = {
  draft: Draft;
  /** How many items there are; 0: nobody knows yet. */
  items: number;
  /** The instrument of the start, which is offered among the first. */
  start: Kind;
  /** The only ones that are offered, where not all are. */
  only?: readonly Kind[] | undefined;
  field: (name: NumberName) => ReactNode;
  pick: (kind: Kind) => void;
  change: (next: Partial<Draft>) => void;
};

/** The instrument, its numbers in one sentence, and what can be ticked besides. */
export function HowToVote({ draft, items, start, only, field, pick, change }: HowToVoteProps) {
  return (
    <>
      <ChooseInstrument value={draft.kind} first={firstKinds(start)} only={only} onChange={pick} />
      <div className="setup-words">
        <Sentence words={sentenceOf(draft.kind, items)} field={(name) => field(name as NumberName)} />
        {flagsIn[draft.kind].map((flag) => (
          <label key={flag} className="way">
            <input
              type="checkbox"
              checked={draft.flags.has(flag)}
              onChange={() => change({ flags: toggled(draft.flags, flag) })}
            />
            <span>{say(`compose.flag.${flag}`)}</span>
          </label>
        ))}
      </div>
    </>
  );
}

type Fields = { draft: Draft; numbers: Numbers; change: (next: Partial<Draft>) => void };

/** Draws each number where it stands: as typed, or as it is for now. */
export const numberFields =
  ({ draft, numbers, change }: Fields) =>
  (name: NumberName) => (
    <NumberInSentence
      key={name}
      label={say(`compose.number.${name}`)}
      value={draft.typed[name] ?? String(numbers[name] ?? '')}
      wrong={numbers[name] === undefined}
      onChange={(typed) => change({ typed: { ...draft.typed, [name]: typed } })}
    />
  );

function firstKinds(kind: Kind): readonly Kind[] {
  const usual: readonly Kind[] = ['dots', 'rank', 'fist'];
  return usual.includes(kind) ? usual : [...usual, kind];
}

function sentenceOf(kind: Kind, items: number): string {
  const slots = Object.fromEntries(numbersIn[kind].map((name) => [name, slot(name)]));
  return say(`compose.sentence.${kind}` as 'compose.sentence.dots', { ...slots, items } as never);
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
