import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts } from './look/Toasts';
import './look/look.css';
import { say } from './words/say';

type Server = 'waiting' | 'ready' | 'unreachable';

async function readiness(signal: AbortSignal): Promise<Server> {
  try {
    const answer = await fetch('/health/ready', { signal, cache: 'no-store' });
    // An answer that is not read to its end keeps its connection.
    await answer.text();
    return answer.ok ? 'ready' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

function Front() {
  const [server, setServer] = useState<Server>('waiting');

  useEffect(() => {
    const ended = new AbortController();
    const ask = async () => {
      const answer = await readiness(ended.signal);
      if (!ended.signal.aborted) setServer(answer);
    };
    void ask();
    const again = setInterval(ask, 3000);
    return () => {
      ended.abort();
      clearInterval(again);
    };
  }, []);

  return (
    <main style={{ padding: 'var(--space-6)' }}>
      <h1>{say('frame.title')}</h1>
      <p role="status">{say(`frame.${server}`)}</p>
    </main>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Front />
      <Toasts />
    </StrictMode>,
  );
