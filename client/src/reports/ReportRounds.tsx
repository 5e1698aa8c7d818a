import { AnswerBars } from '../ballots/AnswerBars';
import { isOnOneSentence, readBack } from '../ballots/instrumentWords';
import { numbersOf } from '../ballots/numbers';
import { sentencesOf } from '../ballots/resultSentences';
import { PlainTable } from '../charts/PlainTable';
import { readAllRounds, readDetail, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { OriginalVote } from '../translations/OriginalVote';
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
          <h3 dir="auto">{titleOf(round)}</h3>
          <OriginalVote round={round} />
          <p>{round.result ? methodOf(round) : `${methodOf(round)} ${turnoutOf(round)}`}</p>
          <Found round={round} />
        </article>
      ))}
    </section>
  );
}

/** Its number sets it apart from a vote on the same question; a table among many is called so too. */
const titleOf = (round: RoundSight) => say('report.round', { number: round.number, question: askedIn(round) });

/** The finding in words, then its numbers; on paper nothing can be unfolded, so all of it stands there. */
function Found({ round }: { round: RoundSight }) {
  const detail = useSession((state) => readDetail(state, round.id))?.detail;
  const groups = useSession(readWorkshop)?.groups.length;
  const { result } = round;
  if (!result) return null;
  const { finding, about } = sentencesOf(round, result, { detail, groups });
  return (
    <>
      <p>
        <strong>{say('look.sentence', { words: finding })}</strong> {about.join(' ')}
      </p>
      {result.n > 0 &&
        ('rows' in result ? (
          <PlainTable table={{ ...numbersOf(round, result), caption: titleOf(round) }} />
        ) : (
          <AnswerBars votes={result.votes} />
        ))}
    </>
  );
}

function askedIn({ question, instrument, items }: RoundSight): string {
  if (question) return question;
  if (isOnOneSentence(instrument)) return say('look.quoted', { words: items[0]?.text ?? '' });
  return say(instrument.is === 'rank' || instrument.is === 'ngt' ? 'stages.question.rank' : 'stages.question.vote');
}

/** How it was held; of a ranking also how it was counted, for there are several ways. */
function methodOf(round: RoundSight): string {
  const { is } = round.instrument;
  const held = say('report.method', { method: say(`instrument.${is}`), settings: readBack(round) });
  return is === 'rank' ? `${held} ${say('report.borda')}` : held;
}

/** Of a vote without a result to speak for it. */
function turnoutOf({ status, of, voted }: RoundSight): string {
  return status === 'open'
    ? say('report.stillOpen')
    : `${say('report.turnout', { n: voted, of })} ${say('report.notRevealed')}`;
}
