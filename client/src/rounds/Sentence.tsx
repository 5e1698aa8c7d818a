import { Fragment, type ReactNode } from 'react';

/** What stands for a field in a sentence until the field is put there. No word has it. */
export const slot = (name: string) => `⟦${name}⟧`;

/** What ends a sentence or a part of it: it stands on the line of what it follows. */
const closing = /^[.,;:!?،؛؟]+/;

/** A sentence with fields where its language wants them: `words` holds a slot for each. */
export function Sentence({ words, field }: { words: string; field: (name: string) => ReactNode }) {
  const parts = words.split(/⟦(\w+)⟧/);
  return (
    <p className="setup-sentence">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in its order.
        <Fragment key={at}>
          {at % 2 === 0 ? (
            part.replace(at > 0 ? closing : '', '')
          ) : (
            <span className="field-in-sentence">
              {field(part)}
              {closing.exec(parts[at + 1] ?? '')?.[0]}
            </span>
          )}
        </Fragment>
      ))}
    </p>
  );
}
