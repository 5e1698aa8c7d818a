import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import type { ActLine } from '../wire/protocol';
import { say, sayDate } from '../words/say';
import type { Undo } from './useUndo';
import './acts.css';

/** All that was done and can be undone, the last first; each for itself. */
export function ActsDialog({ undo, onClose }: { undo: Undo; onClose: () => void }) {
  return (
    <Dialog open title={say('acts.list')} onClose={onClose}>
      <p className="muted">{say(undo.acts.length > 0 ? 'acts.listLead' : 'acts.none')}</p>
      <ol className="acts">
        {[...undo.acts].reverse().map((act) => (
          <Line key={act.number} act={act} undo={undo} />
        ))}
      </ol>
    </Dialog>
  );
}

function Line({ act, undo }: { act: ActLine; undo: Undo }) {
  const what = undo.words(act);
  const stands = act.undone === undefined;
  return (
    <li data-undone={!stands || undefined}>
      <time className="muted" dateTime={act.at}>
        {sayDate(Date.parse(act.at), { timeStyle: 'short' })}
      </time>
      <span dir="auto">
        {what} {!stands && <em className="muted">({say('acts.wasUndone')})</em>}
      </span>
      <Button
        aria-label={say(stands ? 'acts.undoThis' : 'acts.redoThis', { what })}
        onClick={() => (stands ? undo.undo(act) : undo.redo(act))}
      >
        {say(stands ? 'acts.undo' : 'acts.redo')}
      </Button>
    </li>
  );
}
