import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { Refused } from '../stages/Refused';
import { useAsking, useSend } from '../stages/useAsking';
import { plainDigits } from '../wire/digits';
import { say } from '../words/say';

/** Participants' seats, known here by nothing but the number on their own screen: shut one, or open it again. */
export function ShutSeats({ shut }: { shut: readonly number[] }) {
  const [number, setNumber] = useState('');
  const { ask, refusal, busy, clear } = useAsking(useSend());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (number && (await ask({ is: 'revoke-seat', number: Number(number), revoked: true }))) setNumber('');
  };
  return (
    <section className="team-part">
      <h3>{say('team.seats')}</h3>
      <p className="muted">{say('team.seatsMeaning')}</p>
      <form className="team-seat" onSubmit={submit}>
        <Field label={say('team.seatNumber')}>
          {(wiring) => (
            <input
              {...wiring}
              inputMode="numeric"
              autoComplete="off"
              value={number}
              onChange={({ target }) => {
                // In the field too: where it comes to the same number, it is not drawn again.
                target.value = plainDigits(target.value).replace(/\D/g, '').slice(0, 4);
                setNumber(target.value);
              }}
            />
          )}
        </Field>
        <Button type="submit" busy={busy}>
          {say('team.seatShut')}
        </Button>
      </form>
      <Refused refusal={refusal} onRead={clear} />
      {shut.length > 0 && (
        <ul className="team">
          {shut.map((seat) => (
            <li key={seat} className="team-who">
              <strong>{say('team.seatIsShut', { number: seat })}</strong>
              <Button look="quiet" onClick={() => void ask({ is: 'revoke-seat', number: seat, revoked: false })}>
                {say('team.seatOpen', { number: seat })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
