import { type ChangeEvent, useRef, useState } from 'react';
import { copyOf } from '../agenda/plans';
import { RefusedFile } from '../imports/RefusedFile';
import { Button } from '../look/Button';
import { type ArchivePlan, planFromArchive, type RefusedFile as Refused, restoreArchive } from '../wire/files';
import type { Created } from '../wire/http';
import { say, sayDate } from '../words/say';
import type { Draft } from './draft';
import '../imports/imports.css';

type OpenArchiveProps = {
  hostKey: string | undefined;
  onRestored: (created: Created, title: string) => void;
  /** With the file whose notes shall come along, if any. */
  onReused: (along: File | undefined, part: Partial<Draft>) => void;
};

type Hand = {
  readonly file?: File;
  readonly plan?: ArchivePlan;
  readonly refused?: Refused | 'unreachable';
  readonly busy?: boolean;
  readonly reused?: boolean;
};

/** An archive of a workshop: to be read again, or for what a new workshop starts with. */
export function OpenArchive({ hostKey, onRestored, onReused }: OpenArchiveProps) {
  const input = useRef<HTMLInputElement>(null);
  const [hand, setHand] = useState<Hand>({});
  const [along, setAlong] = useState(false);
  const { file, plan, refused, busy = false, reused = false } = hand;

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    target.value = '';
    if (!chosen) return;
    setHand({ file: chosen, busy: true });
    const asked = await planFromArchive(chosen, hostKey);
    if (asked.is === 'answered') setHand({ file: chosen, plan: asked.answer });
    else setHand({ file: chosen, refused: asked.is === 'refused' ? asked.refusal : 'unreachable' });
  };
  const restore = async () => {
    if (!file || !plan) return;
    setHand({ file, plan, busy: true });
    const asked = await restoreArchive(file, hostKey);
    if (asked.is === 'answered') onRestored(asked.answer, plan.title);
    else setHand({ file, plan, refused: asked.is === 'refused' ? asked.refusal : 'unreachable' });
  };
  const reuse = (withNotes: boolean) => {
    if (!file || !plan) return;
    setAlong(withNotes);
    const { title, question, place, language, groups, agenda, k } = plan;
    setHand({ file, plan, reused: true });
    onReused(withNotes ? file : undefined, {
      ...{ title, question, place, language, groups },
      agenda: agenda.map(copyOf),
      k: String(k),
    });
  };

  return (
    <details className="create-part open-archive">
      <summary>{say('archive.open')}</summary>
      <div className="import">
        <p className="muted">{say('archive.lead')}</p>
        <div className="import-file">
          {file && <strong dir="auto">{file.name}</strong>}
          <Button busy={busy && !plan} onClick={() => input.current?.click()}>
            {say(file ? 'import.other' : 'archive.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={say('archive.choose')}
            onChange={(event) => void choose(event)}
          />
        </div>
        {refused && <RefusedFile refused={refused} />}
        {plan && (
          <>
            <p role="status">
              <strong dir="auto">{plan.title}</strong>{' '}
              {say('archive.about', {
                at: sayDate(Date.parse(plan.at), { dateStyle: 'long' }),
                people: plan.people,
                notes: plan.notes,
                priorities: plan.priorities,
                check: plan.check,
              })}
            </p>
            <div className="import-file">
              {plan.closed && (
                <Button busy={busy} onClick={() => void restore()}>
                  {say('archive.read')}
                </Button>
              )}
              <Button onClick={() => reuse(along)}>{say('archive.reuse')}</Button>
            </div>
            {!plan.closed && <p className="muted">{say('archive.notClosed')}</p>}
            {plan.notes > 0 && (
              <label className="import-header">
                <input
                  type="checkbox"
                  checked={along}
                  onChange={({ target }) => (reused ? reuse(target.checked) : setAlong(target.checked))}
                />
                {say('archive.along', { notes: plan.notes })}
              </label>
            )}
            {reused && <p role="status">{say('archive.reused')}</p>}
          </>
        )}
      </div>
    </details>
  );
}
