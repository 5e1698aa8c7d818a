import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { readAllRounds, readOwnSets } from '../../../client/src/session/readings';
import { openStore, type SessionStore } from '../../../client/src/session/store';
import type { Hub } from '../../../client/src/wire/hub';
import type { Command, RoundSight } from '../../../client/src/wire/protocol';
import type { KeptSeat } from '../../../client/src/wire/seats';
import { expect } from '../screens';

/** A seat that acts as the page would, without drawing anything: for a room fuller than a laptop bears. */
export class Hand {
  readonly #store: SessionStore;

  private constructor(store: SessionStore) {
    this.#store = store;
  }

  static async at(server: string, seat: KeptSeat): Promise<Hand> {
    const store = openStore(seat, {
      openHub: () =>
        new HubConnectionBuilder()
          .withUrl(`${server}/hub`, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
          .withHubProtocol(new MessagePackHubProtocol())
          .configureLogging(LogLevel.None)
          .build() as Hub,
    });
    await expect.poll(() => store.get().entered).toBe(true);
    return new Hand(store);
  }

  async does(command: Command): Promise<void> {
    const answer = await this.#store.send(command);
    if ('refused' in answer) throw new Error(`${command.is} was refused: ${answer.refused.code}`);
  }

  /** The round that is open, once this seat has heard of it. */
  async openRound(): Promise<RoundSight> {
    const open = () => readAllRounds(this.#store.get()).find(({ status }) => status === 'open');
    await expect.poll(() => open()?.id).toBeDefined();
    return open() as RoundSight;
  }

  /** The sets dealt to this seat in a round that deals any. */
  async setsIn(round: string): Promise<readonly (readonly string[])[]> {
    const sets = () => readOwnSets(this.#store.get(), round)?.sets;
    await expect.poll(() => sets()?.length).toBeGreaterThan(0);
    return sets() ?? [];
  }

  leaves(): void {
    this.#store.close();
  }
}
