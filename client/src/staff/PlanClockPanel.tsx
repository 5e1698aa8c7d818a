import { useEffect, useState } from 'react';
import { readAgenda, readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { planClock, plannedMinutes } from '../stages/planClock';
import { say, sayDate } from '../words/say';
import { readOffset } from './readings';

/** How the whole workshop stands against its plan, and when it will end. */
export function PlanClockPanel() {
  const agenda = useSession(readAgenda);
  const stages = useSession(readStages);
  const offset = useSession(readOffset);
  const now = useNow() + offset;
  const clock = planClock(agenda, stages, now);
  const all = plannedMinutes(stages);
  if (!clock) return all > 0 ? <p className="muted panel-small">{say('time.startsWhen', { minutes: all })}</p> : null;
  const { behind } = clock;
  const time = (at: number) => sayDate(at - offset, { timeStyle: 'short' });
  return (
    <section className="panel plan-clock" data-behind={behind > 0 || undefined}>
      <h2>{say('time.whole')}</h2>
      <p>
        <strong>
          {behind > 0
            ? say('time.behind', { minutes: behind })
            : behind < 0
              ? say('time.ahead', { minutes: -behind })
              : say('time.onPlan')}
        </strong>
      </p>
      <p className="muted panel-small">
        {say('look.both', {
          one: say('time.endsAt', { time: time(clock.expected) }),
          other: say('time.plannedFor', { time: time(clock.planned) }),
        })}
      </p>
    </section>
  );
}

/** Moves on every ten seconds: minutes are told, not seconds. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
