import { titleOf } from '../stages/stageWords';
import type { ActLine } from '../wire/protocol';
import { say } from '../words/say';

/** What was done, in words. */
export function actWords({ kind, about, stage, notes }: ActLine): string {
  return say(`acts.kind.${kind}`, { about: aboutWords(kind, about, stage), notes });
}

function aboutWords(kind: ActLine['kind'], about: string, stage: ActLine['stage']): string {
  if (about) return about;
  if (stage) return titleOf({ kind: stage, title: '' });
  return kind === 'notes-moved' ? say('themes.notGrouped') : '';
}
