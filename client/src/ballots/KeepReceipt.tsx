import { Button } from '../look/Button';
import { announce } from '../look/messages';
import { readOwnBallot } from '../session/readings';
import { sayReceipt } from '../session/receipts';
import { useSession } from '../session/useSession';
import type { RoundId } from '../wire/protocol';
import { say } from '../words/say';

/** The code by which I can find my ballot counted; says nothing of what is on it. */
export function KeepReceipt({ round }: { round: RoundId }) {
  const receipt = useSession((state) => readOwnBallot(state, round)?.receipt);
  if (receipt === undefined) return null;
  const code = sayReceipt(receipt);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      announce(say('receipt.copied'));
    } catch {
      // Without a secure address the browser copies nothing; the code can be selected and written down.
    }
  };
  return (
    <details className="receipt">
      <summary>{say('receipt.keep')}</summary>
      <p className="receipt-code">
        <strong>{say('receipt.code', { code })}</strong>
        {'clipboard' in navigator && navigator.clipboard && <Button onClick={copy}>{say('receipt.copy')}</Button>}
      </p>
      <p className="muted">{say('receipt.meaning')}</p>
    </details>
  );
}
