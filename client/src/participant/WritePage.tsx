import { Button } from '../look/Button';
import { announce } from '../look/messages';
import { MyNotes } from '../notes/MyNotes';
import { isThere, myNotes } from '../notes/myNotes';
import { NoteForm } from '../notes/NoteForm';
import { joinText } from '../notes/noteText';
import { useKeptDraft } from '../notes/useKeptDraft';
import { readMe, readOwnNotes, readTables } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession, useStore } from '../session/useSession';
import { DoneButton } from '../stages/DoneButton';
import { instructionsOf, questionOf, titleOf } from '../stages/stageWords';
import { newId, noteLetters } from '../wire/ids';
import type { StageSight, TablesSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { AtTable, TableBoard } from './AtTable';
import { PhoneFrame } from './PhoneFrame';
import { Answers, PhoneBoard } from './parts';
import { StageClosed } from './StageClosed';
import type { StagePageProps } from './StagePage';

const readSession = ({ session }: SessionState) => session;

/** Writing barriers or answers: the question, the promise, my own notes; and what everybody wrote once it is open. */
export function WritePage({ stage, workshop }: StagePageProps) {
  const store = useStore();
  const session = useSession(readSession);
  const written = useSession((state) => myNotes(readOwnNotes(state), state.outbox, stage.id).filter(isThere).length);
  const [draft, setDraft] = useKeptDraft(`workshop.draft/${session}/${stage.id}`);
  const { notesPerPerson: most, noteLength } = stage.rules;
  const answers = stage.kind === 'answer';
  const tables = useSession((state) => readTables(state, stage.id));
  const atTables = tables !== undefined && !stage.revealed;
  const seated = useSession(readMe)?.tables.some((seat) => seat.stage === stage.id) || !atTables;
  const writes = stage.status === 'open' && seated;
  const write = (text: string) => {
    void store.send({ is: 'write-note', id: newId(noteLetters), stage: stage.id, text });
    setDraft('');
    announce(say(answers ? 'notes.answerAdded' : 'notes.added'));
  };
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage} foot={stage.status === 'open' && <DoneButton stage={stage} />}>
      <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      {instructionsOf(stage) && <p dir="auto">{instructionsOf(stage)}</p>}
      <StageClosed stage={stage} />
      <AtTable stage={stage} />
      {writes && written >= most && <p className="phone-sheet">{say('notes.full', { most })}</p>}
      {writes
        ? (written < most || draft !== '') && (
            <NoteForm
              text={draft}
              change={setDraft}
              most={noteLength}
              words={say(answers ? 'notes.answerAdd' : 'notes.add')}
              {...(answers && { label: say('notes.answerField'), placeholder: say('notes.answerPlaceholder') })}
              promise={atTables ? tablePromise(tables, workshop) : promiseOf(stage, workshop)}
              onWrite={write}
            />
          )
        : draft !== '' && <Unsent text={draft} onDiscard={() => setDraft('')} />}
      <TableBoard stage={stage} />
      <MyNotes stage={stage} workshop={workshop} onTakeBack={(text) => setDraft(joinText(draft, text))} />
      {stage.revealed &&
        (answers ? <Answers of={{ stage, workshop }} /> : <PhoneBoard of={{ title: say('notes.boardOpen') }} />)}
    </PhoneFrame>
  );
}

/** What was being written when the writing ended: to read, and to say aloud; it goes nowhere by itself. */
function Unsent({ text, onDiscard }: { text: string; onDiscard: () => void }) {
  return (
    <section className="phone-sheet phone-between">
      <strong>{say('notes.unsent')}</strong>
      <blockquote className="note-quoted" dir="auto">
        {text}
      </blockquote>
      <p className="muted">{say('notes.unsentMeaning')}</p>
      <Button onClick={onDiscard}>{say('notes.discard')}</Button>
    </section>
  );
}

function tablePromise({ open }: TablesSight, { namesShown }: WorkshopSight): string {
  const promise = say(open ? 'tables.promise.open' : 'tables.promise.private');
  return namesShown ? `${promise} ${say('tables.promise.names')}` : promise;
}

/** What is promised to those who write now, as the server keeps it. */
function promiseOf({ kind, rules, revealed }: StageSight, { namesShown }: WorkshopSight): string {
  const when = rules.private && !revealed ? 'private' : 'open';
  return say(`notes.${kind === 'answer' ? 'answerPromise' : 'promise'}.${when}${namesShown ? 'Shown' : 'Hidden'}`);
}
