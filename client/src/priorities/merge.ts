import type { Draft } from './draft';

/** What two people made of the same words: each field by who changed it, and the fields that both changed differently. */
export type Merged = { readonly draft: Draft; readonly taken: boolean; readonly conflicts: readonly (keyof Draft)[] };

const fields: readonly (keyof Draft)[] = [
  'theme',
  'statement',
  'why',
  'notes',
  'alsoFrom',
  'scope',
  'confidence',
  'actions',
];

/** Lays what somebody else saved under what I wrote since: theirs where I changed nothing, mine where they did not. */
export function merge(began: Draft, mine: Draft, theirs: Draft): Merged {
  let draft = mine;
  let taken = false;
  const conflicts: (keyof Draft)[] = [];
  for (const field of fields) {
    const theirChange = !isSame(began[field], theirs[field]);
    if (!theirChange || isSame(mine[field], theirs[field])) continue;
    if (!isSame(mine[field], began[field])) conflicts.push(field);
    else {
      draft = { ...draft, [field]: theirs[field] };
      taken = true;
    }
  }
  return { draft, taken, conflicts };
}

export function isSame(a: unknown, b: unknown): boolean {
  const [one, other] = [a, b].map((value) =>
    JSON.stringify(typeof value === 'string' ? value.trim() : (value ?? null)),
  );
  return one === other;
}
