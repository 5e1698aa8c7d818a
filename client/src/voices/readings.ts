import type { SessionState } from '../session/store';
import type { OwnHandSight, OwnWhisperSight, RaisedHand, WhisperSight } from '../wire/protocol';

const noHands: readonly RaisedHand[] = [];

export const readHands = ({ view }: SessionState): readonly RaisedHand[] => view.seen.hands.get('')?.raised ?? noHands;
export const readWhispers = ({ view }: SessionState): ReadonlyMap<string, WhisperSight> => view.seen.whisper;
export const readOwnHand = ({ view }: SessionState): OwnHandSight | undefined => view.seen.ownHand.get('');
export const readOwnWhispers = ({ view }: SessionState): ReadonlyMap<string, OwnWhisperSight> => view.seen.ownWhisper;

/** Whatever has a moment, the latest first. */
export const latestFirst = <T extends { readonly at: string }>(things: ReadonlyMap<string, T>): readonly T[] =>
  [...things.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
