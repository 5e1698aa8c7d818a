import {
  type Announcements,
  type DndContextProps,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { say } from '../words/say';

/** Dragging an item within the order, by finger, mouse or keys, with words for those who listen. */
export function useRankDrag(
  line: readonly string[],
  nameOf: (item: string) => string,
  move: (item: string, place: number) => void,
): Pick<DndContextProps, 'sensors' | 'onDragEnd' | 'accessibility'> {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (item: unknown) =>
    say('rank.place', { item: nameOf(String(item)), place: line.indexOf(String(item)) + 1 });
  const over = (item: unknown, at: unknown) =>
    say('rank.place', { item: nameOf(String(item)), place: line.indexOf(String(at)) + 1 });
  const announcements: Announcements = {
    onDragStart: ({ active }) => placeOf(active.id),
    onDragOver: ({ active, over: at }) => (at ? over(active.id, at.id) : undefined),
    onDragEnd: ({ active, over: at }) => (at ? over(active.id, at.id) : placeOf(active.id)),
    onDragCancel: ({ active }) => placeOf(active.id),
  };
  return {
    sensors,
    onDragEnd: ({ active, over: at }: DragEndEvent) => {
      if (at && at.id !== active.id) move(String(active.id), line.indexOf(String(at.id)));
    },
    accessibility: { announcements, screenReaderInstructions: { draggable: say('rank.dragHelp') } },
  };
}
