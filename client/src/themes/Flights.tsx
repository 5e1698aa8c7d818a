import { Component, createRef, type ReactNode } from 'react';
import type { NoteId } from '../wire/protocol';
import { type Column, columnId } from './boardLayout';

type FlightsProps = {
  columns: readonly Column[];
  /** Notes that a hand on this screen has just put where they are: they are there already. */
  still: { readonly current: ReadonlySet<NoteId> };
  children: ReactNode;
};
type Places = ReadonlyMap<NoteId, DOMRect>;

/** More at once would be a flurry that explains nothing. */
const most = 24;
const flight = { duration: 220, easing: 'ease-out' } as const;

/**
 * Shows where a note went: a copy flies from its old place to its new one. A class, because only a class is told
 * before the page changes, when the old places can still be read.
 */
export class Flights extends Component<FlightsProps> {
  readonly #box = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: FlightsProps): Places | null {
    if (before.columns === this.props.columns || matchMedia('(prefers-reduced-motion: reduce)').matches) return null;
    const moved = movedNotes(before.columns, this.props.columns).filter((note) => !this.props.still.current.has(note));
    if (moved.length === 0 || moved.length > most) return null;
    return new Map(
      moved.flatMap((note) => {
        const card = this.#find(note);
        return card ? [[note, card.getBoundingClientRect()] as const] : [];
      }),
    );
  }

  override componentDidUpdate(_: FlightsProps, __: unknown, places: Places | null) {
    // To ask where something stands has the whole page laid out, so nobody asks where nothing flies.
    if (!places) return;
    const board = this.#box.current?.getBoundingClientRect();
    for (const [note, from] of places) if (board) fly(this.#find(note), from, board);
  }

  #find(note: NoteId): HTMLElement | null {
    return this.#box.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"]`) ?? null;
  }

  override render() {
    return (
      <div className="flights" ref={this.#box}>
        {this.props.children}
      </div>
    );
  }
}

/** Notes that stand in another column than before; those that came or went did not move. */
export function movedNotes(before: readonly Column[], after: readonly Column[]): readonly NoteId[] {
  const old = new Map(
    before.flatMap((column) => column.stacks.map((stack) => [stack.head.id, columnId(column)] as const)),
  );
  return after.flatMap((column) =>
    column.stacks.flatMap(({ head }) => {
      const was = old.get(head.id);
      return was !== undefined && was !== columnId(column) ? head.id : [];
    }),
  );
}

// The copy flies over the page: inside its column it would be cut off at the column's edge.
function fly(card: HTMLElement | null, from: DOMRect, board: DOMRect) {
  const sheet = card?.querySelector<HTMLElement>('.note');
  const to = card?.getBoundingClientRect();
  if (!card || !sheet || !to) return;
  // A theme that is scrolled out of sight would draw its notes across the panels beside the board.
  if (to.left < board.left || to.right > board.right) return;
  const copy = sheet.cloneNode(true) as HTMLElement;
  copy.classList.add('flying');
  copy.setAttribute('aria-hidden', 'true');
  Object.assign(copy.style, { left: `${from.left}px`, top: `${from.top}px`, width: `${to.width}px` });
  document.body.append(copy);
  card.animate([{ opacity: 0 }, { opacity: 0, offset: 0.9 }, { opacity: 1 }], flight);
  const path = copy.animate([{}, { transform: `translate(${to.left - from.left}px, ${to.top - from.top}px)` }], flight);
  path.onfinish = () => copy.remove();
  path.oncancel = () => copy.remove();
}
