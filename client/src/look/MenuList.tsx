import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MenuItem } from './Menu';

type MenuListProps = {
  button: HTMLButtonElement;
  items: readonly MenuItem[];
  startAt: 'first' | 'last';
  onClose: (returnFocus: boolean) => void;
};

/** The open list of a menu, under its button, or above it where there is more room. */
export function MenuList({ button, items, startAt, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number; maxHeight: number } | null>(null);

  useLayoutEffect(() => {
    if (list.current) setPlace(placeBeside(button.getBoundingClientRect(), list.current.getBoundingClientRect()));
  }, [button]);

  useEffect(() => {
    // Without scrolling: a page that scrolls closes the menu.
    if (place)
      choices(list.current)
        .at(startAt === 'first' ? 0 : -1)
        ?.focus({ preventScroll: true });
  }, [place, startAt]);

  useEffect(() => {
    const elsewhere = (event: Event) => {
      const inside =
        event.target instanceof Node && (list.current?.contains(event.target) || button.contains(event.target));
      if (!inside) onClose(false);
    };
    // The event of a scroll that ended as the menu opened comes late; only a button that moves since takes the list along.
    const opened = button.getBoundingClientRect().top;
    const scrolled = (event: Event) => {
      if (Math.abs(button.getBoundingClientRect().top - opened) > 4) elsewhere(event);
    };
    document.addEventListener('pointerdown', elsewhere);
    // The list stands where its button was; when that scrolls away, so does the sense of the list.
    document.addEventListener('scroll', scrolled, true);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('scroll', scrolled, true);
    };
  }, [button, onClose]);

  return (
    <div
      ref={list}
      className="menu"
      role="menu"
      tabIndex={-1}
      style={place ?? { visibility: 'hidden' }}
      // React hands events up through a portal: a note that can be dragged must not hear those of its menu.
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        onKey(event, choices(list.current), onClose);
      }}
    >
      {items.map(({ key, words, onChoose, disabled }, at) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          className="menu-item"
          // One of them can be come to, so that a long list is known to be scrolled by keys.
          tabIndex={at === 0 ? 0 : -1}
          aria-disabled={disabled || undefined}
          onClick={() => {
            if (disabled) return;
            onClose(true);
            onChoose();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

function choices(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function onKey(event: KeyboardEvent, found: HTMLElement[], onClose: (returnFocus: boolean) => void) {
  if (event.key === 'Tab') return onClose(true);
  if (event.key === 'Escape') {
    // Or the dialog around it would close too.
    event.preventDefault();
    return onClose(true);
  }
  const next = nextFor(event.key, found, found.indexOf(document.activeElement as HTMLElement));
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextFor(key: string, found: HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return found[(at + 1) % found.length];
  if (key === 'ArrowUp') return found.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return found[0];
  if (key === 'End') return found.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const fromHere = [...found.slice(at + 1), ...found.slice(0, at + 1)];
  return fromHere.find((item) => item.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()));
}

function placeBeside(button: DOMRect, list: DOMRect) {
  const gap = 4;
  const below = window.innerHeight - button.bottom - 2 * gap;
  const above = button.top - 2 * gap;
  const under = list.height <= below || below >= above;
  const maxHeight = Math.min(list.height, under ? below : above);
  // From where the button begins: its right side where one reads from there.
  const edge = document.documentElement.dir === 'rtl' ? button.right - list.width : button.left;
  const left = Math.max(gap, Math.min(edge, window.innerWidth - list.width - gap));
  return { left, top: under ? button.bottom + gap : button.top - gap - maxHeight, maxHeight };
}
