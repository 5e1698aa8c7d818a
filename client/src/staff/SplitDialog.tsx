import { useState } from 'react';
import { wrongOfTables } from '../agenda/plans';
import { TablesField } from '../agenda/TablesField';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { titleOf } from '../stages/stageWords';
import type { Command, StageSight, TablePlan } from '../wire/protocol';
import { say } from '../words/say';

type SplitDialogProps = {
  stage: StageSight;
  send: (command: Command) => Promise<boolean>;
  onClose: () => void;
};

/** How the room is split, just before it is. */
export function SplitDialog({ stage, send, onClose }: SplitDialogProps) {
  const [plan, setPlan] = useState<TablePlan>(stage.tables ?? { how: 'balanced', people: 4 });
  const wrong = wrongOfTables(plan);
  const split = () => {
    onClose();
    void send({ is: 'split-room', stage: stage.id, plan, seed: Math.floor(Math.random() * 0x7fffffff) });
  };
  return (
    <Dialog
      open
      title={say('tables.splitTitle', { stage: titleOf(stage) })}
      onClose={onClose}
      actions={
        <Button look="primary" disabled={wrong !== undefined} onClick={split}>
          {say('tables.splitGo')}
        </Button>
      }
    >
      <TablesField tables={plan} needed onChange={(tables) => tables && setPlan(tables)} />
      {wrong && <p className="field-error">{wrong}</p>}
    </Dialog>
  );
}
