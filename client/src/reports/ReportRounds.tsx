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
          <p>{round.result ? methodOf(round) : `${methodOf(round)} ${turnoutOf(round)}`}</p>
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

function methodOf({ instrument }: RoundSight): string {
  switch (instrument.is) {
    case 'dots':
      return say('report.method.dots', { dots: instrument.dotsPerPerson, cap: instrument.capPerItem });
    case 'rank':
      return say('report.method.rank', { top: instrument.top });
    case 'fist':
      return say('report.method.fist');
  }
}

/** Of a vote without a result to speak for it. */
function turnoutOf({ status, of, voted }: RoundSight): string {
  return status === 'open'
    ? say('report.stillOpen')
    : `${say('report.turnout', { n: voted, of })} ${say('report.notRevealed')}`;
}
