import { type FormEvent, useEffect, useState } from 'react';
import { CodeForm } from '../app/CodeForm';
import { go } from '../app/going';
import { LanguageBar } from '../app/LanguageChoice';
import { pathOf } from '../app/routes';
import { closeStore } from '../app/stores';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { sayRefusal } from '../session/sayRefusal';
import { plainDigits } from '../wire/digits';
import { keepSharing, putAway, type Sharing, type Sitter, sharingByCode, takeOut } from '../wire/drawers';
import { joinByCode } from '../wire/http';
import { newId } from '../wire/ids';
import { keepSeat, plainCode, seatByCode } from '../wire/seats';
import { say } from '../words/say';
import { useSendingOn } from './useSendingOn';
import './sharing.css';

/**
 * `/table/CODE`: a device that goes round. Between two people it shows nothing but who is next; each has a seat of their own, and what
 * is theirs lies in a drawer while others sit here.
 */
export default function SharedDevice({ code }: { code: string }) {
  const plain = plainCode(code);
  const [sharing] = useState(() => sharingByCode(plain));
  const [chosen, setChosen] = useState<Sitter | 'new'>();
  useSendingOn(sharing?.session);
  useEffect(() => {
    // Also where somebody came here by the address, and did not hand over.
    const known = sharingByCode(plain);
    if (known) putAway(known);
    closeStore();
  }, [plain]);
  useEffect(() => {
    // A browser may bring this page back as it was left, with somebody's digits in it.
    const broughtBack = (event: PageTransitionEvent) => event.persisted && location.reload();
    window.addEventListener('pageshow', broughtBack);
    return () => window.removeEventListener('pageshow', broughtBack);
  }, []);
  if (!plain) return <CodeForm shared />;
  const sitters = sharing?.sitters ?? [];
  if (chosen && chosen !== 'new' && sharing)
    return <Returning sharing={sharing} sitter={chosen} back={() => setChosen(undefined)} />;
  if (chosen === 'new')
    return (
      <SittingDown code={plain} sharing={sharing} {...(sitters.length > 0 && { back: () => setChosen(undefined) })} />
    );
  return (
    <main className="code-page shared-page">
      <LanguageBar />
      <h1>{say(sitters.length > 0 ? 'share.who' : 'share.title')}</h1>
      <p className="muted">{say('share.lead')}</p>
      <ul className="shared-sitters">
        {sitters.map((sitter) => (
          <li key={sitter.id}>
            <Button big onClick={() => setChosen(sitter)}>
              <span dir="auto">{sitter.label}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button look="primary" big onClick={() => setChosen('new')}>
        {say('share.sit')}
      </Button>
    </main>
  );
}

type ReturningProps = { sharing: Sharing; sitter: Sitter; back: () => void };

/** Somebody comes back to their place: four digits, for a neighbour's finger is quick. */
function Returning({ sharing, sitter, back }: ReturningProps) {
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (pin !== sitter.pin) {
      setWrong(true);
      setPin('');
      return;
    }
    takeOut(sharing, sitter.id);
    // The language is theirs again, too.
    location.replace(pathOf(sharing.session, 'participant'));
  };
  return (
    <main className="code-page shared-page">
      <h1 dir="auto">{sitter.label}</h1>
      <form onSubmit={open} noValidate>
        <Pin
          label={say('share.pinFor', { name: sitter.label })}
          error={wrong ? say('share.pinWrong', { name: sitter.label }) : ''}
          value={pin}
          onChange={setPin}
          autoFocus
        />
        <Button look="primary" big type="submit">
          {say('share.open')}
        </Button>
        <Button look="quiet" onClick={back}>
          {say('share.back')}
        </Button>
      </form>
    </main>
  );
}

type SittingDownProps = {
  code: string;
  sharing: Sharing | undefined;
  back?: () => void;
};

/** One more person gets a seat of their own at this device. */
function SittingDown({ code, sharing, back }: SittingDownProps) {
  const sitters = sharing?.sitters ?? [];
  const [label, setLabel] = useState('');
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const taken = sitters.some((sitter) => sitter.label === label.trim());
  const sit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !label.trim() || taken || pin.length < 4) return;
    setBusy(true);
    setTrouble(undefined);
    // Whoever has a place on this device already is the first at it.
    const asked = await joinByCode(code, sharing ? undefined : seatByCode(code)?.seat);
    setBusy(false);
    if (asked.is !== 'answered')
      return setTrouble(asked.is === 'refused' ? sayRefusal(asked.refusal) : say('team.unreachable'));
    const { session, participant, seat } = asked.answer;
    const sitter = { id: newId(), label: label.trim(), pin };
    const more = { ...sharing, session, code, sitters: [...sitters, sitter] };
    keepSharing(more);
    takeOut(more, sitter.id);
    keepSeat({ session, role: 'participant', participant, seat, code });
    go(pathOf(session, 'participant'), 'replace');
  };
  return (
    <main className="code-page shared-page">
      <LanguageBar />
      <h1>{say('share.sit')}</h1>
      <form onSubmit={sit} noValidate>
        <Field
          label={say('share.label')}
          hint={say('share.labelHint')}
          error={taken ? say('share.taken') : tried && !label.trim() ? say('share.labelMissing') : (trouble ?? '')}
        >
          {(wiring) => (
            <input
              {...wiring}
              dir="auto"
              maxLength={30}
              autoComplete="off"
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
        <Pin
          label={say('share.pin')}
          hint={say('share.pinHint')}
          error={tried && pin.length < 4 ? say('share.pinMissing') : ''}
          value={pin}
          onChange={setPin}
        />
        <Button look="primary" big type="submit" busy={busy}>
          {say('share.sitDown')}
        </Button>
        {back && (
          <Button look="quiet" onClick={back}>
            {say('share.back')}
          </Button>
        )}
      </form>
    </main>
  );
}

type PinProps = {
  label: string;
  hint?: string;
  error: string;
  value: string;
  onChange: (pin: string) => void;
  autoFocus?: boolean;
};

function Pin({ label, hint, error, value, onChange, autoFocus }: PinProps) {
  return (
    <Field label={label} {...(hint && { hint })} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          // Dots instead of digits, and no browser that offers to remember them for everybody.
          className="shared-pin"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: whoever chose their name came to type this.
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => onChange(plainDigits(event.target.value).replace(/\D/g, '').slice(0, 4))}
        />
      )}
    </Field>
  );
}
