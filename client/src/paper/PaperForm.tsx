import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { BallotForm } from '../ballots/BallotForm';
import type { Filling } from '../ballots/filling';
import { isOnOneSentence } from '../ballots/instrumentWords';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import type { Asking } from '../stages/useAsking';
import { newId } from '../wire/ids';
import type { Ballot, RoundSight, SheetLine, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { GroupField } from './GroupField';

const TryRanking = lazy(() => import('../rounds/TryRanking'));

type PaperFormProps = {
  round: RoundSight;
  groups: readonly StakeholderGroup[];
  editing: SheetLine | undefined;
  /** The group of the paper before. */
  usual: string;
  takesFocus: boolean;
  ask: Asking['ask'];
  busy: boolean;
  entered: (before: SheetLine | undefined, id: string, group: string) => void;
  cancel: () => void;
};

/** One paper as it was handed in; its group, and the seat for which it stands, if it does. */
export function PaperForm({ round, groups, editing, usual, takesFocus, ask, busy, entered, cancel }: PaperFormProps) {
  const [ballot, setBallot] = useState<Ballot | undefined>(editing?.ballot);
  const [group, setGroup] = useState(editing ? (editing.group ?? '') : usual);
  const [seat, setSeat] = useState(editing?.seat === undefined ? '' : `${editing.seat}`);
  const form = useRef<HTMLFormElement>(null);
  const { instrument, items } = round;
  const filling: Filling<Ballot> = { ballot, change: setBallot };
  // After one paper comes the next, without a mouse.
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('select')?.focus();
  }, [takesFocus]);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (!ballot || busy) return;
    const id = editing?.id ?? newId();
    const done = await ask({
      is: 'enter-paper',
      round: round.id,
      id,
      ballot,
      ...(group && { group }),
      ...(seat && { seat: Number(seat) }),
      ...(editing?.hands !== undefined && { hands: editing.hands }),
    });
    if (done) entered(editing, id, group);
  };
  return (
    <form ref={form} onSubmit={enter} noValidate className="tally-paper">
      <div className="tally-fields">
        <GroupField groups={groups} value={group} onChange={setGroup} />
        {editing?.hands === undefined && (
          <Field label={say('paper.seat')} hint={say('paper.seatHint')} error="">
            {(wiring) => (
              <input
                {...wiring}
                className="tally-number"
                type="number"
                min={1}
                value={seat}
                onChange={(event) => setSeat(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
      <div className="ballot">
        {isOnOneSentence(instrument) && (
          <p className="phone-sheet" dir="auto">
            {items[0]?.text}
          </p>
        )}
        {instrument.is === 'rank' || instrument.is === 'ngt' ? (
          <Suspense fallback={null}>
            <TryRanking vote={instrument} items={items} filling={filling} />
          </Suspense>
        ) : (
          <BallotForm round={round} items={items} filling={filling} state={null} about={() => []} />
        )}
      </div>
      <div className="tally-buttons">
        <Button look="primary" type="submit" busy={busy} disabled={!ballot}>
          {editing ? say('paper.change', { number: editing.number }) : say('paper.enter')}
        </Button>
        {editing && <Button onClick={cancel}>{say('staff.cancel')}</Button>}
      </div>
    </form>
  );
}
