import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import type { Asking } from '../stages/useAsking';
import { newId } from '../wire/ids';
import type { RoundSight, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { GroupField } from './GroupField';
import { answersByHand } from './sheet';
import { answerWords } from './words';

type HandsFormProps = {
  round: RoundSight;
  groups: readonly StakeholderGroup[];
  ask: Asking['ask'];
  busy: boolean;
};

/** Hands counted for each answer; each answer that had any becomes a line of the sheet. */
export function HandsForm({ round, groups, ask, busy }: HandsFormProps) {
  const [group, setGroup] = useState('');
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({});
  const answers = answersByHand(round);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    for (const { id, ballot } of answers) {
      const hands = Number(counts[id] ?? 0);
      if (!(hands >= 1)) continue;
      const done = await ask({
        is: 'enter-paper',
        round: round.id,
        id: newId(),
        ballot,
        hands,
        ...(group && { group }),
      });
      // What was entered is off the form; the rest stays to be put right.
      if (!done) return;
      setCounts((now) => ({ ...now, [id]: '' }));
    }
  };
  return (
    <form onSubmit={enter} noValidate className="tally-paper">
      <p className="muted">{say('paper.handsHint')}</p>
      <GroupField groups={groups} value={group} onChange={setGroup} />
      <ul className="tally-hands">
        {answers.map(({ id, ballot }) => (
          <li key={id}>
            <label>
              <input
                className="input tally-number"
                type="number"
                min={0}
                value={counts[id] ?? ''}
                onChange={(event) => setCounts({ ...counts, [id]: event.target.value })}
              />{' '}
              <span dir="auto">{answerWords(round, ballot)}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="tally-buttons">
        <Button
          look="primary"
          type="submit"
          busy={busy}
          disabled={!Object.values(counts).some((count) => Number(count) >= 1)}
        >
          {say('paper.enterHands')}
        </Button>
      </div>
    </form>
  );
}
