import type { StageKind } from '../wire/protocol';
import { hasWords, say } from '../words/say';

/** `usual` names the words that a template gives a stage: everybody reads them in their own language. */
type Titled = { readonly kind: StageKind; readonly title: string; readonly usual?: string };
type Asking = { readonly kind: StageKind; readonly question: string; readonly usual?: string };
type Telling = { readonly instructions: string; readonly usual?: string };

/** The stage's own title, that of its template, or the usual one of its kind. */
export function titleOf(stage: Titled): string {
  return stage.title || usualWords(stage.usual, 'title') || say(`stages.title.${stage.kind}`);
}

/** What the stage asks: its own question, its template's, for writing that of the workshop, or the usual one of its kind. */
export function questionOf(stage: Asking, workshop: { readonly question: string }): string {
  if (stage.question) return stage.question;
  const usual = usualWords(stage.usual, 'question');
  if (usual) return usual;
  return stage.kind === 'write' ? workshop.question : say(`stages.question.${stage.kind}`);
}

/** Whose question that is: the stage's own, or the workshop's; undefined where it is the usual one, which everybody reads in their own language. */
export function askedBy(stage: Asking): 'stage' | 'workshop' | undefined {
  if (stage.question) return 'stage';
  return stage.kind === 'write' && !usualWords(stage.usual, 'question') ? 'workshop' : undefined;
}

/** How it is done, where somebody said so. */
export function instructionsOf(stage: Telling): string {
  return stage.instructions || usualWords(stage.usual, 'how');
}

function usualWords(usual: string | undefined, what: 'title' | 'question' | 'how'): string {
  const key = `usual.${usual}.${what}`;
  return usual && hasWords(key) ? say(key as 'usual.ngt-list.title') : '';
}
