import { joinLink, spoken } from '../create/addresses';
import { QrCode } from '../look/QrCode';
import { say } from '../words/say';

type WayInProps = { address: string; code: string };

/** How to come in, for those who can scan and those who can't. */
export function WayIn({ address, code }: WayInProps) {
  const link = joinLink(address, code);
  return (
    <aside className="wall-way-in">
      <QrCode text={link} label={say('wall.qr', { link })} />
      <p className="wall-code">{code}</p>
      <p className="wall-address">{spoken(address)}</p>
    </aside>
  );
}
