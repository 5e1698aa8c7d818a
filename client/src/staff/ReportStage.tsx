import { useState } from 'react';
import { reportPath } from '../app/routes';
import { Button } from '../look/Button';
import { Downloads } from '../reports/Downloads';
import { ReportBody } from '../reports/ReportBody';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { StageHead } from '../stages/StageHead';
import { type Send, useAsking } from '../stages/useAsking';
import { say, sayDate } from '../words/say';
import { readSession } from './readings';
import type { StageMainProps } from './stageMainProps';
import { VoteFirst } from './VoteFirst';

/** The outcome as a document, and the end of the workshop. */
export function ReportStage({ question, send }: StageMainProps) {
  const session = useSession(readSession);
  const ended = useSession(readWorkshop)?.endedAt;
  const hint = ended
    ? say('staff.workshopClosed', { date: sayDate(Date.parse(ended), { dateStyle: 'long' }) })
    : say('staff.reportHint');
  return (
    <div className="stage-page">
      <StageHead title={question} hint={hint}>
        <a className="button button-primary" href={reportPath(session)} target="_blank" rel="noreferrer">
          {say('staff.openReport')}
        </a>
      </StageHead>
      <div className="report-acts">
        <Downloads />

        {send && !ended && <CloseForGood send={send} />}
      </div>
      <div className="report-preview">
        <ReportBody />
      </div>
    </div>
  );
}

function CloseForGood({ send }: { send: Send }) {
  const [asked, setAsked] = useState(false);
  const { ask, refusal, clear } = useAsking(send);
  return (
    <>
      <Button look="warn" aria-haspopup="dialog" onClick={() => setAsked(true)}>
        {say('staff.closeWorkshop')}
      </Button>
      <Refused refusal={refusal} onRead={clear} />
      <VoteFirst
        open={asked}
        title={say('staff.closeWorkshopTitle')}
        yes={say('staff.closeWorkshopYes')}
        look="warn"
        send={send}
        onClose={() => setAsked(false)}
        onYes={() => {
          setAsked(false);
          void ask({ is: 'close-session' });
        }}
      >
        <p>{say('staff.closeWorkshopMeaning')}</p>
      </VoteFirst>
    </>
  );
}
