import { lazy, Suspense, useState } from 'react';
import { LanguageChoice } from '../app/LanguageChoice';
import { Button } from '../look/Button';
import { GroupShape } from '../look/GroupShape';
import { facesOf } from '../people/groupFaces';
import { OnlyHere } from '../people/OnlyHere';
import { PersonForm } from '../people/PersonForm';
import { sayRefusal } from '../session/sayRefusal';
import { useAsking, useSend } from '../stages/useAsking';
import type { MeSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';

// Drawing QR codes is fetched by the few who bring a second device.
const HandOver = lazy(() => import('../people/HandOver'));

type YouCardProps = { me: MeSight; workshop: WorkshopSight; onDone: () => void };

/** How I am known here, how to correct it, and how to sit at another device as the same person. */
export function YouCard({ me, workshop, onDone }: YouCardProps) {
  const [changing, setChanging] = useState(false);
  const { ask, refusal, busy } = useAsking(useSend());
  const face = facesOf(workshop.groups).get(me.group ?? '');
  if (changing)
    return (
      <PersonForm
        workshop={workshop}
        known={me}
        words={say('people.save')}
        busy={busy}
        trouble={refusal && sayRefusal(refusal)}
        onArrive={async (command) => (await ask(command)) && onDone()}
      />
    );
  return (
    <>
      <div className="you-card">
        <p className="muted">{say('people.youSpeakFor')}</p>
        <p>
          {face?.shape && <GroupShape shape={face.shape} size={18} />} <strong dir="auto">{face?.name}</strong>
        </p>
        <p dir="auto">{me.name ?? say('people.noName')}</p>
        <p className="muted">{say('people.seatNumber', { number: me.number })}</p>
        <LanguageChoice />
        <a className="lone-link" href="/privacy" target="_blank" rel="noreferrer">
          {say('privacy.title')}
        </a>
        {!workshop.endedAt && <Button onClick={() => setChanging(true)}>{say('people.change')}</Button>}
      </div>
      <Suspense>
        <HandOver code={workshop.code} />
        <OnlyHere code={workshop.code} />
      </Suspense>
    </>
  );
}
