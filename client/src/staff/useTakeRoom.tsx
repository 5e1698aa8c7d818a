import { type ReactNode, useState } from 'react';
import { toast } from '../look/messages';
import { readAllRounds, readStages } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import type { Send } from '../stages/useAsking';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { risksOf, riskWords } from './going';
import { VoteFirst } from './VoteFirst';

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
    <VoteFirst
      open={asked !== undefined}
      title={asked ? say('staff.takeTitle', { stage: titleOf(asked.to) }) : ''}
      yes={say('staff.takeYes')}
      send={send}
      onClose={() => setAsked(undefined)}
      onYes={() => asked && void go(asked.to)}
    >
      {asked?.words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </VoteFirst>
  );
  return { take, dialog };
}
