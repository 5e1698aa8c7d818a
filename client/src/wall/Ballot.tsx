import { ClosingSoon } from '../ballots/ClosingSoon';
import { whatToDo } from '../ballots/instrumentWords';
import { readThemes } from '../session/readings';
import { useSession } from '../session/useSession';
import { questionOf } from '../stages/stageWords';
import type { RoundItem, RoundSight, StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { Figure, Figures, TimeFigure } from './Figures';
import { Fit } from './Fit';
import './rounds.css';

type BallotProps = { workshop: WorkshopSight; stage: StageSight; round: RoundSight | undefined };

/** More are too small to read from the back row. */
const mostItems = 20;

/** A vote about to start, under way or closed: what to do, on what, and how many did; nothing of what they chose. */
export function Ballot({ workshop, stage, round }: BallotProps) {
  const themes = useSession(readThemes).map(({ id, name }) => ({ id, text: name }));
  const question = round?.question || questionOf(stage, workshop);
  const closed = round?.status === 'closed';
  return (
    <div className="wall-column">
      {round && <ClosingSoon round={round} spoken={false} />}
      <Fit most={60} least={28} className="wall-ballot-question">
        <h1 dir="auto">{closed ? say('wall.voteClosed') : question}</h1>
      </Fit>
      <p className="wall-lead wall-do">{round ? sentenceFor(round) : say('wall.voteSoon')}</p>
      <Items items={round ? round.items : themes} />
      <Figures>
        {round && <Figure value={round.voted} label={say('wall.voted', { of: round.of })} />}
        <TimeFigure stage={stage} />
      </Figures>
    </div>
  );
}

function sentenceFor(round: RoundSight): string {
  return round.status === 'closed' ? say('wall.resultNext') : whatToDo(round.instrument);
}

// By the alphabet: the order in which themes were made would favour the first, for everybody at once.
function Items({ items }: { items: readonly RoundItem[] }) {
  if (items.length > mostItems)
    return <p className="wall-lead wall-muted wall-grow">{say('wall.itemsMany', { items: items.length })}</p>;
  const sorted = [...items].sort((a, b) => a.text.localeCompare(b.text));
  const columns = items.length <= 4 ? 1 : items.length <= 14 ? 2 : 3;
  return (
    <Fit most={38} className="wall-grow">
      <ul className="wall-items" style={{ columnCount: columns }}>
        {sorted.map(({ id, text }) => (
          <li key={id} className="wall-item">
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </Fit>
  );
}
