import { reportPath } from '../app/routes';
import { AgreedList } from '../priorities/AgreedList';
import { readPriorities } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import { say } from '../words/say';
import { Dissenting } from './Dissenting';
import { MyNotesLater } from './MyNotesLater';
import { PhoneFrame } from './PhoneFrame';
import type { StagePageProps } from './StagePage';

const readSession = ({ session }: SessionState) => session;

/** The end: what was agreed, and the way to the whole report. */
export default function ReportStagePage({ stage }: StagePageProps) {
  const session = useSession(readSession);
  const priorities = useSession(readPriorities);
  return (
    <PhoneFrame
      title={titleOf(stage)}
      stage={stage}
      foot={
        <a className="button button-primary button-big" href={reportPath(session)}>
          {say('reportPhone.open')}
        </a>
      }
    >
      <h1>{say('reportPhone.title')}</h1>
      {priorities.length === 0 && <p>{say('reportPhone.none')}</p>}
      <AgreedList against={(priority) => <Dissenting priority={priority} open={false} />} />
      <MyNotesLater />
    </PhoneFrame>
  );
}
