import type { RoundSight, Support, ThemeSight } from '../wire/protocol';
import { say } from '../words/say';

type SupportsProps = {
  support: readonly Support[];
  rounds: readonly RoundSight[];
  themes: readonly ThemeSight[];
  heading: 'h3' | 'h4';
};

/** How the revealed votes on its themes speak for a priority, and how far that hangs on who has a voice. */
export function Supports({ support, rounds, themes, heading: Heading }: SupportsProps) {
  if (support.length === 0) return null;
  return (
    <section className="priority-support">
      <Heading>{say('priorities.support')}</Heading>
      <ul>
        {support.map((row) => {
          const round = rounds.find(({ id }) => id === row.round);
          const item =
            round?.items.find(({ id }) => id === row.item)?.text ?? themes.find(({ id }) => id === row.item)?.name;
          const question = round?.question || say('priorities.supportRound', { number: round?.number ?? 0 });
          const { personRank: person, equalRank: equal } = row;
          return (
            <li key={`${row.round}/${row.item}`}>
              <span dir="auto">
                {say('priorities.supportRow', {
                  question,
                  item: item ?? '',
                  rank: row.rank ?? person,
                  tied: String(row.tied),
                  of: row.of,
                  people: row.people,
                  n: row.n,
                  share: row.share ?? 0,
                })}
              </span>{' '}
              <span className="muted">
                {equal === undefined || person === equal
                  ? say('priorities.supportSteady')
                  : say('priorities.supportShift', { person, equal })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
