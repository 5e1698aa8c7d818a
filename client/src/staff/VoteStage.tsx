import { useMemo } from 'react';
import { Result } from '../ballots/Result';
import { RoundStage } from '../ballots/RoundStage';
import { lastDotVote } from '../ballots/setup';
import { readAllRounds, readNotes, readRounds, readThemes } from '../session/readings';
import { useSession } from '../session/useSession';
import { columnId, layOut, loose } from '../themes/boardLayout';
import type { StageMainProps } from './stageMainProps';

/** Dot votes and rankings, as those see them who run or watch them. */
export function VoteStage({ stage, question, send, children }: StageMainProps) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const rounds = useSession((state) => readRounds(state, stage.id));
  const all = useSession(readAllRounds);
  const columns = useMemo(() => layOut(notes, themes), [notes, themes]);
  return (
    <RoundStage
      key={stage.id}
      stage={stage}
      question={question}
      rounds={rounds}
      choices={columns.flatMap((column) => (column.theme ? { ...column.theme, notes: column.notes } : []))}
      loose={columns.find((column) => columnId(column) === loose)?.notes ?? 0}
      lastDots={lastDotVote(all)}
      send={send}
      next={children}
      result={(round) => <Result round={round} />}
    />
  );
}
