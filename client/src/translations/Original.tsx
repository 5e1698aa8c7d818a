import { asWritten, isStale } from '../session/ownWords';
import { say } from '../words/say';

type OriginalProps<T extends object> = {
  /** What is read above it. */
  of: T;
  /** Its words, as somebody wrote them. */
  said: (written: T) => readonly string[];
};

/** Says of what is read in translation that it is one, and holds what was written, a tap away; of all else nothing. */
export function Original<T extends object>({ of, said }: OriginalProps<T>) {
  const written = asWritten(of);
  if (written === of) return null;
  const read = new Set(said(of));
  return (
    <details className="original">
      <summary>{say(isStale(of) ? 'translation.stale' : 'translation.mark')}</summary>
      {said(written)
        .filter((text) => text && !read.has(text))
        .map((text) => (
          <p key={text} dir="auto">
            {text}
          </p>
        ))}
    </details>
  );
}
