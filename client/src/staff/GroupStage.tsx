import { ImportNotes } from '../imports/ImportNotes';
import { useInHand } from '../priorities/inHand';
import { lastWhere } from '../session/lastWhere';
import { readNotes, readStages, readThemes, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { Board } from '../themes/Board';
import { say } from '../words/say';
import type { StageMainProps } from './stageMainProps';

/** Notes go into themes. */
export function GroupStage({ question, grouping, children }: StageMainProps) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const groups = useSession(readWorkshop)?.groups ?? [];
  const into = lastWhere(useSession(readStages), ({ kind, revealed }) => kind === 'write' && revealed);
  const picking = useInHand();
  const hint = notes.length === 0 ? say('themes.none') : grouping ? undefined : say('staff.boardNow');
  return (
    <Board title={question} hint={hint} notes={notes} themes={themes} groups={groups} send={grouping} picking={picking}>
      {into && <ImportNotes stage={into} />}
      {children}
    </Board>
  );
}
