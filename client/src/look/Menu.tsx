import { type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button';
import { MenuList } from './MenuList';

export type MenuItem = {
  readonly key: string;
  readonly words: ReactNode;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
};

type MenuProps = {
  /** What the button says; give `name` too when it shows only a sign. */
  label: ReactNode;
  name?: string;
  /** A list that is long in the making is asked for when it is opened. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
  look?: 'primary' | 'quiet';
};

/** A button with things to choose from: arrows, Home, End, first letters, Enter; Escape and Tab leave it. */
export function Menu({ label, name, items, look }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const close = (returnFocus: boolean) => {
    setOpen(null);
    if (returnFocus) button.current?.focus();
  };

  return (
    <>
      <Button
        ref={button}
        {...(look && { look })}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen(open ? null : 'first')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) {
            // Pressed before the list has the focus; or the dialog around it would close.
            event.preventDefault();
            return setOpen(null);
          }
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {label}
      </Button>
      {open &&
        button.current &&
        createPortal(
          <MenuList
            button={button.current}
            items={typeof items === 'function' ? items() : items}
            startAt={open}
            onClose={close}
          />,
          // Inside a modal dialog everything else is inert. It is fixed, so that no scrolling column cuts it off.
          button.current.closest('dialog, main, aside') ?? document.body,
        )}
    </>
  );
}
