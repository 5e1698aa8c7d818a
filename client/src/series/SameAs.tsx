import { useId, useState } from 'react';
import { Button } from '../look/Button';
import type { Comparison, PriorityAt, Strand } from '../wire/protocol';
import { say } from '../words/say';
import { priorityNamed } from './names';
import type { SeriesActs } from './useSeries';

type SameAsProps = { strand: Strand; comparison: Comparison; acts: SeriesActs };

/** "This is the same as…": only a person says so. */
export function SameAs({ strand, comparison, acts }: SameAsProps) {
  const [chosen, setChosen] = useState('');
  const id = useId();
  const first = strand.standings[0];
  const sessions = new Set(strand.standings.map(({ at }) => at.session));
  const others = comparison.strands
    .filter((other) => other !== strand)
    .flatMap(({ standings }) => standings.map(({ at }) => at));
  // It is tied to whichever of this strand is of another dialogue.
  const anchorFor = (at: PriorityAt) => strand.standings.find((standing) => standing.at.session !== at.session)?.at;
  const possible = others.filter((at) => anchorFor(at));
  const match = () => {
    const other = possible[Number(chosen)];
    const one = other && anchorFor(other);
    setChosen('');
    if (one) void acts.send({ is: 'match-priorities', one, other });
  };
  if (!first || possible.length === 0 || sessions.size === 0) return null;
  return (
    <form
      className="same-as"
      onSubmit={(event) => {
        event.preventDefault();
        match();
      }}
    >
      <label htmlFor={id}>{say('series.sameAs')}</label>
      <select id={id} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{say('series.choose')}</option>
        {possible.map((at, index) => (
          <option key={`${at.session}/${at.priority}`} value={index}>
            {priorityNamed(comparison, at)}
          </option>
        ))}
      </select>
      <Button type="submit" disabled={chosen === ''}>
        {say('series.match')}
      </Button>
    </form>
  );
}
