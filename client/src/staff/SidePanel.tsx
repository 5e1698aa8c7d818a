import { type ReactNode, useId, useState } from 'react';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { Send } from '../stages/useAsking';
import type { StageSight } from '../wire/protocol';
import { say, sayDate } from '../words/say';
import { Desk } from './Desk';
import { JoinPanel } from './JoinPanel';
import { ProgressPanel } from './ProgressPanel';
import { TimerPanel } from './TimerPanel';

type Tab = 'room' | 'priorities';

type SidePanelProps = {
  /** Where the room is. */
  stage: StageSight | undefined;
  /** What this screen shows beside the panel. */
  looked: StageSight;
  send: Send | undefined;
};

/** Beside the stage: time, progress and the way in; for those who word priorities, their desk a tab away. */
export function SidePanel({ stage, looked, send }: SidePanelProps) {
  const role = useSession(({ role }) => role);
  const ended = useSession(readWorkshop)?.endedAt;
  const staff = role === 'facilitator' || role === 'rapporteur';
  // One desk on a screen: two of them would hold two drafts of the same words.
  const desk = staff && looked.kind !== 'agree';
  const [tab, setTab] = useState<Tab>('room');
  const worked = stage?.kind !== 'arrive' && stage?.kind !== 'report';
  const room = (
    <>
      {stage && stage.kind !== 'report' && !ended && <TimerPanel stage={stage} send={send} />}
      {stage && worked && !ended && staff && <ProgressPanel stage={stage} />}
      {ended ? (
        <p className="panel">
          {say('staff.workshopClosed', { date: sayDate(Date.parse(ended), { dateStyle: 'long' }) })}
        </p>
      ) : (
        <JoinPanel />
      )}
    </>
  );
  return (
    <aside className="side" aria-label={say('staff.sidePanel')} data-wide={(desk && tab === 'priorities') || undefined}>
      {desk ? (
        <Tabs tab={tab} choose={setTab} room={room} priorities={<Desk />} />
      ) : (
        <div className="side-panels">{room}</div>
      )}
    </aside>
  );
}

type TabsProps = { tab: Tab; choose: (tab: Tab) => void; room: ReactNode; priorities: ReactNode };

const tabs = ['room', 'priorities'] as const;

function Tabs({ tab, choose, room, priorities }: TabsProps) {
  const id = useId();
  return (
    <>
      <div className="tabs" role="tablist">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => choose(name)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              const other = name === 'room' ? 'priorities' : 'room';
              choose(other);
              document.getElementById(`${id}-${other}`)?.focus();
            }}
          >
            {say(`staff.${name}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className="side-panels">
        {tab === 'room' ? room : priorities}
      </div>
    </>
  );
}
