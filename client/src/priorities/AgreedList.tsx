import type { ReactNode } from 'react';
import { Chip } from '../look/Chip';
import { readPriorities } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { Original } from '../translations/Original';
import type { PriorityId } from '../wire/protocol';
import { confirmationOf } from './confirmationWords';
import { PriorityText } from './PriorityText';
import './agreed.css';

const readRounds = ({ view }: SessionState) => [...view.seen.round.values()];

type AgreedListProps = {
  except?: PriorityId | undefined;
  /** What some hold against a priority. */
  against?: (priority: PriorityId) => ReactNode;
};

/** The priorities as they are worded now, each with how it stands with the room. */
export function AgreedList({ except, against }: AgreedListProps) {
  const priorities = useSession(readPriorities).filter(({ id }) => id !== except);
  const rounds = useSession(readRounds);
  return (
    <ol className="agreed-list">
      {priorities.map((priority) => {
        const { short, tone } = confirmationOf(priority, rounds);
        return (
          <li key={priority.id}>
            <PriorityText statement={priority.statement} why={priority.why} number={priority.number} />
            <Original of={priority} said={({ statement, why }) => [statement, why]} />
            <Chip tone={tone}>{short}</Chip>
            {against?.(priority.id)}
          </li>
        );
      })}
    </ol>
  );
}
