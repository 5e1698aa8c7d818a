import { useMemo } from 'react';
import { facesOf } from '../people/groupFaces';
import { readMe, readOutbox, readOwnNotes, readTables } from '../session/readings';
import { useSession, useStore } from '../session/useSession';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { MyNoteCard } from './MyNoteCard';
import { type MyNote, myNotes } from './myNotes';

type MyNotesProps = {
  stage: StageSight;
  workshop: WorkshopSight;
  /** Puts the words of a refused note back where notes are written. */
  onTakeBack?: (text: string) => void;
};

/** My own notes of a stage, the newest first, each with how it is saved. */
export function MyNotes({ stage, workshop, onTakeBack }: MyNotesProps) {
  const store = useStore();
  const own = useSession(readOwnNotes);
  const outbox = useSession(readOutbox);
  const notes = useMemo(() => myNotes(own, outbox, stage.id), [own, outbox, stage.id]);
  const me = useSession(readMe);
  const face = facesOf(workshop.groups).get(me?.group ?? '');
  const read = ({ refused }: MyNote) => refused && store.forget(refused.id);
  const edit = (note: MyNote, text: string) => {
    read(note);
    void store.send({ is: 'edit-note', id: note.id, text }, { slot: `edit/${note.id}` });
  };
  const takeBack = (note: MyNote, text: string) => {
    onTakeBack?.(text);
    read(note);
  };
  const tables = useSession((state) => readTables(state, stage.id));
  const openToAll = stage.revealed || !stage.rules.private;
  const title = tables && !stage.revealed ? (tables.open ? 'tables.mine.open' : 'tables.mine.private') : undefined;
  return (
    <section className="my-notes">
      <h2 className="phone-subhead">
        {say(title ?? `notes.${stage.kind === 'answer' ? 'answerMine' : 'mine'}.${openToAll ? 'open' : 'private'}`)}
      </h2>
      {notes.length === 0 && <p className="muted">{say('notes.mine.none')}</p>}
      <ul className="phone-list">
        {notes.map((note) => (
          <li key={note.id}>
            <MyNoteCard
              note={note}
              face={face}
              open={stage.status === 'open'}
              most={stage.rules.noteLength}
              onEdit={(text) => edit(note, text)}
              onDelete={() => void store.send({ is: 'delete-note', id: note.id })}
              onRedact={() => void store.send({ is: 'redact-note', id: note.id })}
              onRead={() => read(note)}
              {...(onTakeBack && { onTakeBack: (text) => takeBack(note, text) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
