import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';

/** The little of a hub connection that we use, so that a test can move one by hand. */
export interface Hub {
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke(method: string, ...values: readonly unknown[]): Promise<unknown>;
  on(message: string, hear: (bytes: unknown) => void): void;
  onclose(hear: () => void): void;
}

/** So many milliseconds without a word, and the server is taken for gone. */
const longestSilence = 5_000;

/** A WebSocket to the server that this page came from; opened once, never again after it closed. */
export function openHub(): Hub {
  return (
    new HubConnectionBuilder()
      // No negotiation: one round trip less for everybody who arrives at once, and no stickiness to ask of a balancer.
      .withUrl('/hub', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .withHubProtocol(new MessagePackHubProtocol())
      // It says something every two seconds while it lives; one that hangs keeps the line open and says nothing.
      .withServerTimeout(longestSilence)
      .configureLogging(LogLevel.None)
      .build()
  );
}
