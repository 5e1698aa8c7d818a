import { spoken } from '../create/addresses';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { say } from '../words/say';
import { useRoomAddress } from './useRoomAddress';

/** The way in, always in sight: somebody always comes late. */
export function JoinPanel() {
  const workshop = useSession(readWorkshop);
  const address = useRoomAddress();
  if (!workshop || workshop.endedAt) return null;
  return (
    <section className="panel">
      <h2>{say('staff.joinAt', { address: spoken(address) })}</h2>
      <p className="panel-code">{workshop.code}</p>
    </section>
  );
}
