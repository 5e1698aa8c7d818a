import { FistBars } from '../ballots/FistBars';
import { ResultTable } from '../ballots/ResultTable';
import { fistSentences, sentencesOf } from '../ballots/resultSentences';
import { readAllRounds } from '../session/readings';
import { useSession } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';

/** Every vote: how it was held, how many took part, and what came of it. */
export function ReportRounds() {
  const rounds = useSession(readAllRounds);
  return (
    <section>
      <h2>{say('report.counted')}</h2>
      {rounds.length === 0 && <p>{say('report.countedNone')}</p>}
      {rounds.map((round) => (
        <article key={round.id} className="report-round">
          <h3 dir="auto">{say('report.round', { number: round.number, question: askedIn(round) })}</h3>
          <p>
            {methodOf(round)} {turnoutOf(round)}
          </p>
          <Found round={round} />
        </article>
      ))}
    </section>
  );
}

/** The finding in words, then its numbers; on paper nothing can be unfolded, so all of it stands there. */
function Found({ round }: { round: RoundSight }) {
  const { result } = round;
  if (!result) return null;
  const { finding, about } = result.is === 'fist' ? fistSentences(round, result) : sentencesOf(round, result);
  return (
    <>
      <p>
        <strong>{finding}.</strong> {about.join(' ')}
      </p>
      {result.n > 0 && (result.is === 'fist' ? <FistBars votes={result.votes} /> : <ResultTable round={round} />)}
    </>
  );
}

function askedIn({ question, instrument, items }: RoundSight): string {
  if (question) return question;
  switch (instrument.is) {
    case 'dots':
      return say('stages.question.vote');
    case 'rank':
      return say('stages.question.rank');
    case 'fist':
      return `“${items[0]?.text ?? ''}”`;
  }
}

function methodOf({ instrument, weighting }: RoundSight): string {
  switch (instrument.is) {
    case 'dots': {
      const settings = { dots: instrument.dotsPerPerson, cap: instrument.capPerItem };
      return `${say('report.method.dots', settings)} ${say(`report.voice.${weighting}`)}`;
    }
    case 'rank':
      return `${say('report.method.rank', { top: instrument.top })} ${say(`report.voice.${weighting}`)}`;
    case 'fist':
      return say('report.method.fist');
  }
}

function turnoutOf({ status, result, of, voted }: RoundSight): string {
  if (status === 'open') return say('report.stillOpen');
  return result
    ? say('report.turnout', { n: result.n, of })
    : `${say('report.turnout', { n: voted, of })} ${say('report.notRevealed')}`;
}
