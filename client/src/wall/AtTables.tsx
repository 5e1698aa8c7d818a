import { readTables } from '../session/readings';
import { useSession } from '../session/useSession';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';

/** Where people sit down, while the room is split. */
export function AtTables({ stage }: { stage: StageSight }) {
  const tables = useSession((state) => readTables(state, stage.id));
  if (!tables || stage.revealed) return null;
  return (
    <p className="wall-lead">
      <strong>{say('look.sentence', { words: say('tables.at', { tables: tables.people.length }) })}</strong>{' '}
      {say(tables.how === 'choice' ? 'tables.wallChoose' : 'tables.wall')} {tables.open && say('tables.wallOpen')}
    </p>
  );
}
