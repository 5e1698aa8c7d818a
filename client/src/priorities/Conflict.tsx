import { Button } from '../look/Button';
import type { PrioritySight } from '../wire/protocol';
import { say } from '../words/say';

type ConflictProps = { theirs: PrioritySight; takeTheirs: () => void; keepMine: () => void };

/** Two people changed the same words: theirs are shown beside the field with mine, and neither is lost unseen. */
export function Conflict({ theirs, takeTheirs, keepMine }: ConflictProps) {
  return (
    <section className="conflict" role="alert">
      <h2>{say('priorities.changedTitle')}</h2>
      <blockquote dir="auto">
        <strong>{theirs.statement}</strong>
        {theirs.why && <p>{theirs.why}</p>}
        <p className="muted">{say('priorities.evidenceCount', { notes: theirs.notes.length })}</p>
      </blockquote>
      <p className="muted">{say('priorities.changedMeaning')}</p>
      <div className="priority-acts">
        <Button onClick={takeTheirs}>{say('priorities.takeTheirs')}</Button>
        <Button onClick={keepMine}>{say('priorities.keepMine')}</Button>
      </div>
    </section>
  );
}
