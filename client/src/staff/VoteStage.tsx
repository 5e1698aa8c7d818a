import { useMemo } from 'react';
import { Result } from '../ballots/Result';
import { RoundStage } from '../rounds/RoundStage';
import { lastPlaced } from '../rounds/setup';
import { readAllRounds, readNotes, readPriorities, readRounds, readThemes, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { columnId, layOut, loose } from '../themes/boardLayout';
import type { StageMainProps } from './stageMainProps';

/** Votes of any kind, as those see them who run or watch them. */
export function VoteStage({ stage, question, send, children }: StageMainProps) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const rounds = useSession((state) => readRounds(state, stage.id));
  const all = useSession(readAllRounds);
  const columns = useMemo(() => layOut(notes, themes), [notes, themes]);
  const priorities = useSession(readPriorities);
  const workshop = useSession(readWorkshop);
  const sources = useMemo(
    () => ({
      themes: columns.flatMap((column) => (column.theme ? { ...column.theme, notes: column.notes } : [])),
      notes: notes.filter((note) => note.under === undefined).map((note) => ({ id: note.id, name: note.text })),
      priorities: priorities.map((priority) => ({ id: priority.id, name: priority.statement })),
      loose: columns.find((column) => columnId(column) === loose)?.notes ?? 0,
    }),
    [columns, notes, priorities],
  );
  return (
    <RoundStage
      key={stage.id}
      stage={stage}
      question={question}
      rounds={rounds}
      sources={sources}
      last={lastPlaced(all)}
      k={workshop?.k ?? 3}
      groups={workshop?.groups ?? []}
      send={send}
      next={children}
      result={(round) => <Result round={round} />}
    />
  );
}
