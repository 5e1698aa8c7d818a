import { closestCenter, DndContext } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Menu, type MenuItem } from '../look/Menu';
import { announce } from '../look/messages';
import { titleOf } from '../stages/stageWords';
import type { StageId, StageKind, StagePlan } from '../wire/protocol';
import { say, sayNumber } from '../words/say';
import { kinds } from './plans';
import { useAgendaDrag } from './useAgendaDrag';
import './agenda.css';

/** A stage in the list: its plan and, while the workshop runs, what became of it. */
export type Listed = {
  readonly plan: StagePlan;
  readonly opened?: boolean;
  readonly skipped?: boolean;
  readonly wrong?: string | undefined;
};

type AgendaListProps = {
  stages: readonly Listed[];
  add: (kind: StageKind) => void;
  edit: (stage: StageId) => void;
  repeat: (stage: StageId) => void;
  move: (stage: StageId, place: number) => void;
  remove: (stage: StageId) => void;
  /** Only while the workshop runs. */
  skip?: (stage: StageId, skipped: boolean) => void;
};

/** The stages in order: to drag, or to move, repeat, skip and take away from each one's menu. */
export function AgendaList(props: AgendaListProps) {
  const { stages, add, move } = props;
  const ids = stages.map(({ plan }) => plan.id);
  const nameOf = (id: string) =>
    titleOf(stages.find(({ plan }) => plan.id === id)?.plan ?? { kind: 'arrive', title: '' });
  const moved = (id: string, place: number) => {
    if (place < 0 || place >= ids.length) return;
    move(id, place);
    announce(say('agenda.place', { stage: nameOf(id), place: place + 1 }));
  };
  const drag = useAgendaDrag(ids, nameOf, moved);
  const whole = stages.reduce((sum, { plan, skipped }) => sum + (skipped ? 0 : (plan.minutes ?? 0)), 0);
  return (
    <div className="agenda">
      <DndContext {...drag} collisionDetection={closestCenter}>
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className="agenda-rows">
            {stages.map((stage, at) => (
              <Row
                key={stage.plan.id}
                stage={stage}
                place={at}
                items={itemsFor(stage, at, props, moved)}
                edit={props.edit}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <div className="agenda-foot">
        <Menu
          label={say('agenda.addStage')}
          items={kinds.map((kind) => ({ key: kind, words: say(`agenda.kind.${kind}`), onChoose: () => add(kind) }))}
        />
        <span className="muted">{say('agenda.whole', { minutes: whole })}</span>
      </div>
    </div>
  );
}

function itemsFor(
  { plan, opened, skipped }: Listed,
  at: number,
  { stages, edit, repeat, remove, skip }: AgendaListProps,
  moved: (id: string, place: number) => void,
): readonly MenuItem[] {
  const { id } = plan;
  return [
    { key: 'edit', words: say('agenda.change'), onChoose: () => edit(id) },
    { key: 'repeat', words: say('agenda.repeat'), onChoose: () => repeat(id) },
    { key: 'up', words: say('agenda.up'), disabled: at === 0, onChoose: () => moved(id, at - 1) },
    { key: 'down', words: say('agenda.down'), disabled: at === stages.length - 1, onChoose: () => moved(id, at + 1) },
    ...(skip && !opened
      ? [{ key: 'skip', words: say(skipped ? 'agenda.unskip' : 'agenda.skip'), onChoose: () => skip(id, !skipped) }]
      : []),
    ...(opened
      ? []
      : [{ key: 'remove', words: say('agenda.remove'), disabled: stages.length === 1, onChoose: () => remove(id) }]),
  ];
}

type RowProps = { stage: Listed; place: number; items: readonly MenuItem[]; edit: (stage: StageId) => void };

function Row({ stage: { plan, opened, skipped, wrong }, place, items, edit }: RowProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    attributes: { roleDescription: say('look.movable') },
    id: plan.id,
  });
  const style = { ...(transform && { transform: `translate3d(0, ${Math.round(transform.y)}px, 0)` }), transition };
  const title = titleOf(plan);
  const facts = [
    ...(plan.minutes === undefined ? [] : [say('agenda.minutes', { minutes: plan.minutes })]),
    ...(plan.round ? [say(`instrument.${plan.round.instrument.is}`)] : []),
    ...(plan.tables ? [say(`agenda.tables.${plan.tables.how}`)] : []),
    ...(skipped ? [say('agenda.skipped')] : []),
    ...(opened ? [say('agenda.wasOpen')] : []),
  ];
  return (
    <li
      ref={setNodeRef}
      className="agenda-row"
      style={style}
      data-lifted={isDragging || undefined}
      data-skipped={skipped || undefined}
    >
      <button
        type="button"
        className="agenda-handle"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={say('agenda.drag', { stage: title })}
      >
        <span aria-hidden="true">≡</span>
      </button>
      <span className="agenda-number" aria-hidden="true">
        {sayNumber(place + 1)}
      </span>
      <button type="button" className="agenda-name" aria-haspopup="dialog" onClick={() => edit(plan.id)}>
        <span className="agenda-title" dir="auto">
          {title}
        </span>
        {facts.length > 0 && <span className="agenda-facts muted">{facts.join(' · ')}</span>}
        {wrong && <span className="field-error">{wrong}</span>}
      </button>
      <Menu
        label={<span aria-hidden="true">⋯</span>}
        name={say('agenda.actsOn', { stage: title })}
        look="quiet"
        items={items}
      />
    </li>
  );
}
