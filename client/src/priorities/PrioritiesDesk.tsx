import { type ReactNode, useState } from 'react';
import { Refused } from '../stages/Refused';
import { type Send, useAsking } from '../stages/useAsking';
import type {
  NoteSight,
  PriorityId,
  PrioritySight,
  RoundSight,
  StageSight,
  StakeholderGroup,
  ThemeId,
  ThemeSight,
} from '../wire/protocol';
import { say } from '../words/say';
import { AskHow, type How, usualHow } from './AskHow';
import { AskRoom } from './AskRoom';
import { inRoomOrder, lastAsked, reordered } from './draft';
import { EarlierActions } from './EarlierActions';
import { PriorityActs } from './PriorityActs';
import { PriorityCard } from './PriorityCard';
import { PriorityForm } from './PriorityForm';
import { WordNext } from './WordNext';
import './priorities.css';

export type PrioritiesDeskProps = {
  /** Names this workshop's unsaved words on this device. */
  session: string;
  priorities: readonly PrioritySight[];
  themes: readonly ThemeSight[];
  notes: readonly NoteSight[];
  rounds: readonly RoundSight[];
  groups: readonly StakeholderGroup[];
  /** Only for those who word priorities. */
  send?: Send | undefined;
  /** Only for who may ask the room; with the open stage in which it can be asked. */
  asks?: { readonly stage: StageSight | undefined };
  /** What some hold against a priority. */
  against: (priority: PriorityId) => ReactNode;
};

type Editing = { readonly id: PriorityId } | { readonly theme: ThemeId | undefined } | undefined;

/** The priorities in their order, and, for those who word them, everything to do with them. */
export function PrioritiesDesk(props: PrioritiesDeskProps) {
  const { session, priorities, themes, notes, rounds, groups, send, asks, against } = props;
  const asking = useAsking(send);
  const [editing, setEditing] = useState<Editing>();
  const [chosen, setChosen] = useState<{ readonly how: How | undefined }>();
  const order = priorities.map((priority) => priority.id);
  const how = chosen ? chosen.how : usualHow(rounds, asks?.stage);
  const voting = rounds.some((round) => round.status === 'open');

  const form = (id: PriorityId | undefined, theme?: ThemeId) =>
    send && (
      <PriorityForm
        key={id ?? 'new'}
        id={id}
        priority={priorities.find((priority) => priority.id === id)}
        theme={theme}
        themes={themes}
        notes={notes}
        groups={groups}
        keptAs={`workshop.draft/${session}/${id ?? 'new'}`}
        send={send}
        onDone={() => setEditing(undefined)}
      />
    );
  const isGone = editing && 'id' in editing && !order.includes(editing.id);
  return (
    <div className="desk">
      <Refused refusal={asking.refusal} onRead={asking.clear} />
      <EarlierActions themes={themes} asking={send && asking} />
      {priorities.length === 0 && !editing && (
        <p className="desk-empty">
          <strong>{say('priorities.none')}</strong> {send && say('priorities.noneHow')}
        </p>
      )}
      {asks?.stage && priorities.length > 0 && (
        <AskHow key={asks.stage.id} value={how} onChange={(how) => setChosen({ how })} />
      )}
      {priorities.map((priority) => {
        if (editing && 'id' in editing && editing.id === priority.id) return form(priority.id);
        const round = lastAsked(priority.id, rounds);
        return (
          <PriorityCard key={priority.id} {...{ priority, themes, notes, rounds, groups }}>
            {against(priority.id)}
            {asks && <AskRoom {...{ priority, how, round, asking, send }} stage={asks.stage} blocked={voting} />}
            {send && (
              <PriorityActs
                priority={priority}
                count={order.length}
                frozen={round?.status === 'open'}
                edit={() => setEditing({ id: priority.id })}
                move={(by) => asking.ask({ is: 'order-priorities', order: reordered(order, priority.id, by) })}
                remove={() => asking.ask({ is: 'remove-priority', id: priority.id })}
              />
            )}
          </PriorityCard>
        );
      })}
      {isGone && form(editing.id)}
      {editing && 'theme' in editing && form(undefined, editing.theme)}
      {send && !editing && (
        <WordNext
          themes={inRoomOrder(themes, rounds).filter((theme) =>
            priorities.every((priority) => priority.theme !== theme.id),
          )}
          counted={rounds.some(({ result }) => result && result.is !== 'fist' && result.n > 0)}
          word={(theme) => setEditing({ theme })}
        />
      )}
    </div>
  );
}
