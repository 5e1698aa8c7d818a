import { useCallback, useEffect, useState } from 'react';
import { useTitle } from '../app/useTitle';
import { Button } from '../look/Button';
import { askHost, type Created, type Host } from '../wire/http';
import { say } from '../words/say';
import { CreateForm } from './CreateForm';
import { Invitation } from './Invitation';
import './create.css';

type Made = { created: Created; title: string; notesFailed: string | undefined };

type Found = { readonly is: 'asking' } | { readonly is: 'unreachable' } | { readonly is: 'host'; readonly host: Host };

/** `/new`: from an empty form to the links that are handed out. */
export function CreatePage() {
  const { found, again, refresh } = useHost();
  const [made, setMade] = useState<Made | null>(null);
  useTitle(made?.title, say('create.title'));

  if (found.is === 'asking') return <Waiting words={say('create.loading')} />;
  if (found.is === 'unreachable')
    return (
      <Waiting words={say('create.unreachable')}>
        <Button look="primary" onClick={again}>
          {say('create.again')}
        </Button>
      </Waiting>
    );
  return (
    <main className="create">
      {made ? (
        <Invitation created={made.created} title={made.title} host={found.host} notesFailed={made.notesFailed} />
      ) : (
        <CreateForm
          host={found.host}
          onCreated={(created, title, notesFailed) => setMade({ created, title, notesFailed })}
          onSignedOut={refresh}
        />
      )}
    </main>
  );
}

function Waiting({ words, children }: { words: string; children?: React.ReactNode }) {
  return (
    <main className="create create-waiting">
      <h1>{say('create.title')}</h1>
      <p role="status">{words}</p>
      {children}
    </main>
  );
}

function useHost(): { found: Found; again: () => void; refresh: () => void } {
  const [found, setFound] = useState<Found>({ is: 'asking' });
  const again = useCallback(async () => {
    setFound({ is: 'asking' });
    const asked = await askHost();
    setFound(asked.is === 'answered' ? { is: 'host', host: asked.answer } : { is: 'unreachable' });
  }, []);
  // The form stays, with what is typed in it.
  const refresh = useCallback(async () => {
    const asked = await askHost();
    if (asked.is === 'answered') setFound({ is: 'host', host: asked.answer });
  }, []);
  useEffect(() => void again(), [again]);
  return { found, again, refresh };
}
