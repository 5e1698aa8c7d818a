import { useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import type { PrioritySight } from '../wire/protocol';
import { say } from '../words/say';

type PriorityActsProps = {
  priority: PrioritySight;
  count: number;
  /** While the room votes on its words, they stay. */
  frozen: boolean;
  edit: () => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
};

/** Edit, order, remove. */
export function PriorityActs({ priority, count, frozen, edit, move, remove }: PriorityActsProps) {
  const [removing, setRemoving] = useState(false);
  const { number } = priority;
  return (
    <div className="priority-acts priority-tools">
      <Button disabled={frozen} aria-label={say('priorities.editNamed', { number })} onClick={edit}>
        {say('priorities.edit')}
      </Button>
      <Button
        look="quiet"
        aria-label={say('priorities.up', { number })}
        disabled={number === 1}
        onClick={() => move(-1)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      <Button
        look="quiet"
        aria-label={say('priorities.down', { number })}
        disabled={number === count}
        onClick={() => move(1)}
      >
        <span aria-hidden="true">↓</span>
      </Button>
      <Button
        look="quiet"
        disabled={frozen}
        aria-haspopup="dialog"
        aria-label={say('priorities.removeNamed', { number })}
        onClick={() => setRemoving(true)}
      >
        {say('priorities.remove')}
      </Button>
      {frozen && <span className="muted">{say('priorities.votedOn')}</span>}
      <Dialog
        open={removing}
        title={say('priorities.removeTitle')}
        onClose={() => setRemoving(false)}
        actions={
          <Button
            look="warn"
            onClick={() => {
              setRemoving(false);
              remove();
            }}
          >
            {say('priorities.removeYes')}
          </Button>
        }
      >
        <p dir="auto">
          <strong>{priority.statement}</strong>
        </p>
        <p>{say('priorities.removeMeaning')}</p>
      </Dialog>
    </div>
  );
}
