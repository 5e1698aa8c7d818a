import { useEffect, useRef, useState } from 'react';
import { say } from '../words/say';

type ThemeNameProps = {
  name: string;
  /** What it was called, where it is read in translation. */
  written?: string;
  editing: boolean;
  /** Absent where it can't be renamed. */
  onEdit?: (editing: boolean) => void;
  onRename?: (name: string) => void;
};

const most = 120;

/** A theme's name, which becomes a field when it is clicked: Enter keeps it, Escape leaves it as it was. */
export function ThemeName({ name, written = name, editing, onEdit, onRename }: ThemeNameProps) {
  if (editing && onEdit && onRename)
    return (
      <NameField
        name={written}
        done={(typed) => {
          onEdit(false);
          if (typed && typed !== written) onRename(typed);
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

const isTyping = (element: Element | null) =>
  element?.closest('input, textarea, select, dialog, [contenteditable]') != null;

function NameField({ name, done }: { name: string; done: (typed: string | undefined) => void }) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears.
  useEffect(() => {
    // A theme may stand there only after a while: whoever types elsewhere by then goes on there, and it keeps its usual name.
    const elsewhere = document.activeElement !== field.current && isTyping(document.activeElement);
    if (elsewhere) done(undefined);
    else field.current?.focus();
  }, []);
  return (
    <input
      ref={field}
      className="theme-name-field"
      aria-label={say('themes.nameField')}
      dir="auto"
      maxLength={most}
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
