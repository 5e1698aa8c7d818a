import type { WhisperSight } from '../wire/protocol';
import { say } from '../words/say';

/** What one line of the list says, and for which of the private words it stands. */
export type Gathered = {
  readonly whispers: readonly WhisperSight[];
  readonly words: string;
  readonly name: string | undefined;
};

/** Private words that say the same without words and a name of their own are one line, where the latest of them would stand. */
export function gathered(whispers: readonly WhisperSight[]): readonly Gathered[] {
  const lines = new Map<string, WhisperSight[]>();
  for (const one of whispers) {
    const key = one.text || one.name !== undefined ? one.id : one.kind;
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  return [...lines.values()].map((same) => ({
    whispers: same,
    words: wordsOf(same[0] as WhisperSight),
    name: same[0]?.name,
  }));
}

function wordsOf({ kind, text }: WhisperSight): string {
  if (!text) return say(`voice.kind.${kind}`);
  return kind === 'other' ? text : say('voice.kindAndText', { kind: say(`voice.kind.${kind}`), text });
}
