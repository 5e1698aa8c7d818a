import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Field } from '../look/Field';
import { toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { Found } from './Found';
import { ReadAs } from './ReadAs';
import { RefusedFile } from './RefusedFile';
import { useImport } from './useImport';
import { Wrongs } from './Wrongs';
import './imports.css';

type ImportDialogProps = { stage: StageSight; onClose: () => void };

const accepted = '.csv,.tsv,.txt,.xlsx,.json,.md,text/csv,application/json,text/markdown';

/** Choose a file, say what is what in it, look, and bring in all of it or nothing. */
export function ImportDialog({ stage, onClose }: ImportDialogProps) {
  const { hand, choose, change, bringIn } = useImport(stage.id);
  const [from, setFrom] = useState('');
  const { file, preview, busy, refused, done } = hand;
  const take = (chosen: File) => {
    setFrom(chosen.name.replace(/\.[^.]+$/, '').slice(0, 120));
    choose(chosen);
  };
  const ready = preview && preview.wrong === 0 && preview.notes > 0 && from.trim() !== '';
  return (
    <Dialog
      open
      title={say('import.title', { stage: titleOf(stage) })}
      onClose={onClose}
      actions={
        done ? (
          <Done id={done.id} onClose={onClose} />
        ) : (
          preview && (
            <Button look="primary" disabled={!ready} busy={busy !== undefined} onClick={() => bringIn(from.trim())}>
              {say('import.go', { notes: preview.notes })}
            </Button>
          )
        )
      }
    >
      {done ? (
        <p role="status">{say('import.done', { notes: done.notes })}</p>
      ) : (
        <div className="import">
          {!file && <p>{say('import.lead')}</p>}
          <ChooseFile file={file} onChoose={take} />
          {busy === 'reading' && !preview && <p role="status">{say('import.reading')}</p>}
          {refused && <RefusedFile refused={refused} />}
          {preview && (
            <>
              <ReadAs manner={preview.manner} change={change} />
              <Wrongs wrong={preview.wrong} wrongs={preview.wrongs} />
              <Found preview={preview} />
              <Field label={say('import.from')} hint={say('import.fromHint')}>
                {(wiring) => (
                  <input
                    {...wiring}
                    dir="auto"
                    maxLength={120}
                    value={from}
                    onChange={(event) => setFrom(event.target.value)}
                  />
                )}
              </Field>
              <p className="muted">{say('import.promise')}</p>
            </>
          )}
          {!preview && refused && file && <ReadAs manner={{ as: 'table', offered: [] }} change={change} />}
        </div>
      )}
    </Dialog>
  );
}

function ChooseFile({ file, onChoose }: { file: File | undefined; onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    // The same file, mended, can be chosen again.
    target.value = '';
    if (chosen) onChoose(chosen);
  };
  return (
    <div className="import-file">
      {file && <strong dir="auto">{file.name}</strong>}
      <Button {...(!file && { look: 'primary' as const })} onClick={() => input.current?.click()}>
        {say(file ? 'import.other' : 'import.choose')}
      </Button>
      <input ref={input} type="file" accept={accepted} hidden aria-label={say('import.choose')} onChange={take} />
    </div>
  );
}

function Done({ id, onClose }: { id: string; onClose: () => void }) {
  const store = useStore();
  const takeBack = async () => {
    onClose();
    const answer = await store.send({ is: 'remove-import', id });
    toast(
      'refused' in answer ? sayRefusal(answer.refused) : say('import.takenBack'),
      'refused' in answer ? 'warn' : undefined,
    );
  };
  return (
    <>
      <Button onClick={() => void takeBack()}>{say('import.takeBack')}</Button>
      <Button look="primary" onClick={onClose}>
        {say('import.close')}
      </Button>
    </>
  );
}
