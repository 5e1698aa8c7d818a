import type { Kind } from '../wire/frames';
import { ownKinds, type Seen } from './view';

/** The shared view as one text: kinds, ids and members sorted, absent members left out. */
export function canonical(seen: Seen): string {
  const shared = Object.entries(seen).filter(([kind, things]) => !ownKinds.has(kind as Kind) && things.size > 0);
  return write(Object.fromEntries(shared.map(([kind, things]) => [kind, Object.fromEntries(things)])));
}

/** FNV-1a of {@link canonical}, 64 bits as hex: two screens with the same hash show the same workshop. For tests. */
export function viewHash(seen: Seen): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(canonical(seen)))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`).join()}}`;
}
