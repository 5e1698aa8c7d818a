import { closestCenter, DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { announce } from '../look/messages';
import type { RoundItem } from '../wire/protocol';
import { say } from '../words/say';
import { added, movedTo, type Order, takenOut } from './order';
import { RankItem } from './RankItem';
import { useRankDrag } from './useRankDrag';
import './rankings.css';

type RankFormProps = {
  /** In this participant's own shuffled order. */
  items: readonly RoundItem[];
  order: Order;
  top: number;
  onChange: (order: Order) => void;
};

/** Putting items in order: tap to add, then drag, or the arrows, or the keyboard; out again with one tap. */
export function RankForm({ items, order, top, onChange }: RankFormProps) {
  const nameOf = (item: string) => items.find(({ id }) => id === item)?.text ?? '';
  const put = (next: Order, item: string) => {
    onChange(next);
    const place = next.indexOf(item);
    if (place >= 0) announce(say('rank.place', { item: nameOf(item), place: place + 1 }));
  };
  const drag = useRankDrag(order, nameOf, (item, place) => onChange(movedTo(order, item, place)));
  const rest = items.filter(({ id }) => !order.includes(id));
  const full = order.length >= top;
  return (
    <>
      <DndContext {...drag} collisionDetection={closestCenter}>
        <SortableContext items={[...order]} strategy={verticalListSortingStrategy}>
          <h2 className="only-heard">{say('rank.yours')}</h2>
          <ol className="phone-list">
            {order.map((item, place) => (
              <RankItem
                key={item}
                id={item}
                name={nameOf(item)}
                place={place}
                last={place === order.length - 1}
                onMove={(to) => put(movedTo(order, item, to), item)}
                onOut={() => onChange(takenOut(order, item))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {order.length === 0 && <p className="rank-empty">{say('rank.emptyOrder')}</p>}
      <h2 className="phone-subhead rank-rest">{say('rank.rest')}</h2>
      {full && rest.length > 0 && <p className="muted">{say('rank.full')}</p>}
      {rest.length === 0 && <p className="muted">{say('rank.restNone')}</p>}
      <ul className="phone-list">
        {rest.map(({ id, text }) => (
          <li key={id}>
            <button
              type="button"
              className="rank-add"
              aria-label={say('rank.add', { item: text })}
              aria-disabled={full || undefined}
              onClick={() => !full && put(added(order, id, top), id)}
            >
              <span dir="auto">{text}</span>
              <span aria-hidden="true">+</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
