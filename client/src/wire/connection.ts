import {
  type Frame,
  fromBytes,
  isPacked,
  type Look,
  type Presence,
  type Refusal,
  type Reply,
  readFrame,
  unpackFrame,
} from './frames';
import type { Hub } from './hub';
import { Patience } from './patience';
import type { Command } from './protocol';

/**
 * How the line to the server is. `refused`: this seat opens nothing here, and trying again would not help. Waiting because of
 * the `store`: the server is there and can't read what it keeps.
 */
export type LineState =
  | { readonly is: 'connecting' | 'live' | 'closed' }
  | { readonly is: 'waiting'; readonly why?: 'store' }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** Who listens to a connection. A look comes after each (re)connect and each catching up, before any later frame. */
export interface Listener {
  line(state: LineState): void;
  look(look: Look, serverOffset: number): void;
  frame(frame: Frame): void;
  own(frame: Frame): void;
  presence(presence: Presence): void;
}

export type ConnectionOptions = {
  readonly seat: string;
  readonly openHub: () => Hub;
  /** The version that the view has; 0 for none. */
  readonly since: () => number;
  readonly listener: Listener;
  readonly random?: () => number;
};

class StoreAway extends Error {}

/** The answer to a look: its head, or a refusal, as JSON, and its frames as they stand on the wire. */
type Looked = { readonly head: Uint8Array; readonly shared?: Uint8Array; readonly own?: Uint8Array };

/** A line that answers nothing for so long (milliseconds) is taken for dead, whatever the socket thinks. */
const longestAnswer = 10_000;
/** A server that goes away says so to everybody at once: within so many milliseconds they connect anew, not in one instant. */
const longestMove = 250;
/** So long it is given to answer what is under way. */
const longestLastAnswer = 1_000;
/** A server that hangs takes a line and never says a word over it; another one may. */
const longestOpening = 5_000;
/** After waking up a line must prove itself sooner: somebody looks at the screen. */
const longestWakeUp = 3_000;

/**
 * One seat's line to its session. Keeps trying for as long as it is open; what is sent over it is not kept (see Outbox).
 * A hub lives once: nothing of an earlier line can be heard in a later one.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #patience: Patience;
  #state: LineState = { is: 'connecting' };
  #hub: Hub | undefined;
  #underWay: Promise<unknown> = Promise.resolve();
  /** What came while a look was awaited; it is heard after the look, or a gap would be seen where none is. */
  #held: (() => void | Promise<void>)[] | undefined;
  /** A look is under way, which brings all that was missed until it is answered. */
  #looking = false;
  /** Something was found missing while what is held was told: how long to wait for it, once all of that was heard. */
  #owed: number | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#patience = new Patience(() => void this.#open(), options.random);
    void this.#open();
  }

  get state(): LineState {
    return this.#state;
  }

  /** Asks for what was missed, unless that is under way. */
  async catchUp(longest: number = longestAnswer): Promise<void> {
    const hub = this.#hub;
    if (!hub || this.#looking || this.#state.is !== 'live') return;
    if (this.#held) {
      this.#owed = longest;
      return;
    }
    try {
      const refusal = await this.#lookVia(hub, 'CatchUp', [this.#options.since()], longest);
      // What is looked at is no more.
      if (refusal) return this.#end({ is: 'refused', refusal });
      await this.#release(hub);
    } catch (error) {
      this.#lost(hub, error);
    }
  }

  /** Sends a command once. Rejects when the line breaks before the answer: nobody knows then, so send the same id again. */
  async send(id: string, command: Command): Promise<Reply> {
    const hub = this.#hub;
    if (!hub || this.#state.is !== 'live') throw new Error('The line is down.');
    try {
      const answer = within(longestAnswer, hub.invoke('Send', id, JSON.stringify(command)));
      this.#underWay = answer;
      return fromBytes<Reply>(await answer);
    } catch (unknown) {
      this.#lost(hub);
      throw unknown;
    }
  }

  /** Somebody is here again, or the network is: no more waiting, and a line that slept proves that it lives. */
  wake(): void {
    if (this.#state.is === 'waiting') this.#patience.now();
    if (this.#state.is === 'live') void this.catchUp(longestWakeUp);
  }

  close(): void {
    this.#end({ is: 'closed' });
  }

  async #open(): Promise<void> {
    const hub = this.#options.openHub();
    this.#hub = hub;
    this.#become({ is: 'connecting' });
    this.#listenTo(hub);
    try {
      await within(longestOpening, hub.start());
      const refusal = await this.#lookVia(hub, 'Enter', [this.#options.seat, this.#options.since()], longestAnswer);
      if (hub !== this.#hub) return;
      if (refusal) return this.#end({ is: 'refused', refusal });
      this.#patience.reset();
      this.#become({ is: 'live' });
      await this.#release(hub);
    } catch (error) {
      this.#lost(hub, error);
    }
  }

  #listenTo(hub: Hub): void {
    const { listener } = this.#options;
    const inTurn = (message: string, tell: (bytes: unknown) => void | Promise<void>) =>
      hub.on(message, (bytes) => {
        if (hub !== this.#hub) return;
        if (this.#held) this.#held.push(() => tell(bytes));
        else void this.#tell(hub, () => tell(bytes));
      });
    const hearFrame = (message: string, tell: (frame: Frame) => void) =>
      inTurn(message, (bytes) => {
        if (!isPacked(bytes as Uint8Array)) return tell(readFrame(bytes));
        return unpackFrame(bytes as Uint8Array).then((frame) => {
          if (hub === this.#hub) tell(frame);
        });
      });
    hearFrame('frame', (frame) => listener.frame(frame));
    hearFrame('own', (frame) => listener.own(frame));
    inTurn('presence', (bytes) => listener.presence(fromBytes<Presence>(bytes)));
    // The server left frames out, for this line was too slow for them.
    inTurn('behind', () => void this.catchUp());
    // The server goes away, and others are there.
    inTurn('moving', () => void this.#move(hub));
    hub.onclose(() => this.#lost(hub));
  }

  async #move(hub: Hub): Promise<void> {
    this.#become({ is: 'connecting' });
    await pause((this.#options.random ?? Math.random)() * longestMove);
    await within(longestLastAnswer, this.#underWay).catch(() => {});
    if (hub !== this.#hub) return;
    this.#drop();
    void this.#open();
  }

  async #lookVia(hub: Hub, method: string, values: unknown[], longest: number): Promise<Refusal | undefined> {
    this.#held = [];
    this.#looking = true;
    this.#owed = undefined;
    const asked = Date.now();
    const looked = (await within(longest, hub.invoke(method, ...values))) as Looked;
    const head = fromBytes<Omit<Look, 'shared' | 'own'> | { readonly refused: Refusal } | { readonly again: true }>(
      looked.head,
    );
    if ('refused' in head) return hub === this.#hub ? head.refused : undefined;
    if ('again' in head) throw new StoreAway();
    // The server read its clock about halfway between asking and hearing.
    const serverOffset = Math.round(head.now - (asked + Date.now()) / 2);
    const shared = await unpackFrame(looked.shared as Uint8Array);
    const own = looked.own && (await unpackFrame(looked.own));
    if (hub !== this.#hub) return undefined;
    this.#looking = false;
    this.#options.listener.look({ ...head, shared, ...(own && { own }) }, serverOffset);
    return undefined;
  }

  /** Tells what one message says; what comes while a compressed one is being read waits for its turn. */
  async #tell(hub: Hub, tell: () => void | Promise<void>): Promise<void> {
    const telling = tell();
    if (!telling) return;
    this.#held = [];
    try {
      await telling;
      await this.#release(hub);
    } catch {
      // A frame that can't be read: the next line asks for what it said.
      this.#lost(hub);
    }
  }

  async #release(hub: Hub): Promise<void> {
    while (hub === this.#hub && this.#held?.length) {
      const telling = this.#held.shift()?.();
      if (telling) await telling;
    }
    if (hub !== this.#hub) return;
    this.#held = undefined;
    const owed = this.#owed;
    this.#owed = undefined;
    if (owed !== undefined) await this.catchUp(owed);
  }

  #lost(hub: Hub, error?: unknown): void {
    if (hub !== this.#hub) return;
    this.#drop();
    this.#become({ is: 'waiting', ...(error instanceof StoreAway && { why: 'store' }) });
    this.#patience.later();
  }

  #end(state: LineState): void {
    this.#patience.stop();
    this.#drop();
    this.#become(state);
  }

  #drop(): void {
    const hub = this.#hub;
    this.#hub = undefined;
    this.#held = undefined;
    this.#looking = false;
    this.#owed = undefined;
    hub?.stop().catch(() => {});
  }

  #become(state: LineState): void {
    this.#state = state;
    this.#options.listener.line(state);
  }
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time.')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
