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

/** Dragging a stage within the agenda, by mouse or keys, with words for those who listen. */
export function useAgendaDrag(
  order: readonly string[],
  nameOf: (stage: string) => string,
  move: (stage: string, place: number) => void,
): Pick<DndContextProps, 'sensors' | 'onDragEnd' | 'accessibility'> {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placed = (stage: unknown, at: unknown) =>
    say('agenda.place', { stage: nameOf(String(stage)), place: order.indexOf(String(at)) + 1 });
  const announcements: Announcements = {
    onDragStart: ({ active }) => placed(active.id, active.id),
    onDragOver: ({ active, over }) => (over ? placed(active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => placed(active.id, (over ?? active).id),
    onDragCancel: ({ active }) => placed(active.id, active.id),
  };
  return {
    sensors,
    onDragEnd: ({ active, over }: DragEndEvent) => {
      if (over && over.id !== active.id) move(String(active.id), order.indexOf(String(over.id)));
    },
    accessibility: { announcements, screenReaderInstructions: { draggable: say('agenda.dragHelp') } },
  };
}
