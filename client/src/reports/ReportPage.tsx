import { useState } from 'react';
import { LanguageChoice } from '../app/LanguageChoice';
import { NoticePage } from '../app/NoticePage';
import { pathOf, type SeatRole } from '../app/routes';
import { storeFor } from '../app/stores';
import { useTitle } from '../app/useTitle';
import { Button } from '../look/Button';
import { readWorkshop } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import { StoreContext, useSession } from '../session/useSession';
import { seatsIn } from '../wire/seats';
import { say } from '../words/say';
import { Downloads } from './Downloads';
import { FindReceipt } from './FindReceipt';
import { ReportBody } from './ReportBody';
import './report.css';

// The seat that sees most; a report never says more than the screen of its reader.
const byInsight: readonly SeatRole[] = ['facilitator', 'rapporteur', 'observer', 'interpreter', 'participant', 'wall'];

/** `/w/SESSION/report`: the outcome as a document, live until the workshop is closed. */
export default function ReportPage({ session }: { session: string }) {
  const [role] = useState(() => byInsight.find((seat) => seatsIn(session).some((kept) => kept.role === seat)));
  const [store] = useState(() => role && storeFor(session, role));
  if (!store || !role) return <NoticePage title={say('stages.title.report')} words={say('report.noSeat')} homeward />;
  return (
    <StoreContext value={store}>
      <Page session={session} role={role} />
    </StoreContext>
  );
}

function Page({ session, role }: { session: string; role: SeatRole }) {
  const workshop = useSession(readWorkshop);
  const line = useSession((state) => state.line);
  useTitle(workshop?.title, say('stages.title.report'));
  if (line.is === 'refused')
    return <NoticePage title={say('stages.title.report')} words={sayRefusal(line.refusal)} homeward />;
  if (!workshop) return <NoticePage words={say('report.opening')} />;
  return (
    <div className="report-page">
      <nav className="report-bar">
        <a className="button" href={pathOf(session, role)}>
          <span aria-hidden="true" className="mirrored">
            ←
          </span>
          {say('report.back')}
        </a>
        <LanguageChoice />
        <Downloads />
        <Button look="primary" onClick={() => window.print()}>
          {say('report.print')}
        </Button>
      </nav>
      <main className="sheet">
        <ReportBody />
      </main>
      <FindReceipt />
    </div>
  );
}
