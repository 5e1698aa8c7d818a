import { useCallback, useState } from 'react';
import { announce } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import { useSession, useStore } from '../session/useSession';
import type { Answer, Refusal } from '../wire/frames';
import type { Command } from '../wire/protocol';

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

/**
 * Asking from one place on the screen, so that a refusal can be shown where it happened. Without a way to send, for seats
 * that only look, nothing is asked.
 */
export function useAsking(send: Send | undefined): Asking {
  const [refusal, setRefusal] = useState<Refusal>();
  const [waiting, setWaiting] = useState(0);
  const ask = useCallback(
    async (command: Command) => {
      if (!send) return false;
      setRefusal(undefined);
      setWaiting((count) => count + 1);
      const answer = await send(command);
      setWaiting((count) => count - 1);
      if (!('refused' in answer)) return true;
      setRefusal(answer.refused);
      announce(sayRefusal(answer.refused));
      return false;
    },
    [send],
  );
  const clear = useCallback(() => setRefusal(undefined), []);
  return { ask, refusal, busy: waiting > 0, clear };
}

export type Slot = {
  /** Asks; kept on this device until it was answered, and only the newest matters. */
  readonly ask: (command: Command, quiet?: number) => Promise<Answer>;
  /** Why the newest was refused, also after a reload. */
  readonly refusal: Refusal | undefined;
  readonly clear: () => void;
};

/** Asking what must not be lost on the way, and is answered some time: a seat at a table, being done, a ballot. */
export function useSlot(slot: string): Slot {
  const store = useStore();
  const all = useSession(({ outbox }) => outbox.filter((sending) => sending.slot === slot));
  const clear = () => {
    const refused = store.get().outbox.filter((sending) => sending.slot === slot && sending.state === 'refused');
    store.forget(...refused.map(({ id }) => id));
  };
  const ask = (command: Command, quiet = 0) => {
    // What was refused before is answered by trying again; it must not come back once this one was taken.
    clear();
    return store.send(command, { slot, quiet });
  };
  const last = all.at(-1);
  return { ask, refusal: last?.state === 'refused' ? last.refusal : undefined, clear };
}

/** Sends to the open session. A refusal is shown by whoever asked, so the outbox need not keep it. */
export function useSend(): Send {
  const store = useStore();
  return useCallback(
    async (command: Command) => {
      const answer = await store.send(command);
      const read = store.get().outbox.filter((sending) => sending.state === 'refused' && sending.command === command);
      store.forget(...read.map((sending) => sending.id));
      return answer;
    },
    [store],
  );
}
