import { type ChangeEvent, useId, useRef, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import type { Template } from '../wire/http';
import type { StagePlan } from '../wire/protocol';
import { hasWords, say } from '../words/say';
import { forgetTemplate, keepTemplate, ownTemplates } from './ownTemplates';
import { copyOf } from './plans';
import { readTemplate, writeTemplate } from './templateFile';
import './agenda.css';

type TemplateBarProps = {
  /** Those of the server, where a new agenda can still be chosen. */
  templates?: readonly Template[];
  agenda: readonly StagePlan[];
  onChoose?: (agenda: readonly StagePlan[]) => void;
};

/** What to start an agenda from, and keeping one for another time. */
export function TemplateBar({ templates, agenda, onChoose }: TemplateBarProps) {
  const id = useId();
  const [own, setOwn] = useState(ownTemplates);
  const [chosen, setChosen] = useState('');
  const choose = (value: string) => {
    setChosen(value);
    const found = value.startsWith('own/')
      ? own.find(({ name }) => `own/${name}` === value)?.agenda
      : templates?.find(({ name }) => name === value)?.agenda;
    if (found) onChoose?.(found.map(copyOf));
  };
  const usual = templates?.[0]?.name ?? '';
  return (
    <div className="template-bar">
      {templates && onChoose && (
        <div className="template-from">
          <label htmlFor={id}>{say('template.choose')}</label>
          <select id={id} value={chosen || usual} onChange={(event) => choose(event.target.value)}>
            {templates.map(({ name }) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
            {own.map(({ name }) => (
              <option key={name} value={`own/${name}`}>
                {say('template.own', { name })}
              </option>
            ))}
          </select>
        </div>
      )}
      <Own agenda={agenda} own={own} changed={() => setOwn(ownTemplates())} {...(onChoose && { onChoose })} />
    </div>
  );
}

function nameOf(template: string): string {
  const key = `template.${template}`;
  return hasWords(key) ? say(key as 'template.usual') : template;
}

type OwnProps = Pick<TemplateBarProps, 'agenda' | 'onChoose'> & {
  own: readonly { readonly name: string }[];
  changed: () => void;
};

function Own({ agenda, own, changed, onChoose }: OwnProps) {
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const save = () => {
    const kept = keepTemplate({ name: name.trim(), agenda });
    setSaid(kept ? say('template.saved', { name: name.trim() }) : say('template.notKept'));
    changed();
  };
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const read = target.files?.[0] && readTemplate(await target.files[0].text());
    target.value = '';
    if (!read) return;
    if ('wrong' in read) return setSaid(read.wrong);
    setName(read.template.name);
    onChoose?.(read.template.agenda);
    setSaid('');
  };
  return (
    <details className="template-own">
      <summary>{say('template.more')}</summary>
      <div className="template-more">
        <p className="muted">{say('template.moreLead')}</p>
        <div className="template-row">
          <Field label={say('template.saveName')}>
            {(wiring) => (
              <input
                {...wiring}
                dir="auto"
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Button disabled={name.trim() === ''} onClick={save}>
            {say('template.save')}
          </Button>
          <Button
            disabled={name.trim() === ''}
            onClick={() => download(name.trim(), writeTemplate({ name: name.trim(), agenda }))}
          >
            {say('template.export')}
          </Button>
          {onChoose && <Button onClick={() => file.current?.click()}>{say('template.fromFile')}</Button>}
          {onChoose && (
            <input
              ref={file}
              type="file"
              accept=".json,application/json"
              hidden
              onChange={(event) => void take(event)}
            />
          )}
        </div>
        {/* There before it says anything: a reader hears what changes in it, not what comes with it. */}
        <p role="status">{said}</p>
        {own.map((template) => (
          <Button
            key={template.name}
            look="quiet"
            onClick={() => {
              forgetTemplate(template.name);
              changed();
            }}
          >
            {say('template.forget', { name: template.name })}
          </Button>
        ))}
      </div>
    </details>
  );
}

function download(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.workshop-template.json`;
  link.click();
  URL.revokeObjectURL(address);
}
