import { Button } from '../look/Button';
import type { Comparison, PriorityAt, Standing, Strand, VotedPlace } from '../wire/protocol';
import { say, sayNumber } from '../words/say';
import { confirmationWords } from './confirmationWords';
import { groupNamed, nameOf, priorityNamed } from './names';
import { SameAs } from './SameAs';
import type { SeriesActs } from './useSeries';

type StrandsProps = { comparison: Comparison; acts: SeriesActs | undefined };

/** Each priority through the dialogues: where it stood, how the room stood by it, how groups placed it. */
export function Strands({ comparison, acts }: StrandsProps) {
  const { strands } = comparison;
  return (
    <section className="series-part">
      <h2>{say('series.strands')}</h2>
      {strands.length === 0 && <p className="muted">{say('series.strandsNone')}</p>}
      {strands.map((strand) => (
        <OneStrand key={keyOf(strand.standings[0]?.at)} strand={strand} comparison={comparison} acts={acts} />
      ))}
    </section>
  );
}

const keyOf = (at: PriorityAt | undefined) => `${at?.session}/${at?.priority}`;

function OneStrand({ strand, comparison, acts }: StrandsProps & { strand: Strand }) {
  return (
    <article className="strand">
      <h3 dir="auto">{strand.statement}</h3>
      <p className="muted">
        {say('series.in', { n: sayNumber(strand.dialogues), of: sayNumber(comparison.dialogues.length) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keys too. */}
      <section className="result-scroll" tabIndex={0} aria-label={strand.statement}>
        <table className="result-table strand-table">
          <thead>
            <tr>
              <th scope="col">{say('series.dialogue')}</th>
              <th scope="col" className="table-number">
                {say('series.place')}
              </th>
              <th scope="col">{say('series.agreement')}</th>
              <th scope="col">{say('series.votes')}</th>
              <th scope="col">{say('series.byGroup')}</th>
            </tr>
          </thead>
          <tbody>
            {strand.standings.map((standing) => (
              <Row key={keyOf(standing.at)} standing={standing} strand={strand} comparison={comparison} acts={acts} />
            ))}
          </tbody>
        </table>
      </section>
      {acts && <SameAs strand={strand} comparison={comparison} acts={acts} />}
    </article>
  );
}

type RowProps = StrandsProps & { standing: Standing; strand: Strand };

function Row({ standing, strand, comparison, acts }: RowProps) {
  const { priority, number, moved, tie } = standing;
  const name = nameOf(comparison, number);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {priority.statement !== strand.statement && (
          <p className="strand-words" dir="auto">
            {priority.statement}
          </p>
        )}
        {tie === 'seeded' && <p className="muted">{say('series.seeded')}</p>}
        {standing.matched.map((other) => (
          <p key={keyOf(other)} className="muted">
            {say('series.matched')}
            {acts && (
              <Button
                look="quiet"
                aria-label={say('series.unmatchNamed', { name: priorityNamed(comparison, other) })}
                onClick={() => void acts.send({ is: 'unmatch-priorities', one: standing.at, other })}
              >
                {say('series.unmatch')}
              </Button>
            )}
          </p>
        ))}
      </th>
      <td className="table-number" data-label={say('series.place')}>
        {sayNumber(priority.place)}
        {moved !== undefined && <span className="strand-moved">{movedWords(moved)}</span>}
      </td>
      <td data-tone={priority.confirmation} data-label={say('series.agreement')}>
        {confirmationWords(priority)}
        {priority.dissents > 0 && (
          <p className="muted">{say('series.dissents', { n: sayNumber(priority.dissents) })}</p>
        )}
      </td>
      <td data-label={say('series.votes')}>
        <Votes votes={priority.voted} />
      </td>
      <td data-label={say('series.byGroup')}>
        <ByGroup votes={priority.voted} />
      </td>
    </tr>
  );
}

function movedWords(moved: number): string {
  if (moved === 0) return say('series.same');
  const n = sayNumber(Math.abs(moved));
  return say(moved > 0 ? 'series.higher' : 'series.lower', { n });
}

function Votes({ votes }: { votes: readonly VotedPlace[] }) {
  if (votes.length === 0) return <span className="muted">{say('series.noVote')}</span>;
  return votes.map((vote) => (
    <p key={`${vote.vote}/${vote.item}`}>
      {vote.rank === undefined
        ? unplacedWords(vote)
        : say('series.placed', { vote: sayNumber(vote.vote), n: sayNumber(vote.rank), of: sayNumber(vote.of) })}
      {vote.equalRank !== undefined && vote.equalRank !== vote.personRank && (
        <span className="muted">
          {' '}
          {say('series.equal', { n: sayNumber(vote.equalRank), person: sayNumber(vote.personRank) })}
        </span>
      )}
    </p>
  ));
}

/** Where groups weigh and may not be compared, only the place with one voice for each person can be told. */
function unplacedWords({ vote, weighting, personRank, of }: VotedPlace): string {
  const where = { vote: sayNumber(vote), n: sayNumber(personRank), of: sayNumber(of) };
  return weighting === 'equal-group' ? say('series.byPersons', where) : say('series.unplaced', where);
}

/** The last vote that says something by group; what may not be told is a dash. */
function ByGroup({ votes }: { votes: readonly VotedPlace[] }) {
  const told = votes.filter(({ groups }) => groups.length > 0).at(-1);
  if (!told) return <span className="muted">{say('series.noGroups')}</span>;
  return (
    <ul className="group-places">
      {told.groups.map((group) => (
        <li key={groupNamed(group)}>
          <bdi>{groupNamed(group)}</bdi> <strong>{group.rank === undefined ? '–' : sayNumber(group.rank)}</strong>
        </li>
      ))}
    </ul>
  );
}
