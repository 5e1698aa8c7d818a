import { asWritten } from '../session/ownWords';
import { say } from '../words/say';

/** Under what the wall shows in translation: what was written. Nobody can tap on a wall. */
export function WrittenAs<T extends object>({ of, said }: { of: T; said: (written: T) => string }) {
  const written = asWritten(of);
  if (written === of) return null;
  return (
    <p className="wall-muted wall-lead">
      {say('translation.of')} <bdi>{said(written)}</bdi>
    </p>
  );
}
