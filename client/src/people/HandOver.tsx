import { useEffect, useState } from 'react';
import { joinLink, roomAddress } from '../create/addresses';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { QrCode } from '../look/QrCode';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { askHost } from '../wire/http';
import { say } from '../words/say';
import './people.css';

const readSeat = ({ seat }: SessionState) => seat;

/** The way to sit at another device as the same person: shown on demand only, for it is the seat itself. */
export default function HandOver({ code }: { code: string }) {
  const seat = useSession(readSeat);
  const [address, setAddress] = useState<string>();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!shown) return;
    void askHost().then((host) => {
      const addresses = host.is === 'answered' ? host.answer.addresses : [];
      setAddress(roomAddress(addresses, window.location));
    });
  }, [shown]);

  // After the # it reaches no server and no log on the way.
  const link = address && `${joinLink(address, code)}#seat=${encodeURIComponent(seat)}`;
  return (
    <section className="you-card">
      <h3>{say('people.otherDevice')}</h3>
      <p className="muted">{say('people.otherDeviceMeaning')}</p>
      {!shown && <Button onClick={() => setShown(true)}>{say('people.showCode')}</Button>}
      {link && (
        <div className="you-qr">
          <QrCode text={link} label={say('people.otherDeviceQr')} />
          <Field label={say('people.otherDeviceLink')}>
            {(wiring) => (
              <input {...wiring} readOnly value={link} dir="ltr" onFocus={(event) => event.currentTarget.select()} />
            )}
          </Field>
        </div>
      )}
    </section>
  );
}
