import { lazy, useEffect, useState } from 'react';
import { Button } from '../look/Button';
import Participant from '../participant/Participant';
import { isRenewing, renewHere } from '../people/renewing';
import { readWorkshop } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import type { SessionState } from '../session/store';
import { StoreContext, useSession, useStore } from '../session/useSession';
import { sharingOf } from '../wire/drawers';
import type { Refusal } from '../wire/frames';
import { dropSeat, forgetWorkshop, seatsIn } from '../wire/seats';
import { say } from '../words/say';
import { AskingAgain } from './AskingAgain';
import { go } from './going';
import { NoticePage } from './NoticePage';
import { hearRoom } from './ownLanguage';
import { RehearsalStrip } from './RehearsalStrip';
import { pathOf, type SeatRole, tablePath } from './routes';
import { spoken } from './spoken';
import { storeFor } from './stores';
import { useAsking } from './useAsking';
import { useTitle } from './useTitle';

// A phone's own screens come with the page: asked for one after the other they would wait for each other on a slow line.
const Staff = lazy(() => spoken(import('../staff/Staff')));
const Wall = lazy(() => spoken(import('../wall/Wall')));

type WorkshopPageProps = { session: string; role: SeatRole };

/** `/w/SESSION…`: the workshop, as the seat that this device holds there sees it. */
export function WorkshopPage({ session, role }: WorkshopPageProps) {
  const [store] = useState(() => storeFor(session, role));
  const other = store ? undefined : seatsIn(session)[0];
  // Passed on, it is nobody's: the way back leads to who is next.
  const passedOn = store || other ? undefined : sharingOf(session)?.code;
  useEffect(() => {
    // Somebody who runs the workshop and opened its short address.
    if (other) go(pathOf(session, other.role), 'replace');
    else if (passedOn) go(tablePath(passedOn), 'replace');
  }, [other, passedOn, session]);

  if (!store)
    return other || passedOn ? null : <NoticePage title={say('app.noSeatTitle')} words={say('app.noSeat')} homeward />;
  return (
    <StoreContext value={store}>
      <Seated role={role} />
    </StoreContext>
  );
}

const readLine = ({ line }: SessionState) => line;
const readEntered = ({ entered }: SessionState) => entered;

function Seated({ role }: { role: SeatRole }) {
  const store = useStore();
  const line = useSession(readLine);
  const entered = useSession(readEntered);
  const workshop = useSession(readWorkshop);
  const language = workshop?.language;
  useTitle(workshop?.title, role === 'participant' ? undefined : say(`invite.${role}`));
  useEffect(() => {
    if (language) hearRoom(language, role === 'wall');
  }, [language, role]);
  if (line.is === 'refused') return <LostSeat refusal={line.refusal} role={role} />;
  if (!entered && !workshop && line.is === 'waiting')
    return (
      <NoticePage words={say(line.why === 'store' ? 'app.storeAway' : 'app.unreachable')}>
        <Button look="primary" big onClick={() => store.wake()}>
          {say('app.tryAgain')}
        </Button>
      </NoticePage>
    );
  const screen =
    role === 'participant' ? <Participant /> : role === 'wall' ? <Wall /> : <Staff store={store} role={role} />;
  return workshop?.rehearsal ? <RehearsalStrip>{screen}</RehearsalStrip> : screen;
}

const readSession = ({ session }: SessionState) => session;

function LostSeat({ refusal, role }: { refusal: Refusal; role: SeatRole }) {
  const session = useSession(readSession);
  const [renewing, setRenewing] = useState(() => role === 'participant' && isRenewing(session));
  useEffect(() => {
    // A seat that opens nothing would be tried for ever. One whose workshop is not on this server may fit another.
    if (refusal.code === 'seat.bad' || (refusal.code === 'seat.revoked' && role !== 'participant'))
      dropSeat(session, role);
    // Nothing of it is left on the server, so nothing stays here either.
    if (refusal.code === 'session.deleted') forgetWorkshop(session);
  }, [refusal, session, role]);
  if (refusal.code === 'seat.revoked' && renewing) return <Renewing onRefused={() => setRenewing(false)} />;
  if (refusal.code !== 'seat.revoked') {
    const title = say(refusal.code === 'session.deleted' ? 'app.deletedTitle' : 'app.lostSeatTitle');
    return <NoticePage title={title} words={sayRefusal(refusal)} homeward />;
  }
  return (
    <NoticePage
      title={say('app.outTitle')}
      words={say(role === 'participant' ? 'app.outSeat' : 'app.outLink')}
      homeward
    >
      {/* A participant's seat can be opened again; a link is another one then. */}
      {role === 'participant' && <Button onClick={() => location.reload()}>{say('app.tryAgain')}</Button>}
    </NoticePage>
  );
}

/** This device took the seat for itself and never heard the answer: it is out like the others until it asks again. */
function Renewing({ onRefused }: { onRefused: () => void }) {
  const { session, seat } = useStore().get();
  const asking = useAsking(
    session,
    () => renewHere(session, seat),
    () => location.reload(),
  );
  useEffect(() => {
    if (asking.is === 'no') onRefused();
  }, [asking.is, onRefused]);
  return asking.is === 'again' ? <AskingAgain asking={asking} /> : <NoticePage words={say('app.loading')} />;
}
