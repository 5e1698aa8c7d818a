import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import type { Arrive, GroupId, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { GroupPicker } from './GroupPicker';

type PersonFormProps = {
  workshop: WorkshopSight;
  /** As it was, when this is a correction. */
  known?: { readonly name?: string | undefined; readonly group?: GroupId | undefined };
  words: string;
  busy: boolean;
  /** Why it was refused, in words. */
  trouble?: string | undefined;
  onArrive: (command: Arrive) => void;
};

const longestName = 60;

/** How somebody wants to be known: a group, and a name if they like. */
export function PersonForm({ workshop, known, words, busy, trouble, onArrive }: PersonFormProps) {
  const [group, setGroup] = useState<GroupId | null | undefined>(known ? (known.group ?? null) : undefined);
  const [name, setName] = useState(known?.name ?? '');
  const [missing, setMissing] = useState(false);
  const arrive = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (group === undefined) {
      setMissing(true);
      // The groups may be above the screen: the focus brings what is missing back into view.
      return event.currentTarget.querySelector<HTMLInputElement>('[name=group]')?.focus();
    }
    onArrive({ is: 'arrive', ...(name.trim() && { name: name.trim() }), ...(group !== null && { group }) });
  };
  return (
    <form className="person-form" onSubmit={arrive} noValidate>
      <GroupPicker
        groups={workshop.groups}
        picked={group}
        onPick={setGroup}
        error={missing && group === undefined ? say('people.pickGroup') : undefined}
      />
      <Field label={say('people.name')} hint={say(workshop.namesShown ? 'people.nameShown' : 'people.nameHidden')}>
        {(wiring) => (
          <input
            {...wiring}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="name"
            maxLength={longestName}
            enterKeyHint="go"
          />
        )}
      </Field>
      <div className="person-send">
        {/* Beside the button that was pressed: hardly ever is it the name's fault. */}
        {trouble && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
        <Button look="primary" big type="submit" busy={busy}>
          {words}
        </Button>
      </div>
    </form>
  );
}
