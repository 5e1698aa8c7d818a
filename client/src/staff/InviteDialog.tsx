import { spoken } from '../create/addresses';
import { JoinCard } from '../create/JoinCard';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { say } from '../words/say';
import { useRoomAddress } from './useRoomAddress';
import '../create/create.css';

type InviteDialogProps = { open: boolean; onClose: () => void; code: string; team: () => void };

/** The QR code and the join code once more, and the way to the team's links. */
export function InviteDialog({ open, onClose, code, team }: InviteDialogProps) {
  const address = useRoomAddress();
  return (
    <Dialog open={open} title={say('invite.title')} onClose={onClose}>
      <JoinCard address={address} code={code} />
      <p className="muted">{say('share.invite', { address: `${spoken(address)}/table` })}</p>
      <h3>{say('invite.team')}</h3>
      <Button onClick={team}>{say('team.title')}</Button>
    </Dialog>
  );
}
