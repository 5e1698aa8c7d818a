import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { announce } from '../look/messages';
import { asWritten } from '../session/ownWords';
import { readPriorities } from '../session/readings';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { type Send, useAsking } from '../stages/useAsking';
import { useSame } from '../themes/useSteady';
import { newId } from '../wire/ids';
import type {
  Command,
  NoteId,
  NoteSight,
  PrioritySight,
  StakeholderGroup,
  ThemeId,
  ThemeSight,
} from '../wire/protocol';
import { say } from '../words/say';
import { ActionFields } from './ActionFields';
import { Conflict } from './Conflict';
import { type Draft, draftFrom, draftOf, notesOf, withTheme } from './draft';
import { Evidence } from './Evidence';
import { useTakeInHand } from './inHand';
import { MoreWords } from './MoreWords';
import { useDraft } from './useDraft';
import { useOthersChanges } from './useOthersChanges';
import { Words } from './Words';

export type PriorityFormProps = {
  /** The priority that gets other words; absent for a new one. */
  id: string | undefined;
  /** How it is saved now; absent too when somebody removed it. */
  priority: PrioritySight | undefined;
  /** Where a new one starts. */
  theme: ThemeId | undefined;
  themes: readonly ThemeSight[];
  notes: readonly NoteSight[];
  groups: readonly StakeholderGroup[];
  /** Where unsaved words are kept on this device. */
  keptAs: string;
  send: Send;
  onDone: () => void;
};

/** Wording one priority: the sentence, why, and the barriers behind it. */
export function PriorityForm({ id, priority, theme, themes, notes, groups, keptAs, send, onDone }: PriorityFormProps) {
  const { ask, busy, refusal, clear } = useAsking(send);
  const [missing, setMissing] = useState(false);
  const { working, restored, change, rebase, startOver, forget } = useDraft(keptAs, () => {
    const draft = priority
      ? draftOf(priority)
      : draftFrom(theme, notes, themes.find(({ id }) => id === theme)?.seeds?.[0]);
    return { draft, began: draft, ...(!priority && { newAs: newId() }) };
  });
  const { draft, newAs } = working;
  const saved = useSession(readPriorities).some((other) => !priority && other.id === newAs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is there, whoever waited for the answer: this page or the one before a reload.
  useEffect(() => {
    if (!saved) return;
    forget();
    onDone();
  }, [saved]);
  const { merged, conflict: overtaken } = useOthersChanges(priority, working, rebase);
  const pick = useSame((note: NoteId) => {
    const taken = draft.notes.includes(note);
    change({ ...draft, notes: taken ? draft.notes.filter((other) => other !== note) : [...draft.notes, note] });
    announce(say(taken ? 'priorities.unpickSaid' : 'priorities.pickSaid'));
  });
  useTakeInHand(draft.notes, pick);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (overtaken) return;
    const incomplete = draft.statement.trim() === '' || draft.actions.some(({ what }) => what.trim() === '');
    setMissing(incomplete);
    if (incomplete) return;
    if (!(await ask(saving(priority, draft, newAs)))) return;
    forget();
    announce(say('priorities.saved'));
    onDone();
  };
  const ofTheme = [draft.theme, ...draft.alsoFrom].flatMap((from) => notesOf(from, notes));
  const others = notes.filter((note) => draft.notes.includes(note.id) && !ofTheme.includes(note));

  return (
    <form className="priority-form" onSubmit={save} noValidate>
      {restored && (
        <p className="priority-restored">
          {say('priorities.restored')}{' '}
          <Button look="quiet" onClick={startOver}>
            {say('priorities.startOver')}
          </Button>
        </p>
      )}
      {id !== undefined && !priority && <p className="setup-warning">{say('priorities.gone')}</p>}
      <Field label={say('priorities.theme')}>
        {(wiring) => (
          <select
            {...wiring}
            value={draft.theme ?? ''}
            onChange={(event) => change(withTheme(draft, event.target.value || undefined, notes))}
          >
            <option value="">{say('priorities.noTheme')}</option>
            {themes.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Words draft={draft} missing={missing} change={change} />
      {merged && (
        <p className="priority-restored" role="status">
          {say('priorities.merged')}
        </p>
      )}
      {overtaken && (
        <Conflict
          theirs={asWritten(overtaken)}
          takeTheirs={() => rebase(draftOf(overtaken), draftOf(overtaken))}
          keepMine={() => rebase(draftOf(overtaken), draft)}
        />
      )}
      <MoreWords draft={draft} themes={themes} change={change} />
      <ActionFields actions={draft.actions} missing={missing} change={(actions) => change({ ...draft, actions })} />
      <Evidence
        notes={[...ofTheme, ...others]}
        groups={groups}
        chosen={draft.notes}
        onChange={(chosen) => change({ ...draft, notes: chosen })}
      />
      <Refused refusal={refusal} onRead={clear} />
      <div className="priority-acts">
        <Button type="submit" look="primary" busy={busy} disabled={overtaken !== undefined}>
          {say(busy ? 'priorities.saving' : 'priorities.save')}
        </Button>
        <Button
          onClick={() => {
            forget();
            onDone();
          }}
        >
          {say('priorities.cancel')}
        </Button>
      </div>
    </form>
  );
}

// It names the wording that was on screen when it was saved; one that came in between is refused and then shown.
function saving(priority: PrioritySight | undefined, { theme, ...draft }: Draft, newAs = newId()): Command {
  const words = { ...draft, ...(theme !== undefined && { theme }) };
  return priority
    ? { is: 'reword-priority', id: priority.id, basedOn: priority.revision, ...words }
    : { is: 'word-priority', id: newAs, ...words };
}
