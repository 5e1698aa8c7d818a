import type { GroupFace } from '../people/groupFaces';
import type { GroupId, NoteSight } from '../wire/protocol';

/** The groups that a note may come from, as they are shown. */
export function byOf(note: NoteSight, faces: ReadonlyMap<GroupId, GroupFace>): readonly GroupFace[] {
  return note.by.flatMap((group) => faces.get(group) ?? []);
}
