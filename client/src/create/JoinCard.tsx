import { QrCode } from '../look/QrCode';
import { say } from '../words/say';
import { joinLink, spoken } from './addresses';
import { CopyField } from './CopyField';

/** How everybody in the room gets in: the QR code, the address and the code, as large as they fit. */
export function JoinCard({ address, code, link = true }: { address: string; code: string; link?: boolean }) {
  const to = joinLink(address, code);
  return (
    <div className="join">
      <div className="join-card">
        <div className="join-qr">
          <QrCode text={to} label={say('invite.qr', { address: to })} />
        </div>
        <dl className="join-words">
          <dt>{say('invite.address')}</dt>
          <dd className="join-address">{spoken(address)}</dd>
          <dt>{say('invite.code')}</dt>
          <dd className="join-code">{code}</dd>
        </dl>
        <p className="muted join-how">{say('invite.joinHow')}</p>
        {link && <CopyField label={say('invite.joinLink')} value={to} />}
      </div>
    </div>
  );
}
