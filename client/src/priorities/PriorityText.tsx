import { say } from '../words/say';
import './agreed.css';

type PriorityTextProps = { statement: string; why: string; number?: number };

/** One priority to read: what is agreed, and why. */
export function PriorityText({ statement, why, number }: PriorityTextProps) {
  return (
    <article className="priority-text">
      {number !== undefined && <p className="muted">{say('agree.priority', { number })}</p>}
      <p className="priority-words" dir="auto">
        {statement}
      </p>
      {why && (
        <p className="muted" dir="auto">
          {why}
        </p>
      )}
    </article>
  );
}
