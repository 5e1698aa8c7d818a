import { namesOf } from '../ballots/resultSentences';
import { Button } from '../look/Button';
import { readDetail } from '../session/readings';
import { useSession } from '../session/useSession';
import type { Asking } from '../stages/useAsking';
import type { RoundSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { firstTied } from './setup';
import { TieAtCut } from './TieAtCut';

type GoOnProps = {
  round: RoundSight;
  asking: Asking;
  /** The stage is open, so the room can vote on. */
  open: boolean;
  onRunOff: (items: readonly string[]) => void;
  onAgain: (round: RoundSight) => void;
};

/** What can follow a result: settling its tie, the same question after talking about it, or letting people vote on. */
export function GoOn({ round, asking, open, onRunOff, onAgain }: GoOnProps) {
  const detail = useSession((state) => readDetail(state, round.id))?.detail;
  const tied = detail?.cut?.tied ?? [];
  // Which of those in the first place is ahead matters even where all of them are in.
  const first = tied.length === 0 && detail?.cut && round.result ? firstTied(round.result) : [];
  return (
    <>
      {detail && (
        <TieAtCut
          round={round}
          detail={detail}
          asking={asking}
          onRunOff={open && tied.length >= 2 ? () => onRunOff(tied) : undefined}
        />
      )}
      {open && first.length >= 2 && (
        <section className="tie-at-cut">
          <p>
            <strong>{say('tie.order', { items: sayList(first.map(namesOf(round))) })}</strong>
          </p>
          <div className="stage-acts">
            <Button onClick={() => onRunOff(first)}>{say('tie.runOff')}</Button>
          </div>
        </section>
      )}
      {open && (
        <details className="go-on">
          <summary>{say('rounds.goOn')}</summary>
          {round.instrument.is !== 'maxdiff' && (
            <p>
              <Button busy={asking.busy} onClick={() => onAgain(round)}>
                {say('rounds.again')}
              </Button>{' '}
              <span className="muted">{say('rounds.againMeans')}</span>
            </p>
          )}
          <p>
            <Button busy={asking.busy} onClick={() => asking.ask({ is: 'reopen-round', id: round.id })}>
              {say('rounds.reopen')}
            </Button>{' '}
            <span className="muted">{say('rounds.reopenMeans')}</span>
          </p>
        </details>
      )}
    </>
  );
}
