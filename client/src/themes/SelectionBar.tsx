import { useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Menu, type MenuItem } from '../look/Menu';
import type { NoteId, NoteSight } from '../wire/protocol';
import { say } from '../words/say';

type SelectionBarProps = {
  notes: readonly NoteSight[];
  places: readonly MenuItem[];
  group: () => void;
  merge: (into: NoteId) => void;
  letGo: () => void;
};

/** What can be done with what is selected. Floats over the board's foot, so that nothing moves when it comes. */
export function SelectionBar({ notes, places, group, merge, letGo }: SelectionBarProps) {
  const [merging, setMerging] = useState(false);
  if (notes.length === 0) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label={say('themes.chosen', { notes: notes.length })}>
      <strong>{say('themes.chosen', { notes: notes.length })}</strong>
      <Menu label={say('themes.moveTo')} items={places} />
      <Button onClick={group} aria-keyshortcuts="g">
        {say('themes.groupChosen')}{' '}
        <span className="key" aria-hidden="true">
          G
        </span>
      </Button>
      {notes.length > 1 && (
        <Button aria-haspopup="dialog" onClick={() => setMerging(true)}>
          {say('themes.mergeAlike')}
        </Button>
      )}
      <Button look="quiet" onClick={letGo} aria-keyshortcuts="Escape">
        {say('themes.letGo')}
      </Button>
      <Dialog open={merging} title={say('themes.mergeUnder')} onClose={() => setMerging(false)}>
        <p className="muted">{say('themes.mergeUnderHint')}</p>
        <ul className="theme-choices">
          {notes.map((note) => (
            <li key={note.id}>
              <Button
                onClick={() => {
                  setMerging(false);
                  merge(note.id);
                }}
              >
                <span dir="auto">{note.text}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
