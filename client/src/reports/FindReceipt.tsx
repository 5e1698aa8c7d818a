import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { readAllRounds } from '../session/readings';
import { readReceipt } from '../session/receipts';
import { sayRefusal } from '../session/sayRefusal';
import { useSession, useStore } from '../session/useSession';
import type { Refusal } from '../wire/frames';
import { fetchReport } from '../wire/http';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { askedIn } from './ReportRounds';

/** As much of the archive as a receipt is looked for in. */
type Archive = {
  readonly rounds: readonly {
    readonly number?: number;
    readonly question: string;
    readonly ballots: readonly unknown[];
    readonly receipts?: readonly string[];
  }[];
};

/** Whether a ballot was counted, looked for in the very archive that everybody can download. */
export function FindReceipt() {
  const store = useStore();
  const sights = useSession(readAllRounds);
  const [typed, setTyped] = useState('');
  // What was found and what went wrong, and not the words for it: the reader may choose another language.
  const [found, setFound] = useState<{ readonly archive: Archive; readonly code: string }>();
  const [wrong, setWrong] = useState<'receipt.bad' | 'report.downloadFailed' | Refusal>();
  const [busy, setBusy] = useState(false);
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const code = readReceipt(typed);
    setWrong(code ? undefined : 'receipt.bad');
    setFound(undefined);
    if (!code) return;
    setBusy(true);
    const { session, seat } = store.get();
    const asked = await fetchReport(session, 'json', seat);
    setBusy(false);
    if (asked.is !== 'answered') return setWrong(asked.is === 'refused' ? asked.refusal : 'report.downloadFailed');
    setFound({ archive: JSON.parse(await asked.answer.text()) as Archive, code });
  };
  const error = typeof wrong === 'string' ? say(wrong) : wrong ? sayRefusal(wrong) : '';
  return (
    <form className="find-receipt" id="receipt" aria-label={say('receipt.find')} onSubmit={look} noValidate>
      <h2>{say('receipt.find')}</h2>
      <Field label={say('receipt.find')} hint={say('receipt.findHint')} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" busy={busy}>
        {say(busy ? 'receipt.looking' : 'receipt.look')}
      </Button>
      <p role="status">{found && foundIn(found.archive, found.code, sights)}</p>
    </form>
  );
}

function foundIn({ rounds }: Archive, code: string, sights: readonly RoundSight[]): string {
  const at = rounds.findIndex(({ receipts }) => receipts?.includes(code));
  const round = rounds[at];
  if (!round) return say('receipt.notFound');
  // Of a vote without words of its own the archive has none; the report calls it by the question of its kind.
  const sight = sights.find(({ number }) => number === at + 1);
  return say('receipt.found', {
    number: at + 1,
    question: round.question || (sight ? askedIn(sight) : ''),
    receipts: round.receipts?.length ?? 0,
    ballots: round.ballots.length,
  });
}
