import { LanguageBar } from '../app/LanguageChoice';
import { reportPath } from '../app/routes';
import { AgreedList } from '../priorities/AgreedList';
import { readMe } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { Dissenting } from './Dissenting';
import { MyNotesLater } from './MyNotesLater';
import { PhoneFrame } from './PhoneFrame';

const readSession = ({ session }: SessionState) => session;

/** After the workshop: thanks, and what was agreed; who comes only now reads it too, in their own language. */
export default function EndedPage({ workshop }: { workshop: WorkshopSight }) {
  const session = useSession(readSession);
  const wasHere = useSession(readMe) !== undefined;
  return (
    <PhoneFrame
      title={workshop.title}
      foot={
        <a className="button button-primary button-big" href={reportPath(session)}>
          {say('phone.readReport')}
        </a>
      }
    >
      {!wasHere && <LanguageBar />}
      <h1>{say('phone.endedTitle')}</h1>
      <p className="muted">{say(wasHere ? 'phone.ended' : 'phone.endedLate')}</p>
      <AgreedList against={(priority) => <Dissenting priority={priority} open={false} />} />
      <MyNotesLater />
    </PhoneFrame>
  );
}
