import { useMemo, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import type { Grouping } from '../themes/grouping';
import type { NoteId, NoteSight, ThemeSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { dismiss, dismissedHere } from './dismissed';
import { type Suggestion, suggestionsFor } from './suggesting';
import './likeness.css';

type SuggestionsProps = {
  notes: readonly NoteSight[];
  themes: readonly ThemeSight[];
  grouping: Grouping;
  onClose: () => void;
};

/** What might go together by its words. Nothing happens until somebody presses. */
export function Suggestions({ notes, themes, grouping, onClose }: SuggestionsProps) {
  const [dismissed, setDismissed] = useState(dismissedHere);
  const all = useMemo(() => suggestionsFor(notes, themes), [notes, themes]);
  const left = all.filter(({ key }) => !dismissed.has(key));
  const waveAway = (key: string) => {
    dismiss(key);
    setDismissed((before) => new Set(before).add(key));
  };
  const kinds = (['alike', 'fits', 'together'] as const).filter((kind) => left.some(({ is }) => is === kind));
  return (
    <Dialog open title={say('likeness.title')} onClose={onClose}>
      <p className="muted">{say(left.length > 0 ? 'likeness.lead' : 'likeness.none')}</p>
      {kinds.map((kind) => (
        <section key={kind} className="suggestions">
          <h3>{say(`likeness.${kind}`)}</h3>
          <ul>
            {left
              .filter(({ is }) => is === kind)
              .map((suggestion) => (
                <Suggested
                  key={suggestion.key}
                  suggestion={suggestion}
                  {...{ notes, themes, grouping }}
                  dismiss={() => waveAway(suggestion.key)}
                />
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

type SuggestedProps = Omit<SuggestionsProps, 'onClose'> & { suggestion: Suggestion; dismiss: () => void };

function Suggested({ suggestion, notes, themes, grouping, dismiss }: SuggestedProps) {
  const [name, setName] = useState(() => capital(suggestion.shared.slice(0, 2).join(' ')));
  const text = (id: NoteId) => notes.find((note) => note.id === id)?.text ?? '';
  const ids = suggestion.is === 'fits' ? [suggestion.note] : suggestion.notes;
  const theme = suggestion.is === 'fits' ? (themes.find(({ id }) => id === suggestion.theme)?.name ?? '') : '';
  const act = () => {
    if (suggestion.is === 'alike') grouping.mergeNotes(suggestion.notes[0], suggestion.notes);
    if (suggestion.is === 'fits') void grouping.move([suggestion.note], suggestion.theme);
    if (suggestion.is === 'together') grouping.create(suggestion.notes, name.trim());
  };
  const words = {
    alike: say('likeness.merge'),
    fits: say('likeness.move', { name: theme }),
    together: say('likeness.make'),
  };
  return (
    <li className="card suggestion">
      {ids.map((id) => (
        <p key={id} dir="auto">
          {text(id)}
        </p>
      ))}
      <p className="muted">
        {say('likeness.shared')} <bdi>{sayList(suggestion.shared, 'conjunction')}</bdi>
      </p>
      <div className="suggestion-acts">
        {suggestion.is === 'together' && (
          <input
            aria-label={say('themes.nameField')}
            dir="auto"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Button look="primary" disabled={suggestion.is === 'together' && !name.trim()} onClick={act}>
          {words[suggestion.is]}
        </Button>
        <Button look="quiet" onClick={dismiss}>
          {say('likeness.dismiss')}
        </Button>
      </div>
    </li>
  );
}

function capital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase() + rest.join('');
}
