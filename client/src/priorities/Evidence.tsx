import { useId, useMemo, useState } from 'react';
import { Button } from '../look/Button';
import { byOf } from '../notes/byOf';
import { NoteOrigin } from '../notes/NoteCard';
import { facesOf } from '../people/groupFaces';
import type { NoteId, NoteSight, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { holdsWords, wordsOf } from '../words/searching';

type EvidenceProps = {
  /** The notes of the theme, and those that were chosen from elsewhere. */
  notes: readonly NoteSight[];
  groups: readonly StakeholderGroup[];
  chosen: readonly NoteId[];
  onChange: (chosen: readonly NoteId[]) => void;
};

const searchable = 12;

/** Which barriers stand behind a priority. */
export function Evidence({ notes, groups, chosen, onChange }: EvidenceProps) {
  const titleId = useId();
  const [search, setSearch] = useState('');
  const faces = useMemo(() => facesOf(groups), [groups]);
  const picked = new Set(chosen);
  const words = wordsOf(search);
  const shown = notes.filter((note) => holdsWords(note.text, words));
  const toggle = (id: NoteId) => onChange(picked.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="evidence" aria-labelledby={titleId}>
      <div className="evidence-head">
        <h2 id={titleId}>{say('priorities.evidence')}</h2>
        <span className="muted">{say('rounds.itemsCount', { chosen: chosen.length, all: notes.length })}</span>
        <Button look="quiet" onClick={() => onChange([...new Set([...chosen, ...shown.map((note) => note.id)])])}>
          {say('priorities.evidenceAll')}
        </Button>
        <Button look="quiet" onClick={() => onChange([])}>
          {say('priorities.evidenceNothing')}
        </Button>
      </div>
      <p className="muted">{say('priorities.pickHint')}</p>
      {notes.length > searchable && (
        <input
          type="search"
          className="evidence-search"
          aria-label={say('themes.search')}
          placeholder={say('themes.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {notes.length === 0 && <p className="muted">{say('priorities.evidenceNone')}</p>}
      <ul className="evidence-notes">
        {shown.map((note) => (
          <li key={note.id}>
            <label className="evidence-note">
              <input type="checkbox" checked={picked.has(note.id)} onChange={() => toggle(note.id)} />
              <span className="evidence-text" dir="auto">
                {note.text}
              </span>
              <NoteOrigin by={byOf(note, faces)} author={note.author} from={note.from} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
