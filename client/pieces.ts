import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

/** What draws the page, and so all that a phone comes to by itself. */
export const drawing = fileURLToPath(new URL('src/app/draw.tsx', import.meta.url));

/**
 * What the page needs in any case comes in two pieces: what speaks, and what draws. Left to itself the bundler makes twenty, one for each set
 * of pages that share something; over a venue's plain http a browser asks for six at a time, and each costs a way there and back.
 */
export function pieces(): Rolldown.CodeSplittingOptions {
  let drawn: ReadonlySet<string> | undefined;
  return {
    groups: [
      { name: 'first', tags: ['$initial'], priority: 2 },
      {
        priority: 1,
        name: (id, context) => {
          drawn ??= closure(drawing, context);
          return drawn.has(id) ? 'page' : null;
        },
      },
    ],
  };
}

function closure(entry: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) read(next);
  };
  read(entry);
  return found;
}
