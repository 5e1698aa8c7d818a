import { Connection, type LineState } from '../wire/connection';
import { type DeviceStorage, deviceStorage } from '../wire/device';
import type { Answer, Look, Presence } from '../wire/frames';
import { type Hub, openHub } from '../wire/hub';
import { Outbox, type Sending, type SendOptions } from '../wire/outbox';
import type { Command, LinkId, ParticipantId, Role, WorkshopSight } from '../wire/protocol';
import type { KeptSeat } from '../wire/seats';
import { type KeptNote, keepNotes, keptNotes, withPen } from './keptNotes';
import { withReceipt } from './receipts';
import { emptyView, greetedView, takeOwn, takeShared, type View } from './view';

/** All that a screen may draw from. A new object whenever anything changed; what did not change keeps its identity. */
export type SessionState = {
  readonly session: string;
  readonly role: Role;
  /** Proves who sits here; for downloads, and for taking the seat to another device. Never in an address that is sent. */
  readonly seat: string;
  readonly self: ParticipantId | undefined;
  /** The link that this seat was taken by; participants have none. */
  readonly link: LinkId | undefined;
  readonly view: View;
  /** The view has been filled at least once. */
  readonly entered: boolean;
  readonly line: LineState;
  readonly outbox: readonly Sending[];
  /** What this device has kept of my notes, for when nobody else can tell whose they are. */
  readonly kept: readonly KeptNote[];
  readonly presence: Presence | undefined;
  /** The server can't save just now: what is done stays on this device until it can. */
  readonly unsaved: boolean;
  /** The server's clock minus this device's, in milliseconds. */
  readonly serverOffset: number;
};

export interface SessionStore {
  get(): SessionState;
  subscribe(heard: () => void): () => void;
  /** Kept on this device at once; settles when the server has answered. */
  send(command: Command, options?: SendOptions): Promise<Answer>;
  /** Lets go of a refusal that was read. */
  forget(...ids: readonly string[]): void;
  /** Tries to connect now, instead of when it is due. */
  wake(): void;
  close(): void;
}

export type StoreOptions = {
  readonly storage?: DeviceStorage;
  readonly openHub?: () => Hub;
  readonly random?: () => number;
  /** The workshop as it was told at the door, until the line brings the rest. */
  readonly greeting?: WorkshopSight;
};

/** Answered but not in the view for so long (milliseconds): a frame was lost on the way. */
const longestLag = 2_000;

/** Opens a seat: its line, its outbox and its view, as one thing to draw from. */
export function openStore(kept: KeptSeat, options: StoreOptions = {}): SessionStore {
  const listeners = new Set<() => void>();
  let state: SessionState;
  const become = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    for (const heard of listeners) heard();
  };

  const storage = options.storage ?? deviceStorage();
  // The commands of a facilitator who shares a laptop with a wall are the facilitator's; each participant's are their own.
  const outbox = new Outbox({
    storage,
    owner: `${kept.session}/${kept.participant ?? kept.role}`,
    post: (id, command) => connection.send(id, command),
    changed: (sendings) => become({ outbox: sendings }),
    stuck: (unsaved) => unsaved !== state.unsaved && become({ unsaved }),
  });
  state = { ...atFirst(kept), outbox: outbox.sendings, kept: keptNotes(kept, storage) };
  if (options.greeting) state = { ...state, view: greetedView(options.greeting) };

  // What was answered leaves the outbox when the view has it, so that nothing flickers in between.
  const settle = () => {
    const seen = state.outbox.filter((s) => s.state === 'saved' && (s.version ?? 0) <= state.view.version);
    if (seen.length > 0) outbox.forget(...seen.map((s) => s.id));
  };

  const remember = () => {
    const notes = keepNotes(kept, state, storage);
    if (notes !== state.kept) become({ kept: notes });
  };

  const connection = new Connection({
    seat: kept.seat,
    openHub: options.openHub ?? openHub,
    since: () => state.view.version,
    ...(options.random && { random: options.random }),
    listener: {
      line(line) {
        become({ line });
        if (line.is === 'live') outbox.resume();
        else outbox.pause();
      },
      look(look, serverOffset) {
        become({
          ...takeLook(state.view, look),
          self: look.self,
          link: look.link,
          role: look.role,
          serverOffset,
          entered: true,
          unsaved: look.unsaved ?? false,
        });
        remember();
        settle();
      },
      frame(frame) {
        const { view, gap } = takeShared(state.view, frame);
        if (gap) return void connection.catchUp();
        if (view !== state.view) become({ view });
        settle();
      },
      own(frame) {
        become({ view: takeOwn(state.view, frame) });
        remember();
      },
      presence: (presence) => become({ presence, unsaved: presence.unsaved ?? false }),
    },
  });

  const stopWaking = wakeWith(() => connection.wake());

  return {
    get: () => state,
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    async send(command, sendOptions) {
      const answer = await outbox.send(withPen(withReceipt(command, state), state), sendOptions);
      if ('version' in answer) {
        settle();
        setTimeout(() => answer.version > state.view.version && void connection.catchUp(), longestLag);
      }
      return answer;
    },
    forget: (...ids) => outbox.forget(...ids),
    wake: () => connection.wake(),
    close() {
      stopWaking();
      connection.close();
    },
  };
}

const atFirst = (kept: KeptSeat): SessionState => ({
  session: kept.session,
  role: kept.role,
  seat: kept.seat,
  self: kept.participant,
  link: undefined,
  view: emptyView,
  entered: false,
  line: { is: 'connecting' },
  outbox: [],
  kept: [],
  presence: undefined,
  unsaved: false,
  serverOffset: 0,
});

function takeLook(view: View, look: Look): { view: View } {
  const { view: shared } = takeShared(view, look.shared);
  return { view: look.own ? takeOwn(shared, look.own) : shared };
}

/** A phone that is looked at again, or has a network again, should not wait for its turn. */
function wakeWith(wake: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const seen = () => document.visibilityState === 'visible' && wake();
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', seen);
  };
}
