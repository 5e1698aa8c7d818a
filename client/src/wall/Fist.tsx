import { fingers } from '../ballots/fingers';
import { fistSentences } from '../ballots/resultSentences';
import type { RoundSight, StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { Figure, Figures, TimeFigure } from './Figures';
import { Fit } from './Fit';
import './rounds.css';

/** A sentence with more characters needs the room that tall bars would take. */
const longText = 320;

/** From the best: the order in which people are asked to think. */
const scale = [...fingers].reverse();

/** A sentence that the room is asked about, and what each number of fingers means. */
export function Ask({ stage, round }: { stage: StageSight; round: RoundSight }) {
  const open = round.status === 'open';
  return (
    <div className="wall-column">
      <p className="wall-lead wall-do">{say(open ? 'wall.doFist' : 'wall.voteClosed')}</p>
      <Sentence text={round.items[0]?.text ?? ''} />
      <ol className="wall-scale">
        {scale.map((value) => (
          <li key={value} className="wall-step">
            <b>{value}</b>
            <span>{say(`result.fist.${value}`)}</span>
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
  const { result } = round;
  if (result?.is !== 'fist') return null;
  const text = round.items[0]?.text ?? '';
  const { finding, about } = fistSentences(round, result);
  return (
    <div className="wall-column">
      <Fit most={56} least={28} className="wall-headline">
        <h1 data-tone={result.status}>{finding}</h1>
      </Fit>
      <p className="wall-lead wall-about">{about.join(' ')}</p>
      <Sentence text={text} />
      <FistBars votes={result.votes} low={text.length > longText} />
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
function FistBars({ votes, low }: { votes: readonly number[]; low: boolean }) {
  const most = Math.max(1, ...votes);
  return (
    <ol className="wall-fingers" data-low-bars={low || undefined}>
      {scale.map((value) => (
        <li
          key={value}
          className="wall-finger"
          data-low={value < 3 || undefined}
          data-nobody={!votes[value] || undefined}
        >
          <span className="wall-finger-count">{votes[value] ?? 0}</span>
          <span className="wall-finger-bar">
            <span style={{ blockSize: `${((votes[value] ?? 0) / most) * 100}%` }} />
          </span>
          <b>{value}</b>
          <span>{say(`result.fist.${value}`)}</span>
        </li>
      ))}
    </ol>
  );
}
