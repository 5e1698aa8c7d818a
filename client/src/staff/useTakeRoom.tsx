import { type ReactNode, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { toast } from '../look/messages';
import { readAllRounds, readStages } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import type { Send } from '../stages/useAsking';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { risksOf, riskWords } from './going';

type Asked = { readonly to: StageSight; readonly words: readonly string[] };

/** Takes the room to a stage: at once where nothing ends by it, else after saying what does. Draw `dialog` somewhere. */
export function useTakeRoom(send: Send | undefined): { take: (to: StageSight) => void; dialog: ReactNode } {
  const store = useStore();
  const [asked, setAsked] = useState<Asked>();
  const go = async (to: StageSight) => {
    setAsked(undefined);
    const answer = await send?.({ is: 'open-stage', stage: to.id });
    if (answer && 'refused' in answer) toast(sayRefusal(answer.refused), 'warn');
  };
  const take = (to: StageSight) => {
    const words = riskWords(risksOf(to, readStages(store.get()), readAllRounds(store.get())));
    if (words.length === 0) void go(to);
    else setAsked({ to, words });
  };
  const dialog = (
    <Dialog
      open={asked !== undefined}
      title={asked ? say('staff.takeTitle', { stage: titleOf(asked.to) }) : ''}
      onClose={() => setAsked(undefined)}
      actions={
        <>
          <Button onClick={() => setAsked(undefined)}>{say('staff.cancel')}</Button>
          <Button look="primary" onClick={() => asked && go(asked.to)}>
            {say('staff.takeYes')}
          </Button>
        </>
      }
    >
      {asked?.words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
  return { take, dialog };
}
