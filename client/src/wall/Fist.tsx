import { ClosingSoon } from '../ballots/ClosingSoon';
import { levelsOf } from '../ballots/levels';
import { sentencesOf } from '../ballots/resultSentences';
import { readDetail } from '../session/readings';
import { useSession } from '../session/useSession';
import type { RoundSight, StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { Figure, Figures, TimeFigure } from './Figures';
import { Fit } from './Fit';
import './rounds.css';

/** A sentence with more characters needs the room that tall bars would take. */
const longText = 320;

/** From the best: the order in which people are asked to think. */
const scaleOf = ({ instrument }: RoundSight) => levelsOf(instrument.is === 'gradients' ? instrument : { is: 'fist' });

/** A sentence that the room is asked about, and what each number of fingers means. */
export function Ask({ stage, round }: { stage: StageSight; round: RoundSight }) {
  const open = round.status === 'open';
  return (
    <div className="wall-column">
      <ClosingSoon round={round} spoken={false} />
      <p className="wall-lead wall-do">{say(open ? 'do.sentence' : 'wall.voteClosed')}</p>
      <Sentence text={round.items[0]?.text ?? ''} />
      <ol className="wall-scale" data-many={scaleOf(round).length > 6 || undefined}>
        {scaleOf(round).map(({ value, words, low }) => (
          <li key={value} className="wall-step" data-low={low || undefined}>
            <b>{value}</b>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <Figures>
        <Figure value={round.voted} label={say('wall.answered', { of: round.of })} />
        <TimeFigure stage={stage} />
      </Figures>
    </div>
  );
}

/** How the room stands to a sentence: in words first, then how many showed how many fingers. */
export function Answer({ round }: { round: RoundSight }) {
  const detail = useSession((state) => readDetail(state, round.id))?.detail;
  const { result } = round;
  if (result?.is !== 'fist' && result?.is !== 'gradients') return null;
  const text = round.items[0]?.text ?? '';
  const { finding, about, tone } = sentencesOf(round, result, { detail });
  return (
    <div className="wall-column">
      <Fit most={56} least={28} className="wall-headline">
        <h1 data-tone={tone}>{finding}</h1>
      </Fit>
      <p className="wall-lead wall-about">{about.join(' ')}</p>
      <Sentence text={text} />
      <LevelColumns round={round} votes={result.votes} low={text.length > longText} />
    </div>
  );
}

function Sentence({ text }: { text: string }) {
  return (
    <Fit most={60} least={24} className="wall-grow wall-sentence">
      <p dir="auto">{text}</p>
    </Fit>
  );
}

// Columns beside each other in the order of the scale: where the room stands is seen at a glance.
function LevelColumns({ round, votes, low: lowBars }: { round: RoundSight; votes: readonly number[]; low: boolean }) {
  const most = Math.max(1, ...votes);
  const levels = scaleOf(round);
  const first = Math.min(...levels.map(({ value }) => value));
  return (
    <ol className="wall-fingers" data-low-bars={lowBars || undefined} data-many={levels.length > 6 || undefined}>
      {levels.map(({ value, words, low }) => {
        const count = votes[value - first] ?? 0;
        return (
          <li key={value} className="wall-finger" data-low={low || undefined} data-nobody={count === 0 || undefined}>
            <span className="wall-finger-count">{count}</span>
            <span className="wall-finger-bar">
              <span style={{ blockSize: `${(count / most) * 100}%` }} />
            </span>
            <b>{value}</b>
            <span>{words}</span>
          </li>
        );
      })}
    </ol>
  );
}
