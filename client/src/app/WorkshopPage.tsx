import { lazy, useEffect, useState } from 'react';
import { sayRefusal } from '../session/sayRefusal';
import type { SessionState } from '../session/store';
import { StoreContext, useSession, useStore } from '../session/useSession';
import { dropSeat, seatsIn } from '../wire/seats';
import { say } from '../words/say';
import { go } from './going';
import { NoticePage } from './NoticePage';
import { pathOf, type SeatRole } from './routes';
import { storeFor } from './stores';

const Staff = lazy(() => import('../staff/Staff'));
const Wall = lazy(() => import('../wall/Wall'));
const Participant = lazy(() => import('../participant/Participant'));

type WorkshopPageProps = { session: string; role: SeatRole };

/** `/w/SESSION…`: the workshop, as the seat that this device holds there sees it. */
export function WorkshopPage({ session, role }: WorkshopPageProps) {
  const [store] = useState(() => storeFor(session, role));
  const other = store ? undefined : seatsIn(session)[0];
  useEffect(() => {
    // Somebody who runs the workshop and opened its short address.
    if (other) go(pathOf(session, other.role), 'replace');
  }, [other, session]);

  if (!store) return other ? null : <NoticePage title={say('app.noSeatTitle')} words={say('app.noSeat')} homeward />;
  return (
    <StoreContext value={store}>
      <Seated role={role} />
    </StoreContext>
  );
}

const readLine = ({ line }: SessionState) => line;

function Seated({ role }: { role: SeatRole }) {
  const store = useStore();
  const line = useSession(readLine);
  if (line.is === 'refused') return <LostSeat why={sayRefusal(line.refusal)} role={role} />;
  if (role === 'participant') return <Participant />;
  if (role === 'wall') return <Wall />;
  return <Staff store={store} role={role} />;
}

const readSession = ({ session }: SessionState) => session;

function LostSeat({ why, role }: { why: string; role: SeatRole }) {
  const session = useSession(readSession);
  // A seat that opens nothing would be tried for ever.
  useEffect(() => dropSeat(session, role), [session, role]);
  return <NoticePage title={say('app.lostSeatTitle')} words={why} homeward />;
}
