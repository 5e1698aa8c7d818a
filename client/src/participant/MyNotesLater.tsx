import { MyNotes } from '../notes/MyNotes';
import { readOwnNotes, readStages, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { say } from '../words/say';

/** What I wrote, once the writing is over: to read again, and to redact. */
export function MyNotesLater() {
  const workshop = useSession(readWorkshop);
  const own = useSession(readOwnNotes);
  const stages = useSession(readStages).filter(({ id }) => own.some(({ stage }) => stage === id));
  if (!workshop || stages.length === 0) return null;
  return (
    <details className="dissenting">
      <summary>{say('notes.later')}</summary>
      {stages.map((stage) => (
        <MyNotes key={stage.id} stage={stage} workshop={workshop} />
      ))}
    </details>
  );
}
