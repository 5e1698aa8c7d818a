import { Button } from '../look/Button';
import { say } from '../words/say';
import type { Undo } from './useUndo';
import './acts.css';

/** Undo and redo, and the list of all that was done. */
export function UndoButtons({ undo, list }: { undo: Undo; list: () => void }) {
  const { last, next, words } = undo;
  const takeBack = last ? say('acts.undoThis', { what: words(last) }) : say('acts.nothing');
  const doAgain = next ? say('acts.redoThis', { what: words(next) }) : say('acts.nothingToRedo');
  return (
    <span className="undo-buttons">
      <Button
        look="quiet"
        aria-label={takeBack}
        title={takeBack}
        aria-keyshortcuts="Control+Z"
        aria-disabled={!last}
        onClick={() => last && undo.undo(last)}
      >
        <span className="undo-arrow" aria-hidden="true">
          ↶
        </span>
      </Button>
      <Button
        look="quiet"
        aria-label={doAgain}
        title={doAgain}
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={!next}
        onClick={() => next && undo.redo(next)}
      >
        <span className="undo-arrow" aria-hidden="true">
          ↷
        </span>
      </Button>
      <Button look="quiet" aria-haspopup="dialog" aria-label={say('acts.list')} title={say('acts.list')} onClick={list}>
        <span aria-hidden="true">☰</span>
      </Button>
    </span>
  );
}
