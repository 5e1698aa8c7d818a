import { PrioritiesDesk } from '../priorities/PrioritiesDesk';
import {
  readAllRounds,
  readCurrentStage,
  readEveryNote,
  readPriorities,
  readThemes,
  readWorkshop,
} from '../session/readings';
import { useSession } from '../session/useSession';
import { useSend } from '../stages/useAsking';
import { readSession } from './readings';

/** The priorities' desk with what this seat may do there; the room is asked only from the middle of the screen. */
export function Desk({ middle = false }: { middle?: boolean }) {
  const workshop = useSession(readWorkshop);
  const role = useSession(({ role }) => role);
  const current = useSession(readCurrentStage);
  const session = useSession(readSession);
  const priorities = useSession(readPriorities);
  const themes = useSession(readThemes);
  const notes = useSession(readEveryNote);
  const rounds = useSession(readAllRounds);
  const send = useSend();
  if (!workshop) return null;
  const live = !workshop.endedAt;
  const words = live && (role === 'facilitator' || role === 'rapporteur');
  const asks = live && middle && role === 'facilitator';
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
