import { useId, useRef } from 'react';
import { Button } from '../look/Button';
import { focusNear } from '../look/focusNear';
import { GroupShape } from '../look/GroupShape';
import { faceOf } from '../people/groupFaces';
import type { StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { bounds, moved, type Wrongs, withGroup } from './draft';

type GroupsEditorProps = {
  groups: readonly StakeholderGroup[];
  wrongs: Wrongs;
  change: (groups: readonly StakeholderGroup[]) => void;
};

export function GroupsEditor({ groups, wrongs, change }: GroupsEditorProps) {
  const list = useRef<HTMLOListElement>(null);
  const full = groups.length >= bounds.groups;
  const add = () => {
    change(withGroup(groups));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  const remove = (group: StakeholderGroup, at: number) => {
    change(groups.filter((other) => other !== group));
    focusNear(list.current, '.group-name', at, '.create-add');
  };
  return (
    <section className="create-part">
      <h2>{say('create.groups')}</h2>
      <p className="muted">{say('create.groupsHint')}</p>
      <ol className="group-rows" ref={list}>
        {groups.map((group, index) => (
          <GroupRow
            key={group.id}
            group={group}
            number={index + 1}
            last={index === groups.length - 1}
            wrong={wrongs[group.id]}
            rename={(name) => change(groups.map((other) => (other === group ? { ...group, name } : other)))}
            move={(by) => change(moved(groups, index, index + by))}
            remove={() => remove(group, index)}
          />
        ))}
      </ol>
      {wrongs.groups && <p className="field-error">{wrongs.groups}</p>}
      {full ? (
        <p className="muted">{say('create.groupMost')}</p>
      ) : (
        <Button className="create-add" onClick={add}>
          <span aria-hidden="true">+</span>
          {say('create.groupAdd')}
        </Button>
      )}
    </section>
  );
}

type GroupRowProps = {
  group: StakeholderGroup;
  number: number;
  last: boolean;
  wrong: string | undefined;
  rename: (name: string) => void;
  move: (by: number) => void;
  remove: () => void;
};

function GroupRow({ group, number, last, wrong, rename, move, remove }: GroupRowProps) {
  const wrongId = useId();
  const { shape } = faceOf(group);
  const name = group.name || say('create.groupNew');
  return (
    <li className="group-row" data-group={shape}>
      <span className="group-tile">{shape && <GroupShape shape={shape} size={18} />}</span>
      <input
        className="group-name"
        aria-label={say('create.groupName', { number })}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? wrongId : undefined}
        dir="auto"
        value={group.name}
        onChange={(event) => rename(event.target.value)}
      />
      <Button
        look="quiet"
        aria-label={say('create.groupUp', { name })}
        disabled={number === 1}
        onClick={() => move(-1)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      <Button look="quiet" aria-label={say('create.groupDown', { name })} disabled={last} onClick={() => move(1)}>
        <span aria-hidden="true">↓</span>
      </Button>
      <Button look="quiet" aria-label={say('create.groupRemove', { name })} onClick={remove}>
        <span aria-hidden="true">✕</span>
      </Button>
      {wrong && (
        <p id={wrongId} className="field-error group-wrong">
          {wrong}
        </p>
      )}
    </li>
  );
}
