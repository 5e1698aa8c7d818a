import type { RoundSight } from '../wire/protocol';
import { Original } from './Original';

/** A vote as it was written: its question, and what is voted on. */
export function OriginalVote({ round }: { round: RoundSight }) {
  return <Original of={round} said={({ question, items }) => [question, ...items.map(({ text }) => text)]} />;
}
