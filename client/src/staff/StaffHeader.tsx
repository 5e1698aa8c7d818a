import { useState } from 'react';
import { UndoButtons } from '../acts/UndoButtons';
import type { Undo } from '../acts/useUndo';
import { LanguageChoice } from '../app/LanguageChoice';
import { reportPath } from '../app/routes';
import { Button } from '../look/Button';
import { Chip } from '../look/Chip';
import { readRoom, readTrouble, readWorkshop } from '../session/readings';
import { useSession, useStore } from '../session/useSession';
import type { Send } from '../stages/useAsking';
import { ownLink, readLink, readTeam } from '../team/readings';
import { TeamButton } from '../team/TeamButton';
import { TeamDialog } from '../team/TeamDialog';
import { say } from '../words/say';
import { DeleteWorkshop } from './DeleteWorkshop';
import { EndRehearsal } from './EndRehearsal';
import { HideNames } from './HideNames';
import { InviteDialog } from './InviteDialog';
import { RehearseDialog } from './RehearseDialog';
import { readPresence, readSession, readWaiting } from './readings';
import { SeriesPanel } from './SeriesPanel';
import { wallAddress } from './wallAddress';

type StaffHeaderProps = {
  /** For who runs the stages. */
  send: Send | undefined;
  undo: Undo;
  list: () => void;
  lookBack: () => void;
};

/** The top of every staff screen: which workshop, who is here, how the line is, and the ways out to the room. */
export function StaffHeader({ send, undo, list, lookBack }: StaffHeaderProps) {
  const workshop = useSession(readWorkshop);
  const role = useSession(({ role }) => role);
  const session = useSession(readSession);
  const [inviting, setInviting] = useState(false);
  const [team, setTeam] = useState(false);
  const [rehearsing, setRehearsing] = useState(false);
  // Deleting stays with whoever made it.
  const own = useSession(readLink) === ownLink;
  const wallLink = useSession(readTeam)?.links.find(({ id }) => id === 'wall');
  if (!workshop) return null;
  const wall = wallLink?.revoked ? undefined : wallAddress(session, wallLink?.edition ?? 0);
  return (
    <header className="staff-header">
      <div className="staff-title">
        <strong dir="auto">{workshop.title}</strong>
        <span className="muted" dir="auto">
          {workshop.place}
        </span>
      </div>
      <div className="staff-facts">
        <InRoom />
        {workshop.namesShown && send ? (
          <HideNames send={send} />
        ) : (
          <Chip>{say(workshop.namesShown ? 'staff.namesShown' : 'staff.namesHidden')}</Chip>
        )}
        {role !== 'facilitator' && (role === 'rapporteur' || role === 'observer') && (
          <Chip>{say(`staff.youAre.${role}`)}</Chip>
        )}
        {workshop.restored ? (
          <Chip>{say('archive.restored')}</Chip>
        ) : (
          workshop.endedAt && <Chip>{say('staff.closedForGood')}</Chip>
        )}
        {workshop.endedAt && own && !workshop.rehearsal && <DeleteWorkshop code={workshop.code} />}
        {workshop.rehearsal && role === 'facilitator' && <EndRehearsal />}
      </div>
      <nav className="staff-ways">
        {send && <UndoButtons undo={undo} list={list} />}
        <Button look="quiet" aria-haspopup="dialog" onClick={lookBack}>
          {say('history.open')}
        </Button>
        <LanguageChoice />
        <a className="button" href={reportPath(session)} target="_blank" rel="noreferrer">
          {say('staff.report')}
        </a>
        {role === 'facilitator' && !workshop.rehearsal && <SeriesPanel />}
        {role === 'facilitator' && !workshop.rehearsal && !workshop.restored && (
          <Button look="quiet" aria-haspopup="dialog" onClick={() => setRehearsing(true)}>
            {say('rehearsal.open')}
          </Button>
        )}
        {role === 'facilitator' && wall && (
          <a className="button" href={wall} target="_blank" rel="noreferrer">
            {say('staff.wallView')}
          </a>
        )}
        {role !== 'observer' && <TeamButton open={() => setTeam(true)} />}
        {role !== 'observer' && (
          <Button aria-haspopup="dialog" onClick={() => setInviting(true)}>
            {say('staff.invite')}
          </Button>
        )}
      </nav>
      {workshop.notice && (
        <p className="staff-notice" dir="auto" title={workshop.notice}>
          {workshop.notice}
        </p>
      )}
      <InviteDialog
        open={inviting}
        onClose={() => setInviting(false)}
        code={workshop.code}
        team={() => {
          setInviting(false);
          setTeam(true);
        }}
      />
      {rehearsing && <RehearseDialog onClose={() => setRehearsing(false)} />}
      {team && <TeamDialog onClose={() => setTeam(false)} />}
    </header>
  );
}

/** How many are in the room; when the line is down or the server can't save, that and what waits for it. */
function InRoom() {
  const store = useStore();
  const room = useSession(readRoom);
  const trouble = useSession(readTrouble);
  const here = useSession(readPresence)?.here;
  const waiting = useSession(readWaiting);
  const people = room?.people ?? 0;
  if (trouble)
    return (
      <span className="staff-offline" role="status">
        <Chip tone="warn">
          {waiting > 0
            ? say('look.more', {
                words: say(trouble === 'line' ? 'staff.reconnecting' : 'staff.unsaved'),
                more: say(trouble === 'line' ? 'staff.waitingToSend' : 'staff.waitingToSave', { waiting }),
              })
            : say(trouble === 'line' ? 'staff.reconnecting' : 'staff.unsaved')}
        </Chip>
        {trouble === 'line' && (
          <Button look="quiet" onClick={() => store.wake()}>
            {say('staff.tryNow')}
          </Button>
        )}
      </span>
    );
  return (
    <Chip tone="good">
      {say('staff.inRoom', { people })}
      {here !== undefined && here < people && <span className="staff-here">{say('staff.connected', { here })}</span>}
    </Chip>
  );
}
