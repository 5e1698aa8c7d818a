import type { Frame, Kind } from '../wire/frames';
import { idMember, ownThings, type Things, type WorkshopSight } from '../wire/protocol';

/** What can be seen: a map for each kind, by the thing's id; "" where there is only one. */
export type Seen = { readonly [K in Kind]: ReadonlyMap<string, Things[K]> };

/** All that this seat may see, at a version for each of its two streams. */
export type View = { readonly version: number; readonly ownVersion: number; readonly seen: Seen };

/** `gap`: the frame builds on something that this view has not got; nothing was applied. */
export type Taken = { readonly view: View; readonly gap: boolean };

/** What is told to one participant alone. */
export const ownKinds: ReadonlySet<Kind> = new Set<Kind>(ownThings);
const allKinds = Object.keys(idMember) as Kind[];

export const emptyView: View = {
  version: 0,
  ownVersion: 0,
  seen: Object.fromEntries(allKinds.map((kind) => [kind, new Map()])) as unknown as Seen,
};

/** Of no version yet: the first look replaces it whole. */
export const greetedView = (workshop: WorkshopSight): View => ({
  ...emptyView,
  seen: { ...emptyView.seen, workshop: new Map([['', workshop]]) },
});

/** Takes a frame of the circle's stream. Old news leaves the view as it is, the very same object. */
export function takeShared(view: View, frame: Frame): Taken {
  if (frame.to <= view.version && !frame.whole) return { view, gap: false };
  // What only says what changed can't be laid over something later than it starts from.
  if (!frame.whole && (frame.from > view.version || (frame.set && frame.from < view.version)))
    return { view, gap: true };
  const seen = merge(view.seen, frame, (kind) => !ownKinds.has(kind));
  return { view: { ...view, seen, version: frame.to }, gap: false };
}

/** Takes a frame of this participant's own stream, which never shows gaps. */
export function takeOwn(view: View, frame: Frame): View {
  if (frame.to <= view.ownVersion && !frame.whole) return view;
  return { ...view, seen: merge(view.seen, frame, (kind) => ownKinds.has(kind)), ownVersion: frame.to };
}

function merge(seen: Seen, frame: Frame, isOfStream: (kind: Kind) => boolean): Seen {
  const touched = allKinds.filter(
    (k) => isOfStream(k) && (frame.whole || frame.put[k] || frame.set?.[k] || frame.gone[k]),
  );
  return { ...seen, ...Object.fromEntries(touched.map((kind) => [kind, mergeKind(seen, frame, kind)])) };
}

function mergeKind<K extends Kind>(seen: Seen, frame: Frame, kind: K): ReadonlyMap<string, Things[K]> {
  const before: ReadonlyMap<string, Things[K]> = seen[kind];
  const after = new Map(frame.whole ? [] : before);
  for (const id of frame.gone[kind] ?? []) after.delete(id);
  for (const thing of (frame.put[kind] ?? []) as readonly Things[K][]) {
    const id = idOf(kind, thing);
    const known = before.get(id);
    // What is told again unchanged, as after a reconnect, stays the same object: nothing is drawn anew for it.
    after.set(id, known !== undefined && isSame(known, thing) ? known : thing);
  }
  for (const changes of (frame.set?.[kind] ?? []) as readonly Partial<Things[K]>[]) {
    const id = idOf(kind, changes as Things[K]);
    after.set(id, withChanges(after.get(id) as Things[K], changes));
  }
  return isSameMap(before, after) ? before : after;
}

function withChanges<T extends object>(thing: T, changes: Partial<T>): T {
  const changed = { ...thing, ...changes };
  // What there is only one of has no id, and its place in a table of changes no name; absent members are absent, not undefined.
  for (const name of Object.keys(changes) as (keyof T)[])
    if (name === '' || changed[name] === undefined) delete changed[name];
  return changed;
}

function idOf<K extends Kind>(kind: K, thing: Things[K]): string {
  const member = idMember[kind];
  return member === '' ? '' : ((thing as unknown as Record<string, string>)[member] ?? '');
}

function isSameMap(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): boolean {
  if (before.size !== after.size) return false;
  for (const [id, thing] of after) if (before.get(id) !== thing) return false;
  return true;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [members, others] = [Object.entries(one), other as Record<string, unknown>];
  return (
    members.length === Object.keys(others).length &&
    members.every(([name, value]) => name in others && isSame(value, others[name]))
  );
}
