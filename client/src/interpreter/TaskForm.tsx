import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { announce } from '../look/messages';
import { Refused } from '../stages/Refused';
import { useAsking, useSend } from '../stages/useAsking';
import type { TranslationSight } from '../wire/protocol';
import type { Language } from '../words/languages';
import { say } from '../words/say';
import { growth, type Passage, type Task } from './originals';
import { useWorking } from './working';

type TaskFormProps = {
  task: Task;
  language: Language;
  standing: TranslationSight | undefined;
  /** Where unsaved words are kept on this device. */
  keptAs: string;
  /** The next that is to do. */
  next: () => void;
};

/** One thing in another language: what was written, and beside each text its translation. */
export function TaskForm({ task, language, standing, keptAs, next }: TaskFormProps) {
  const { ask, busy, refusal, clear } = useAsking(useSend());
  const { working, overtaken, change, goOn, forget } = useWorking(keptAs, task, standing);
  const [missing, setMissing] = useState(false);
  const put = async (texts: readonly string[]) => {
    const { of, id } = task;
    const { from, revision } = working;
    if (!(await ask({ is: 'translate', of, id, language: language.code, texts, from, revision }))) return;
    forget();
    announce(say('interpret.saved'));
    next();
  };
  const form = useRef<HTMLFormElement>(null);
  // Whoever opens this came to write it.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (busy || overtaken) return;
    const blank = task.passages.some(({ text }, at) => text && !working.texts[at]?.trim());
    setMissing(blank);
    if (!blank) void put(working.texts.map((text) => text.trim()));
  };
  return (
    <form ref={form} className="task-form" onSubmit={save} noValidate>
      {task.passages.map((passage, at) =>
        passage.text ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place.
          <div key={at} className="task-passage">
            <blockquote dir="auto">{passage.text}</blockquote>
            <Field
              label={labelOf(passage, task, language)}
              error={missing && !working.texts[at]?.trim() ? say('interpret.missing') : ''}
              length={{ used: [...(working.texts[at] ?? '')].length, most: growth * passage.most }}
            >
              {(wiring) => (
                <textarea
                  {...wiring}
                  lang={language.code}
                  dir={language.direction}
                  rows={passage.text.length > 200 ? 4 : 2}
                  value={working.texts[at] ?? ''}
                  onChange={(event) => change(at, event.target.value)}
                  onKeyDown={sendWithKeys}
                />
              )}
            </Field>
          </div>
        ) : null,
      )}
      {overtaken && (
        <div className="task-overtaken" role="alert">
          <p>{say(overtaken === 'original' ? 'interpret.originalChanged' : 'interpret.otherSaved')}</p>
          {overtaken === 'translation' &&
            standing?.texts.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place.
              <blockquote key={at} lang={language.code} dir={language.direction}>
                {text}
              </blockquote>
            ))}
          <div className="task-acts">
            <Button onClick={goOn}>{say('interpret.goOn')}</Button>
            <Button onClick={forget}>{say('interpret.takeTheirs')}</Button>
          </div>
        </div>
      )}
      <Refused refusal={refusal} onRead={clear} />
      <div className="task-acts">
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={overtaken !== undefined}
          aria-keyshortcuts="Control+Enter"
        >
          {say('interpret.save')}
        </Button>
        {overtaken === undefined && (
          <Button look="quiet" busy={busy} onClick={() => void put([])}>
            {say('interpret.same', { language: language.name })}
          </Button>
        )}
      </div>
    </form>
  );
}

function labelOf({ part }: Passage, { passages }: Task, { name }: Language): string {
  const only = passages.filter(({ text }) => text).length === 1;
  return only
    ? say('interpret.in', { language: name })
    : say('interpret.partIn', { part: say(`interpret.part.${part}`), language: name });
}

/** Ctrl or Cmd with Enter; Enter alone is a new line. */
function sendWithKeys(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}
