import { type FormEvent, useRef, useState } from 'react';
import { LanguageChoice } from '../app/LanguageChoice';
import { Button } from '../look/Button';
import { sayRefusal } from '../session/sayRefusal';
import { type Created, createWorkshop, type Host } from '../wire/http';
import { say } from '../words/say';
import { AboutFields } from './AboutFields';
import { AgendaEditor } from './AgendaEditor';
import { bringAlong } from './bringAlong';
import { asked, type Draft, freshDraft, type Wrongs, wrongsOf } from './draft';
import { GroupsEditor } from './GroupsEditor';
import { HostKeyField } from './HostKeyField';
import { intoSeries } from './intoSeries';
import { forgetDraft, keepDraft, keptDraft } from './keptDraft';
import { OpenArchive } from './OpenArchive';
import { PromiseFields } from './PromiseFields';
import { SignIn } from './SignIn';
import { StartFrom } from './StartFrom';

type CreateFormProps = {
  host: Host;
  onCreated: (created: Created, title: string, notesFailed?: string) => void;
  /** Somebody signed out, or was signed in too long ago. */
  onSignedOut: () => void;
};

export function CreateForm({ host, onCreated, onSignedOut }: CreateFormProps) {
  const fresh = () => freshDraft(host.templates[0]?.agenda ?? []);
  const [kept, setKept] = useState(keptDraft);
  const [draft, setDraft] = useState(() => ({ ...fresh(), ...kept }));
  const [hostKey, setHostKey] = useState('');
  const [along, setAlong] = useState<File>();
  const [wrongs, setWrongs] = useState<Wrongs>({});
  const form = useRef<HTMLFormElement>(null);
  const { busy, trouble, create } = useCreating(onCreated, onSignedOut);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(next);
    // Once something was found wrong, it goes away as it is mended; before that, nobody is corrected while typing.
    if (Object.keys(wrongs).length > 0) setWrongs(allWrongs(next, host, hostKey));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = allWrongs(draft, host, hostKey);
    setWrongs(found);
    if (Object.keys(found).length === 0) void create(draft, host.mayCreate ? undefined : hostKey.trim(), along);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };

  const startOver = () => {
    forgetDraft();
    setKept(undefined);
    setWrongs({});
    setDraft(fresh());
  };

  const keyField = (hint: 'create.hostKeyHint' | 'signIn.orKeyHint') => (
    <HostKeyField hint={say(hint)} error={wrongs.hostKey ?? ''} value={hostKey} change={setHostKey} />
  );
  const errors = Object.keys(wrongs).length;
  return (
    <form ref={form} className="create-form" onSubmit={submit} noValidate>
      <header className="create-head">
        <LanguageChoice />
        <h1>{say('create.title')}</h1>
        <p className="muted">{say('create.lead')}</p>
        {kept && (
          <p className="create-kept">
            {say('priorities.restored')}{' '}
            <Button look="quiet" onClick={startOver}>
              {say('priorities.startOver')}
            </Button>
          </p>
        )}
      </header>
      {host.signIn && (
        <SignIn host={host} changed={onSignedOut}>
          {keyField('signIn.orKeyHint')}
        </SignIn>
      )}
      <OpenArchive
        hostKey={host.mayCreate ? undefined : hostKey.trim()}
        onRestored={onCreated}
        onReused={(file, part) => {
          setAlong(file);
          change(part);
        }}
      />
      <StartFrom key={kept ? 'kept' : 'fresh'} draft={draft} change={change} />
      <AboutFields draft={draft} wrongs={wrongs} change={change} />
      <GroupsEditor groups={draft.groups} wrongs={wrongs} change={(groups) => change({ groups })} />
      <AgendaEditor draft={draft} wrongs={wrongs} change={change} templates={host.templates} />
      <PromiseFields draft={draft} wrongs={wrongs} change={change} />
      {!host.signIn && !host.mayCreate && <section className="create-part">{keyField('create.hostKeyHint')}</section>}
      <footer className="create-go">
        <p className="field-error" role="alert">
          {errors > 0 ? say('create.fixFirst', { errors }) : trouble}
        </p>
        <Button type="submit" look="primary" big busy={busy}>
          {say(busy ? 'create.going' : 'create.go')}
        </Button>
      </footer>
    </form>
  );
}

function allWrongs(draft: Draft, host: Host, hostKey: string): Wrongs {
  const keyMissing = !host.mayCreate && hostKey.trim() === '';
  return {
    ...wrongsOf(draft),
    ...(keyMissing && { hostKey: say(host.signIn ? 'signIn.missing' : 'create.hostKeyMissing') }),
  };
}

function useCreating(onCreated: CreateFormProps['onCreated'], onSignedOut: () => void) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const create = async (draft: Draft, hostKey: string | undefined, along: File | undefined) => {
    setBusy(true);
    setTrouble('');
    const answer = await createWorkshop(asked(draft), hostKey);
    const notesFailed =
      answer.is === 'answered' && along ? await bringAlong(answer.answer, along, draft.agenda) : undefined;
    if (answer.is === 'answered' && draft.series) await intoSeries(answer.answer, draft, hostKey);
    setBusy(false);
    if (answer.is === 'answered') {
      forgetDraft();
      onCreated(answer.answer, draft.title.trim(), notesFailed);
      return;
    }
    setTrouble(answer.is === 'refused' ? sayRefusal(answer.refusal) : say('create.unreachable'));
    if (answer.is === 'refused' && answer.refusal.code === 'sign_in.needed') onSignedOut();
  };
  return { busy, trouble, create };
}
