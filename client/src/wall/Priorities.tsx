import { confirmationOf } from '../priorities/confirmationWords';
import { asWritten } from '../session/ownWords';
import { readDissents, readPriorities } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { PrioritySight, RoundSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { Fit } from './Fit';
import './rounds.css';

const readEveryRound = ({ view }: SessionState): readonly RoundSight[] => [...view.seen.round.values()];

const isAgreed = ({ confirmation }: PrioritySight) => confirmation === 'consensus' || confirmation === 'concerns';

/** All the priorities and how each stands, while the room is agreeing. */
export function Priorities() {
  const priorities = useSession(readPriorities);
  return (
    <div className="wall-column">
      <h1 className="wall-headline">{say(priorities.length > 0 ? 'wall.priorities' : 'wall.prioritiesNone')}</h1>
      <List priorities={priorities} />
    </div>
  );
}

/** What the room takes home. */
export function Agreed() {
  const priorities = useSession(readPriorities);
  const agreed = priorities.filter(isAgreed);
  const others = priorities.length - agreed.length;
  return (
    <div className="wall-column">
      <h1 className="wall-headline">{say('wall.agreed', { n: agreed.length })}</h1>
      <List priorities={agreed} />
      {others > 0 && <p className="wall-muted wall-lead">{say('wall.notAgreed', { n: others })}</p>}
    </div>
  );
}

/** The workshop is closed. */
export function Thanks({ workshop }: { workshop: WorkshopSight }) {
  const agreed = useSession(readPriorities).filter(isAgreed);
  return (
    <div className="wall-column">
      <h1 className="wall-thanks">{say('wall.thanks')}</h1>
      <p className="wall-lead wall-muted" dir="auto">
        {workshop.title}
      </p>
      {agreed.length > 0 && <h2 className="wall-agreed">{say('wall.agreed', { n: agreed.length })}</h2>}
      <List priorities={agreed} />
    </div>
  );
}

function List({ priorities }: { priorities: readonly PrioritySight[] }) {
  const rounds = useSession(readEveryRound);
  const dissents = useSession(readDissents);
  return (
    <Fit most={46} className="wall-grow">
      <ol className="wall-priorities">
        {priorities.map((priority, at) => {
          const said = confirmationOf(priority, rounds);
          return (
            <li key={priority.id} className="wall-priority">
              <b>{at + 1}</b>
              <div>
                <p className="wall-statement" dir="auto">
                  {priority.statement}
                </p>
                <p className="wall-standing" data-tone={said.tone}>
                  {asWritten(priority) === priority
                    ? said.short
                    : say('look.both', { one: said.short, other: say('translation.short') })}
                </p>
                {dissents
                  .filter((dissent) => dissent.priority === priority.id && dissent.onRecord)
                  .map((dissent) => (
                    <p key={dissent.id} className="wall-dissent" dir="auto">
                      <b>{say('dissent.minority')}</b> {dissent.text}
                    </p>
                  ))}
              </div>
            </li>
          );
        })}
      </ol>
    </Fit>
  );
}
