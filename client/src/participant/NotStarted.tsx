import { WhoIsHere } from '../people/WhoIsHere';
import { Original } from '../translations/Original';
import type { WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { PhoneFrame } from './PhoneFrame';

/** Before the first stage: what this is about, and who is here. */
export function NotStarted({ workshop }: { workshop: WorkshopSight }) {
  return (
    <PhoneFrame title={workshop.title}>
      <h1>{say('phone.notStartedTitle')}</h1>
      <p className="muted">{say('phone.notStarted')}</p>
      <p className="phone-sheet" dir="auto">
        {workshop.question}
      </p>
      <Original of={workshop} said={({ title, question }) => [title, question]} />
      <WhoIsHere workshop={workshop} />
    </PhoneFrame>
  );
}
