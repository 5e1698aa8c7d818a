import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { readReceipt } from '../session/receipts';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { fetchReport } from '../wire/http';
import { say } from '../words/say';

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
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const code = readReceipt(typed);
    setError(code ? '' : say('receipt.bad'));
    setSaid('');
    if (!code) return;
    setBusy(true);
    const { session, seat } = store.get();
    const asked = await fetchReport(session, 'json', seat);
    setBusy(false);
    if (asked.is !== 'answered')
      return setError(asked.is === 'refused' ? sayRefusal(asked.refusal) : say('report.downloadFailed'));
    setSaid(foundIn(JSON.parse(await asked.answer.text()) as Archive, code));
  };
  return (
    <form className="find-receipt" id="receipt" onSubmit={look} noValidate>
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
      <p role="status">{said}</p>
    </form>
  );
}

function foundIn({ rounds }: Archive, code: string): string {
  const at = rounds.findIndex(({ receipts }) => receipts?.includes(code));
  const round = rounds[at];
  if (!round) return say('receipt.notFound');
  return say('receipt.found', {
    number: at + 1,
    question: round.question,
    receipts: round.receipts?.length ?? 0,
    ballots: round.ballots.length,
  });
}
