import { groupShapes, type Shape } from '../look/groupShapes';
import type { GroupId, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';

/** How a stakeholder group is shown: its name and its shape; people without a group have no shape. */
export type GroupFace = { readonly id: GroupId; readonly name: string; readonly shape: Shape | undefined };

/** The face of every group of the workshop, and under "" that of people without one. */
export function facesOf(groups: readonly StakeholderGroup[]): ReadonlyMap<GroupId, GroupFace> {
  const faces = new Map<GroupId, GroupFace>(groups.map((group) => [group.id, faceOf(group)]));
  return faces.set('', { id: '', name: say('people.noGroup'), shape: undefined });
}

export function faceOf(group: StakeholderGroup): GroupFace {
  return { id: group.id, name: group.name, shape: groupShapes[group.look % groupShapes.length] };
}
