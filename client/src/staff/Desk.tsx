import { PrioritiesDesk } from '../priorities/PrioritiesDesk';
import {
  readAllRounds,
  readCurrentStage,
  readNotes,
  readPriorities,
  readThemes,
  readWorkshop,
} from '../session/readings';
import { useSession } from '../session/useSession';
import { useSend } from '../stages/useAsking';
import { readSession } from './readings';

/** The priorities' desk with what this seat may do there. */
export function Desk() {
  const workshop = useSession(readWorkshop);
  const role = useSession(({ role }) => role);
  const current = useSession(readCurrentStage);
  const session = useSession(readSession);
  const priorities = useSession(readPriorities);
  const themes = useSession(readThemes);
  const notes = useSession(readNotes);
  const rounds = useSession(readAllRounds);
  const send = useSend();
  if (!workshop) return null;
  const live = !workshop.endedAt;
  const words = live && (role === 'facilitator' || role === 'rapporteur');
  const asks = live && role === 'facilitator';
  const stage = current?.kind === 'agree' && current.status === 'open' ? current : undefined;
  return (
    <PrioritiesDesk
      {...{ session, priorities, themes, notes, rounds }}
      groups={workshop.groups}
      {...(words && { send })}
      {...(asks && { asks: { stage } })}
    />
  );
}
