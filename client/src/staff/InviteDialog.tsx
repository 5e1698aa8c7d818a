import { keptLinks } from '../create/addresses';
import { JoinCard } from '../create/JoinCard';
import { TeamLinks } from '../create/TeamLinks';
import { Dialog } from '../look/Dialog';
import { say } from '../words/say';
import { useRoomAddress } from './useRoomAddress';
import '../create/create.css';

type InviteDialogProps = { open: boolean; onClose: () => void; code: string; session: string };

/** The QR code and the join code once more; and on the device that made the workshop, its team's links. */
export function InviteDialog({ open, onClose, code, session }: InviteDialogProps) {
  const address = useRoomAddress();
  const links = keptLinks(session);
  return (
    <Dialog open={open} title={say('invite.title')} onClose={onClose}>
      <JoinCard address={address} code={code} />
      <h3>{say('invite.team')}</h3>
      <p className="muted">{say(links ? 'invite.teamWarning' : 'invite.noTeamLinks')}</p>
      {links && <TeamLinks address={address} links={links} />}
    </Dialog>
  );
}
