import { useState } from 'react';
import { Tabs } from '../look/Tabs';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { Send } from '../stages/useAsking';
import { VoicesPanel } from '../voices/VoicesPanel';
import type { StageSight } from '../wire/protocol';
import { say, sayDate } from '../words/say';
import { Desk } from './Desk';
import { JoinPanel } from './JoinPanel';
import { PlanClockPanel } from './PlanClockPanel';
import { ProgressPanel } from './ProgressPanel';
import { TimerPanel } from './TimerPanel';
import { WallPanel } from './WallPanel';

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
  const tabs = (['room', 'priorities'] as const).map((name) => ({ name, words: say(`staff.${name}`) }));
  const [tab, setTab] = useState<Tab>('room');
  const worked = stage?.kind !== 'arrive' && stage?.kind !== 'report';
  const room = (
    <>
      {stage && stage.kind !== 'report' && !ended && <TimerPanel stage={stage} send={send} />}
      {!ended && staff && <PlanClockPanel />}
      {send && !ended && <VoicesPanel send={send} />}
      {stage && worked && !ended && staff && <ProgressPanel stage={stage} />}
      {send && <WallPanel send={send} />}
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
        <Tabs tabs={tabs} value={tab} onChoose={setTab} className="side-panels">
          {tab === 'room' ? room : <Desk />}
        </Tabs>
      ) : (
        <div className="side-panels">{room}</div>
      )}
    </aside>
  );
}
