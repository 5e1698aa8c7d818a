import { useState } from 'react';
import { Button } from '../look/Button';
import { readTables, readWorkshop } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { ImportDialog } from './ImportDialog';

/** Whether this seat may bring notes into a stage now; the server has the last word. */
export function mayImportInto(state: SessionState, stage: StageSight): boolean {
  const split = !stage.revealed && (stage.tables !== undefined || readTables(state, stage.id) !== undefined);
  return state.role === 'facilitator' && !readWorkshop(state)?.endedAt && !split;
}

/** The way in for what was written elsewhere. */
export function ImportNotes({ stage }: { stage: StageSight }) {
  const may = useSession((state) => mayImportInto(state, stage));
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('import.open')}
      </Button>
      {open && <ImportDialog stage={stage} onClose={() => setOpen(false)} />}
    </>
  );
}
