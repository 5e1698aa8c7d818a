import type { DeviceStorage } from './device';
import type { Answer, Refusal, Reply } from './frames';
import { newId } from './ids';
import type { Command } from './protocol';

/**
 * A command on its way. `kept`: on this device, not answered. `saved`: remembered by the server, and in the view from
 * `version` on. `refused`: and why; it stays until somebody has read it.
 */
export type Sending = {
  readonly id: string;
  readonly command: Command;
  /** When it was given, by this device's clock, in milliseconds since 1970. */
  readonly at: number;
  /** Only the newest of one slot matters: a ballot takes the place of the one before it, if that has not left yet. */
  readonly slot?: string;
  readonly state: 'kept' | 'saved' | 'refused';
  readonly version?: number;
  readonly refusal?: Refusal;
};

export type SendOptions = {
  readonly slot?: string;
  /** Kept at once, sent after so many milliseconds without a newer one of the slot. */
  readonly quiet?: number;
};

export type OutboxOptions = {
  readonly storage: DeviceStorage;
  /** Whose: commands of another seat on this device must never be sent as mine. */
  readonly owner: string;
  /** Sends once; rejects when the answer is unknown. */
  readonly post: (id: string, command: Command) => Promise<Reply>;
  readonly changed: (sendings: readonly Sending[]) => void;
  /** The server answers and can't save just now; or it can again. */
  readonly stuck?: (stuck: boolean) => void;
};

const pauseOnAgain = 400;
const longestPause = 5_000;

/**
 * Commands on their way, in order, one at a time. On the device before anything else; sent with the same id until answered,
 * so that a command is neither lost nor applied twice. Two tabs of one seat may send the same one: the id makes that one.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #prefix: string;
  readonly #waiting = new Map<string, ((answer: Answer) => void)[]>();
  readonly #due = new Map<string, number>();
  #sendings: readonly Sending[];
  #open = false;
  #busy = false;
  #pauses = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#prefix = `workshop.outbox/${options.owner}/`;
    this.#sendings = options.storage
      .keys(this.#prefix)
      .flatMap((key) => read(options.storage.get(key)) ?? [])
      .sort((a, b) => a.at - b.at);
  }

  get sendings(): readonly Sending[] {
    return this.#sendings;
  }

  /** Takes a command; settles when it was answered, which may be long after. */
  send(command: Command, { slot, quiet = 0 }: SendOptions = {}): Promise<Answer> {
    const sending: Sending = { id: newId(), command, at: this.#nextTime(), ...(slot && { slot }), state: 'kept' };
    const replaced = slot ? this.#unsentIn(slot) : undefined;
    this.#options.storage.set(this.#keyOf(sending.id), JSON.stringify(sending));
    if (quiet > 0) this.#due.set(sending.id, Date.now() + quiet);
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(sending.id, [resolve]));
    if (replaced) this.#replace(replaced, sending);
    else this.#become([...this.#sendings, sending]);
    void this.#pump();
    return answered;
  }

  /** The line is up: what waits may go. */
  resume(): void {
    this.#open = true;
    this.#pauses = 0;
    void this.#pump();
  }

  /** The line is down: what is under way will be sent again. */
  pause(): void {
    this.#open = false;
    clearTimeout(this.#timer);
  }

  /** Lets go of a refusal that was read, or of a saved one that is in the view. */
  forget(...ids: readonly string[]): void {
    const gone = new Set(this.#sendings.filter((s) => ids.includes(s.id) && s.state !== 'kept').map((s) => s.id));
    for (const id of gone) this.#options.storage.remove(this.#keyOf(id));
    if (gone.size > 0) this.#become(this.#sendings.filter((s) => !gone.has(s.id)));
  }

  async #pump(): Promise<void> {
    const next = this.#sendings.find((s) => s.state === 'kept');
    if (!next || this.#busy || !this.#open) return;
    if (this.#isStale(next)) {
      this.#letGo(next);
      return void this.#pump();
    }
    const wait = (this.#due.get(next.id) ?? 0) - Date.now();
    if (wait > 0) return this.#pumpIn(wait);
    this.#busy = true;
    const reply = await this.#options.post(next.id, next.command).catch(() => 'unknown' as const);
    this.#busy = false;
    if (reply !== 'unknown') this.#options.stuck?.('again' in reply);
    if (reply !== 'unknown' && !('again' in reply)) this.#answered(next, reply);
    else if (this.#open) return this.#pumpIn(Math.min(longestPause, pauseOnAgain * 2 ** this.#pauses++));
    void this.#pump();
  }

  // Another tab has put a newer one in its place or brought it to its end: sent now, it would win over the newer one.
  #isStale(sending: Sending): boolean {
    return sending.slot !== undefined && this.#options.storage.get(this.#keyOf(sending.id)) === undefined;
  }

  /** Whoever waits for it hears how the newer one ends, if that is still on the device. */
  #letGo(stale: Sending): void {
    const newer = this.#options.storage
      .keys(this.#prefix)
      .flatMap((key) => read(this.#options.storage.get(key)) ?? [])
      .find((s) => s.slot === stale.slot && s.state === 'kept');
    const waiting = this.#waiting.get(stale.id) ?? [];
    this.#waiting.delete(stale.id);
    this.#due.delete(stale.id);
    const others = this.#sendings.filter((s) => s.id !== stale.id);
    if (!newer) for (const resolve of waiting) resolve({ version: 0 });
    else this.#waiting.set(newer.id, [...(this.#waiting.get(newer.id) ?? []), ...waiting]);
    this.#become(newer && !others.some((s) => s.id === newer.id) ? [...others, newer] : others);
  }

  #pumpIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#pump(), milliseconds);
  }

  #answered(sending: Sending, answer: Answer): void {
    this.#pauses = 0;
    const done: Sending =
      'refused' in answer
        ? { ...sending, state: 'refused', refusal: answer.refused }
        : { ...sending, state: 'saved', version: answer.version };
    if (done.state === 'refused') this.#options.storage.set(this.#keyOf(done.id), JSON.stringify(done));
    else this.#options.storage.remove(this.#keyOf(done.id));
    this.#become(this.#sendings.map((s) => (s.id === done.id ? done : s)));
    for (const resolve of this.#waiting.get(done.id) ?? []) resolve(answer);
    this.#waiting.delete(done.id);
    this.#due.delete(done.id);
  }

  // One that has left may be remembered already: it goes first, and the newer one after it.
  #unsentIn(slot: string): Sending | undefined {
    const kept = this.#sendings.filter((s) => s.state === 'kept');
    return (this.#busy ? kept.slice(1) : kept).find((s) => s.slot === slot);
  }

  #replace(old: Sending, sending: Sending): void {
    this.#options.storage.remove(this.#keyOf(old.id));
    // Whoever waited for the older one hears how the newer one ended.
    this.#waiting.set(sending.id, [...(this.#waiting.get(old.id) ?? []), ...(this.#waiting.get(sending.id) ?? [])]);
    this.#waiting.delete(old.id);
    this.#due.delete(old.id);
    this.#become([...this.#sendings.filter((s) => s.id !== old.id), sending]);
  }

  // Order survives a reload by time of giving; two in one millisecond, or a clock set back, must not swap.
  #nextTime(): number {
    return Math.max(Date.now(), (this.#sendings.at(-1)?.at ?? 0) + 1);
  }

  #keyOf(id: string): string {
    return this.#prefix + id;
  }

  #become(sendings: readonly Sending[]): void {
    this.#sendings = sendings;
    this.#options.changed(sendings);
  }
}

function read(text: string | undefined): Sending | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Sending);
  } catch {
    return undefined;
  }
}
