import { sayRefusal } from '../session/sayRefusal';
import type { RefusedFile as Refused } from '../wire/files';
import { say } from '../words/say';

/** Why nothing of a file came in: in the reader's words, and below them what the server found at the spot. */
export function RefusedFile({ refused }: { refused: Refused | 'unreachable' }) {
  if (refused === 'unreachable')
    return (
      <p className="import-refused" role="alert">
        {say('import.unreachable')}
      </p>
    );
  return (
    <div className="import-refused" role="alert">
      <p>{sayRefusal(refused)}</p>
      {refused.why && (
        <p className="import-why" dir="ltr" lang="en">
          {refused.why}
        </p>
      )}
    </div>
  );
}
