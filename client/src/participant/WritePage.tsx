import { announce } from '../look/messages';
import { Answers } from '../notes/Answers';
import { MyNotes } from '../notes/MyNotes';
import { isThere, myNotes } from '../notes/myNotes';
import { NoteForm } from '../notes/NoteForm';
import { useKeptDraft } from '../notes/useKeptDraft';
import { readOwnNotes } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession, useStore } from '../session/useSession';
import { DoneButton } from '../stages/DoneButton';
import { questionOf, titleOf } from '../stages/stageWords';
import { PhoneBoard } from '../themes/PhoneBoard';
import { newId } from '../wire/ids';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { PhoneFrame } from './PhoneFrame';
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
  const write = (text: string) => {
    void store.send({ is: 'write-note', id: newId(), stage: stage.id, text });
    setDraft('');
    announce(say(answers ? 'notes.answerAdded' : 'notes.added'));
  };
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage} foot={stage.status === 'open' && <DoneButton stage={stage} />}>
      <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      {stage.instructions && <p dir="auto">{stage.instructions}</p>}
      <StageClosed stage={stage} />
      {stage.status === 'open' &&
        (written < most ? (
          <NoteForm
            text={draft}
            change={setDraft}
            most={noteLength}
            words={say(answers ? 'notes.answerAdd' : 'notes.add')}
            {...(answers && { label: say('notes.answerField'), placeholder: say('notes.answerPlaceholder') })}
            promise={promiseOf(stage, workshop)}
            onWrite={write}
          />
        ) : (
          <p className="phone-sheet">{say('notes.full', { most })}</p>
        ))}
      <MyNotes stage={stage} workshop={workshop} onTakeBack={setDraft} />
      {stage.revealed &&
        (answers ? <Answers stage={stage} workshop={workshop} /> : <PhoneBoard title={say('notes.boardOpen')} />)}
    </PhoneFrame>
  );
}

/** What is promised to those who write now, as the server keeps it. */
function promiseOf({ kind, rules, revealed }: StageSight, { namesShown }: WorkshopSight): string {
  const when = rules.private && !revealed ? 'private' : 'open';
  return say(`notes.${kind === 'answer' ? 'answerPromise' : 'promise'}.${when}${namesShown ? 'Shown' : 'Hidden'}`);
}
