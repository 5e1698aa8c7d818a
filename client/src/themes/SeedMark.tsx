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

/** What this workshop was told of their actions. */
export function SeedOutcomes({ seeds }: { seeds: readonly Seed[] | undefined }) {
  const all = (seeds ?? []).flatMap(({ actions, became }) =>
    (became ?? []).map((outcome) => ({
      ...outcome,
      what: actions.find(({ id }) => id === outcome.action)?.what ?? '',
    })),
  );
  if (all.length === 0) return null;
  return (
    <ul className="seed-outcomes">
      {all.map(({ from, action, what, status, said }) => (
        <li key={`${from.session}/${from.priority}/${action}`}>
          <bdi>{what}</bdi> · {say(`series.status.${status}`)}
          {said && (
            <>
              {' · '}
              <bdi>{said}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const seedFrom = ({ place, title, number }: Seed): string =>
  say('series.from', { place: place || title, n: sayNumber(number) });
