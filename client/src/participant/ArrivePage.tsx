import { LanguageBar } from '../app/LanguageChoice';
import { readArriving } from '../people/arrivals';
import { PersonForm } from '../people/PersonForm';
import { sayRefusal } from '../session/sayRefusal';
import { useSession, useStore } from '../session/useSession';
import { sharingOf } from '../wire/drawers';
import type { Arrive, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { LineNotice } from './LineNotice';
import './phone.css';

/** What the workshop is, and who sits down here. */
export function ArrivePage({ workshop }: { workshop: WorkshopSight }) {
  const store = useStore();
  const arriving = useSession(readArriving);
  const busy = arriving !== undefined && arriving.state !== 'refused';
  const arrive = (command: Arrive) => {
    if (arriving?.state === 'refused') store.forget(arriving.id);
    const shared = sharingOf(store.get().session) !== undefined;
    void store.send(shared ? { ...command, shared } : command, { slot: 'arrive' });
  };
  return (
    <div className="phone">
      <LineNotice />
      <main className="phone-main">
        <LanguageBar />
        <div className="arrive-about">
          <p className="muted" dir="auto">
            {[workshop.title, workshop.place].filter(Boolean).join(' · ')}
          </p>
          <h1 dir="auto">{workshop.question}</h1>
          {workshop.notice && (
            <p className="arrive-notice" dir="auto">
              {workshop.notice}
            </p>
          )}
        </div>
        <div className="arrive-about">
          <h2>{say('people.joinTitle')}</h2>
          <p className="muted">{say('people.joinLead')}</p>
        </div>
        <PersonForm
          workshop={workshop}
          {...(arriving && { known: arriving.command })}
          words={say(busy ? 'people.joining' : 'people.join')}
          busy={busy}
          trouble={arriving?.refusal && sayRefusal(arriving.refusal)}
          onArrive={arrive}
        />
        <a className="lone-link" href="/privacy" target="_blank" rel="noreferrer">
          {say('privacy.title')}
        </a>
      </main>
    </div>
  );
}
