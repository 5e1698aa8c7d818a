import { useId } from 'react';
import type { ItemKind } from '../wire/protocol';
import { say } from '../words/say';

export const itemKinds: readonly ItemKind[] = ['themes', 'notes', 'priorities', 'texts'];

/** What the room votes on: themes, single notes, priorities, or what is typed here. */
export function ItemSource({ value, onChange }: { value: ItemKind; onChange: (kind: ItemKind) => void }) {
  const name = useId();
  return (
    <fieldset className="item-source">
      <legend>{say('compose.on')}</legend>
      {itemKinds.map((kind) => (
        <label key={kind} className="pick item-kind" data-picked={value === kind || undefined}>
          <input type="radio" name={name} checked={value === kind} onChange={() => onChange(kind)} />
          <span>{say(`compose.on.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
