import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { plainCode } from '../wire/seats';
import { say } from '../words/say';
import { go } from './going';
import { LanguageBar } from './LanguageChoice';
import { joinPath, tablePath } from './routes';
import { useTitle } from './useTitle';
import './app.css';

type CodeFormProps = {
  code?: string;
  trouble?: string;
  /** The device will go round among several. */
  shared?: boolean;
};

/** Asks for the join code; case, spaces and hyphens don't matter. */
export function CodeForm({ code = '', trouble, shared = false }: CodeFormProps) {
  useTitle(say('home.title'));
  const [typed, setTyped] = useState(code);
  const [empty, setEmpty] = useState(false);
  const join = (event: FormEvent) => {
    event.preventDefault();
    if (plainCode(typed)) go((shared ? tablePath : joinPath)(plainCode(typed)));
    else setEmpty(true);
  };
  const error = empty ? say('home.codeMissing') : typed === code ? trouble : undefined;
  return (
    <main className="code-page">
      <LanguageBar />
      <h1>{say('home.title')}</h1>
      {shared && <p className="muted">{say('share.lead')}</p>}
      <p className="muted">{say('home.lead')}</p>
      <form onSubmit={join} noValidate>
        <Field label={say('home.code')} {...(error && { error })}>
          {(wiring) => (
            <input
              {...wiring}
              className="code-input"
              dir="ltr"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setEmpty(false);
              }}
              placeholder="KIVU-482"
              autoCapitalize="characters"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
              maxLength={40}
            />
          )}
        </Field>
        <Button look="primary" big type="submit">
          {say('home.join')}
        </Button>
      </form>
      <a className="lone-link" href="/privacy" target="_blank" rel="noreferrer">
        {say('privacy.title')}
      </a>
    </main>
  );
}
