import { type ReactNode, useEffect, useId, useRef } from 'react';
import { say } from '../words/say';
import { Button } from './Button';
import { HeardInDialog } from './Toasts';

type DialogProps = { open: boolean; title: string; onClose: () => void; children: ReactNode; actions?: ReactNode };

/** The browser's own modal dialog: it holds the focus, closes on Escape, and gives the focus back. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  /** Where the last press began: dragging out of a field, as one marks its words, is no click beside the dialog. */
  const pressed = useRef<EventTarget>(null);
  /** Something was typed or chosen in here, which a stray click must not throw away. */
  const touched = useRef(false);

  useEffect(() => {
    const element = dialog.current;
    touched.current = false;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it on Escape; this click is the one beside it.
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => {
        pressed.current = event.target;
      }}
      onInput={() => {
        touched.current = true;
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget && pressed.current === currentTarget && !touched.current) currentTarget.close();
      }}
    >
      {open && (
        <div className="dialog-inside">
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <Button look="quiet" aria-label={say('look.close')} onClick={() => dialog.current?.close()}>
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
          <div className="dialog-body">{children}</div>
          <HeardInDialog />
          {actions && <div className="dialog-actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
