import { useSortable } from '@dnd-kit/sortable';
import { About } from '../ballots/About';
import { say } from '../words/say';

type RankItemProps = {
  id: string;
  name: string;
  /** From 1; equals share theirs. */
  place: number;
  /** What else to know about it: what its place is worth, what I said before. */
  lines: readonly string[];
  first: boolean;
  last: boolean;
  /** It shares the place of the one above. */
  tied: boolean;
  onMove: (by: 1 | -1) => void;
  /** Where items may share a place, and there is one above. */
  onTie: (() => void) | undefined;
  onOut: () => void;
};

/** One ranked item: its place, its arrows, its way out, and a handle to drag it by. */
export function RankItem(props: RankItemProps) {
  const { id, name, place, lines, first, last, tied, onMove, onTie, onOut } = props;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    attributes: { roleDescription: say('look.movable') },
    id,
  });
  const moved = transform && `translate3d(0, ${Math.round(transform.y)}px, 0)`;
  const style = { ...(moved && { transform: isDragging ? `${moved} rotate(-0.6deg)` : moved }), transition };
  return (
    <li
      ref={setNodeRef}
      className="rank-item phone-sheet"
      style={style}
      data-lifted={isDragging || undefined}
      data-tied={tied || undefined}
    >
      <strong className="rank-place">{place}</strong>
      <span className="rank-name">
        <strong dir="auto">{name}</strong>
        <About lines={lines} />
      </span>
      <div className="rank-arrows">
        <Arrow words={say('rank.up', { item: name })} sign="↑" off={first} onTap={() => onMove(-1)} />
        <Arrow words={say('rank.down', { item: name })} sign="↓" off={last} onTap={() => onMove(1)} />
        {onTie && (
          <button
            type="button"
            className="rank-arrow"
            aria-label={say('rank.tie', { item: name })}
            aria-pressed={tied}
            onClick={onTie}
          >
            <span aria-hidden="true">=</span>
          </button>
        )}
        <Arrow words={say('rank.out', { item: name })} sign="✕" off={false} out onTap={onOut} />
      </div>
      <button
        type="button"
        className="rank-handle"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={say('rank.drag', { item: name })}
      >
        <span aria-hidden="true">≡</span>
      </button>
    </li>
  );
}

type ArrowProps = { words: string; sign: string; off: boolean; out?: boolean; onTap: () => void };

/** Stays where it is and keeps its focus at an end, so that the next tap does not hit something else. */
function Arrow({ words, sign, off, out = false, onTap }: ArrowProps) {
  return (
    <button
      type="button"
      className={out ? 'rank-arrow rank-arrow-out' : 'rank-arrow'}
      aria-label={words}
      aria-disabled={off || undefined}
      onClick={() => !off && onTap()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
