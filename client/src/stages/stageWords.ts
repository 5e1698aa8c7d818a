import type { StageKind } from '../wire/protocol';
import { say } from '../words/say';

type Titled = { readonly kind: StageKind; readonly title: string };
type Asking = { readonly kind: StageKind; readonly question: string };

/** The stage's own title, or the usual one of its kind. */
export function titleOf(stage: Titled): string {
  return stage.title || say(`stages.title.${stage.kind}`);
}

/** What the stage asks: its own question, for writing that of the workshop, or the usual one of its kind. */
export function questionOf(stage: Asking, workshop: { readonly question: string }): string {
  if (stage.question) return stage.question;
  return stage.kind === 'write' ? workshop.question : say(`stages.question.${stage.kind}`);
}
