import { useCallback, useState } from 'react';
import { announce } from '../look/messages';
import type { Answer, Refusal } from '../wire/frames';
import type { Command } from '../wire/protocol';
import { refusalWords } from '../words/refusals';

/** Gives a command to the session; settles when the server answered, which is after a reconnect if need be. */
export type Send = (command: Command) => Promise<Answer>;

export type Asking = {
  /** Asks; true once it is remembered, false when it was refused. */
  readonly ask: (command: Command) => Promise<boolean>;
  /** Why the last thing asked here was refused; gone with the next asking. */
  readonly refusal: Refusal | undefined;
  /** Something asked here has no answer yet. */
  readonly busy: boolean;
  readonly clear: () => void;
};

/** Asking from one place on the screen, so that a refusal can be shown where it happened. */
export function useAsking(send: Send): Asking {
  const [refusal, setRefusal] = useState<Refusal>();
  const [waiting, setWaiting] = useState(0);
  const ask = useCallback(
    async (command: Command) => {
      setRefusal(undefined);
      setWaiting((count) => count + 1);
      const answer = await send(command);
      setWaiting((count) => count - 1);
      if (!('refused' in answer)) return true;
      setRefusal(answer.refused);
      announce(refusalWords(answer.refused));
      return false;
    },
    [send],
  );
  const clear = useCallback(() => setRefusal(undefined), []);
  return { ask, refusal, busy: waiting > 0, clear };
}
