import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../look/Button';
import { sayRefusal } from '../session/sayRefusal';
import { type Host, signInPath, signOut } from '../wire/http';
import { say } from '../words/say';
import { refusedSignIn } from './refusedSignIn';

type SignInProps = {
  host: Host;
  /** Who may create is to be asked anew. */
  changed: () => void;
  /** The host key, for those who have it instead. */
  children: ReactNode;
};

/** Who is signed in; or the way there. First on the page, for what was chosen on it does not outlive the way. */
export function SignIn({ host, changed, children }: SignInProps) {
  const [refused] = useState(refusedSignIn);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  // Reloaded, it is no news.
  useEffect(() => {
    if (refused) history.replaceState(history.state, '', refused.address);
  }, [refused]);
  const leave = async () => {
    setBusy(true);
    const answer = await signOut();
    setBusy(false);
    setTrouble(
      answer.is === 'answered' ? '' : answer.is === 'refused' ? sayRefusal(answer.refusal) : say('create.unreachable'),
    );
    if (answer.is === 'answered') changed();
  };
  const who = host.signIn?.who;
  if (!who && host.mayCreate) return null;
  return (
    <section className="create-part sign-in" aria-label={say('signIn.go')}>
      <p className="field-error" role="alert">
        {trouble || (!who && refused && sayRefusal({ code: refused.code }))}
      </p>
      {who ? (
        <div className="sign-in-who">
          <p>{say('signIn.who', { who })}</p>
          <Button busy={busy} onClick={() => void leave()}>
            {say('signIn.out')}
          </Button>
        </div>
      ) : (
        <>
          <div className="sign-in-who">
            <p>{say('signIn.lead')}</p>
            <a className="button button-primary" href={signInPath(new URLSearchParams(location.search).get('series'))}>
              {say('signIn.go')}
            </a>
          </div>
          {children}
        </>
      )}
    </section>
  );
}
