import { closestCenter, DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useRef } from 'react';
import { About } from '../ballots/About';
import { focusNear } from '../look/focusNear';
import { announce } from '../look/messages';
import type { RoundItem } from '../wire/protocol';
import { say } from '../words/say';
import { added, inLine, isTied, movedTo, type Order, placeOf, takenOut, tieToggled } from './order';
import { RankItem } from './RankItem';
import { useRankDrag } from './useRankDrag';
import './rankings.css';

type RankFormProps = {
  /** In this participant's own shuffled order. */
  items: readonly RoundItem[];
  order: Order;
  top: number;
  /** Items may share a place. */
  ties?: boolean;
  /** What a place is worth, where places have fixed points. */
  worth?: (place: number) => string;
  /** What else to know about an item. */
  about?: (item: string) => readonly string[];
  onChange: (order: Order) => void;
};

/** Putting items in order: tap to add, then drag, or the arrows, or the keyboard; out again with one tap. */
export function RankForm({ items, order, top, ties = false, worth, about, onChange }: RankFormProps) {
  const line = inLine(order);
  const ranked = useRef<HTMLOListElement>(null);
  const unranked = useRef<HTMLUListElement>(null);
  const nameOf = (item: string) => items.find(({ id }) => id === item)?.text ?? '';
  const put = (next: Order, item: string) => {
    onChange(next);
    if (!inLine(next).includes(item)) return;
    const place = placeOf(next, item);
    const tied = isTied(next, item);
    announce(say(tied ? 'rank.placeTied' : 'rank.place', { item: nameOf(item), place }));
  };
  const drag = useRankDrag(line, nameOf, (item, place) => onChange(movedTo(order, item, place)));
  const add = (item: string, at: number) => {
    put(added(order, item, top), item);
    focusNear(unranked.current, '.rank-add', at, '.rank-item:last-child .rank-arrow');
  };
  const takeOut = (item: string, at: number) => {
    onChange(takenOut(order, item));
    focusNear(ranked.current, '.rank-arrow-out', at, '.rank-add');
  };
  const rest = items.filter(({ id }) => !line.includes(id));
  const full = line.length >= top;
  return (
    <>
      <DndContext {...drag} collisionDetection={closestCenter}>
        <SortableContext items={[...line]} strategy={verticalListSortingStrategy}>
          <h2 className="only-heard">{say('rank.yours')}</h2>
          <ol className="phone-list" ref={ranked}>
            {line.map((item, at) => (
              <RankItem
                key={item}
                id={item}
                name={nameOf(item)}
                place={placeOf(order, item)}
                lines={[...(worth ? [worth(placeOf(order, item))] : []), ...(about?.(item) ?? [])]}
                first={at === 0}
                last={at === line.length - 1}
                tied={isTied(order, item)}
                onMove={(by) => put(movedTo(order, item, at + by), item)}
                onTie={ties && at > 0 ? () => put(tieToggled(order, item), item) : undefined}
                onOut={() => takeOut(item, at)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {line.length === 0 && <p className="rank-empty">{say('rank.emptyOrder')}</p>}
      <h2 className="phone-subhead rank-rest">{say('rank.rest')}</h2>
      {full && rest.length > 0 && <p className="muted">{say('rank.full')}</p>}
      {rest.length === 0 && <p className="muted">{say('rank.restNone')}</p>}
      <ul className="phone-list" ref={unranked}>
        {rest.map(({ id, text }, at) => (
          <li key={id}>
            <button
              type="button"
              className="rank-add"
              aria-label={say('rank.add', { item: text })}
              aria-disabled={full || undefined}
              onClick={() => !full && add(id, at)}
            >
              <span className="rank-name">
                <span dir="auto">{text}</span>
                <About lines={about?.(id) ?? []} />
              </span>
              <span aria-hidden="true">+</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
