import { useState } from 'react';
import { say } from '../words/say';

type ThemeNameProps = {
  name: string;
  editing: boolean;
  /** Absent where it can't be renamed. */
  onEdit?: (editing: boolean) => void;
  onRename?: (name: string) => void;
};

const most = 120;

/** A theme's name, which becomes a field when it is clicked: Enter keeps it, Escape leaves it as it was. */
export function ThemeName({ name, editing, onEdit, onRename }: ThemeNameProps) {
  if (editing && onEdit && onRename)
    return (
      <NameField
        name={name}
        done={(typed) => {
          onEdit(false);
          if (typed && typed !== name) onRename(typed);
        }}
      />
    );
  return (
    <h2 className="theme-name" dir="auto">
      {onEdit ? (
        <button type="button" title={say('themes.rename')} onClick={() => onEdit(true)}>
          {name}
        </button>
      ) : (
        name
      )}
    </h2>
  );
}

function NameField({ name, done }: { name: string; done: (typed: string | undefined) => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <input
      className="theme-name-field"
      aria-label={say('themes.nameField')}
      dir="auto"
      maxLength={most}
      // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to type a name, where they asked.
      autoFocus
      value={typed}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => done(typed.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) done(typed.trim());
        if (event.key === 'Escape') done(undefined);
      }}
    />
  );
}
