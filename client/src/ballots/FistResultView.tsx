import { useId } from 'react';
import type { FistResult, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { fingers } from './fingers';
import { fistSentences } from './resultSentences';

type FistResultViewProps = { round: RoundSight; result: FistResult; size: 'page' | 'wall'; level: 1 | 2 | 3 };

/** How the room answered one sentence: the finding, then how many showed how many fingers. Never who. */
export function FistResultView({ round, result, size, level }: FistResultViewProps) {
  const { finding, about } = fistSentences(round, result);
  const Heading = `h${level}` as const;
  const id = useId();
  return (
    <section className="result" data-size={size} data-tone={result.status} aria-labelledby={id}>
      <Heading id={id} className="result-finding">
        {finding}
      </Heading>
      <p className="result-about">{about.join(' ')}</p>
      {result.n > 0 && <FistBars votes={result.votes} />}
    </section>
  );
}

/** Most fingers first, as the room hopes; each bar says in words what it stands for. */
function FistBars({ votes }: { votes: readonly number[] }) {
  const most = Math.max(1, ...votes);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from a list that is drawn without markers.
    <ul className="result-bars" role="list">
      {fingers.toReversed().map((value) => (
        <li key={value} className="result-row" data-low={value < 3 || undefined}>
          <span className="result-place">{value}</span>
          <strong className="result-name">{say(`result.fist.${value}`)}</strong>
          <span className="result-numbers">{say('result.fist.people', { count: votes[value] ?? 0 })}</span>
          <span className="result-track" aria-hidden="true">
            <span className="result-fill" style={{ inlineSize: `${((votes[value] ?? 0) / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
