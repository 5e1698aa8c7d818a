import { useDndContext, useDroppable } from '@dnd-kit/core';
import { Button } from '../look/Button';
import { say } from '../words/say';
import { newThemePlace } from './BoardDrag';

/** A place for a theme that does not exist yet: a button, and while notes are in the air somewhere to drop them. */
export function NewTheme({ onCreate }: { onCreate: () => void }) {
  const { setNodeRef, isOver } = useDroppable({ id: newThemePlace });
  const { active } = useDndContext();
  return (
    <div
      ref={setNodeRef}
      className="new-theme"
      data-over={isOver || undefined}
      data-waiting={active !== null || undefined}
    >
      <Button look="quiet" onClick={onCreate}>
        <span aria-hidden="true">+</span>
        {say(active ? 'themes.dropForNew' : 'themes.add')}
      </Button>
    </div>
  );
}
