import { useState } from 'react';
import { Field } from '../look/Field';
import type { Asking } from '../stages/useAsking';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';

type InRoomProps = { round: RoundSight; inRoom: number | undefined; voted: number; ask: Asking['ask'] };

/** How many people the facilitator counts, so that more ballots than people stand out. */
export function InRoom({ round, inRoom, voted, ask }: InRoomProps) {
  const [typed, setTyped] = useState(inRoom === undefined ? '' : `${inRoom}`);
  const keep = () => {
    const people = typed === '' ? undefined : Number(typed);
    if (people === inRoom || (people !== undefined && !(people >= 0 && people <= 2000))) return;
    void ask({ is: 'count-room', round: round.id, ...(people !== undefined && { people }) });
  };
  return (
    <Field
      label={say('paper.inRoom')}
      hint={say('paper.inRoomHint')}
      error={inRoom !== undefined && voted > inRoom ? say('paper.tooMany', { voted, inRoom }) : ''}
    >
      {(wiring) => (
        <input
          {...wiring}
          className="tally-number"
          type="number"
          min={0}
          max={2000}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      )}
    </Field>
  );
}
