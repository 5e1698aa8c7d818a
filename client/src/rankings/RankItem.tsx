import { useSortable } from '@dnd-kit/sortable';
import { say } from '../words/say';

type RankItemProps = {
  id: string;
  name: string;
  /** From 0. */
  place: number;
  last: boolean;
  onMove: (to: number) => void;
  onOut: () => void;
};

/** One ranked item: its place, its arrows, its way out, and a handle to drag it by. */
export function RankItem({ id, name, place, last, onMove, onOut }: RankItemProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
  });
  const moved = transform && `translate3d(0, ${Math.round(transform.y)}px, 0)`;
  const style = { ...(moved && { transform: isDragging ? `${moved} rotate(-0.6deg)` : moved }), transition };
  return (
    <li ref={setNodeRef} className="rank-item phone-sheet" style={style} data-lifted={isDragging || undefined}>
      <strong className="rank-place">{place + 1}</strong>
      <strong className="rank-name" dir="auto">
        {name}
      </strong>
      <div className="rank-arrows">
        <Arrow words={say('rank.up', { item: name })} sign="↑" off={place === 0} onTap={() => onMove(place - 1)} />
        <Arrow words={say('rank.down', { item: name })} sign="↓" off={last} onTap={() => onMove(place + 1)} />
        <Arrow words={say('rank.out', { item: name })} sign="✕" off={false} onTap={onOut} />
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

/** Stays where it is and keeps its focus at an end, so that the next tap does not hit something else. */
function Arrow({ words, sign, off, onTap }: { words: string; sign: string; off: boolean; onTap: () => void }) {
  return (
    <button
      type="button"
      className="rank-arrow"
      aria-label={words}
      aria-disabled={off || undefined}
      onClick={() => !off && onTap()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
