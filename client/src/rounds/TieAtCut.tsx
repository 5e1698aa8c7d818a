import { namesOf } from '../ballots/resultSentences';
import { Button } from '../look/Button';
import type { Asking } from '../stages/useAsking';
import type { RoundDetail, RoundSight } from '../wire/protocol';
import { say, sayList } from '../words/say';

type TieAtCutProps = {
  round: RoundSight;
  detail: RoundDetail;
  asking: Asking;
  /** A run-off can be started: the stage is open and no other vote is. */
  onRunOff: (() => void) | undefined;
};

/** Where the first places end in a tie: said, and offered to be settled; nobody is ever cut silently. */
export function TieAtCut({ round, detail: { cut }, asking: { ask, busy }, onRunOff }: TieAtCutProps) {
  if (!cut || cut.tied.length === 0) return null;
  const names = namesOf(round);
  const items = sayList(cut.tied.map(names));
  const { tie } = round;
  if (tie)
    return (
      <p className="tie-at-cut" role="status">
        {tie.way === 'lot'
          ? say('tie.lotDrawn', { items: sayList(tie.chosen.map(names)), lot: String(tie.lot ?? '') })
          : say('tie.allIn', { items })}
      </p>
    );
  return (
    <section className="tie-at-cut">
      <p>
        <strong>{say('tie.at', { items, place: cut.inside.length + 1, places: cut.places })}</strong>
      </p>
      <div className="stage-acts">
        {onRunOff && <Button onClick={onRunOff}>{say('tie.runOff')}</Button>}
        <Button busy={busy} onClick={() => ask({ is: 'settle-tie', id: round.id, way: 'include-all' })}>
          {say('tie.includeAll')}
        </Button>
        <Button busy={busy} onClick={() => ask({ is: 'settle-tie', id: round.id, way: 'lot' })}>
          {say('tie.lot')}
        </Button>
      </div>
    </section>
  );
}
