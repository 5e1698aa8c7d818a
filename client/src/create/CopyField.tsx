import { useRef, useState } from 'react';
import { Button } from '../look/Button';
import { announce } from '../look/messages';
import { say } from '../words/say';

type CopyFieldProps = { label: string; value: string };
type Copied = 'not yet' | 'done' | 'by hand';

/** A text to take away: selected as soon as it is touched, and with a button that copies it where the browser can. */
export function CopyField({ label, value }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<Copied>('not yet');
  const copy = async () => {
    input.current?.select();
    const done = await copyText(value);
    setCopied(done ? 'done' : 'by hand');
    announce(say(done ? 'invite.copied' : 'invite.copyByHand'));
  };
  const words = { 'not yet': 'invite.copy', done: 'invite.copied', 'by hand': 'invite.copyByHand' } as const;
  return (
    <div className="copy-field">
      <input
        ref={input}
        readOnly
        // An address begins at its left, whatever is around it.
        dir="ltr"
        aria-label={label}
        value={value}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button aria-label={say('invite.copyNamed', { what: label })} onClick={copy}>
        {say(words[copied])}
      </Button>
    </div>
  );
}

/** Plain http in a room has no clipboard of the new kind; the old way works there, on what is selected. */
async function copyText(text: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) return document.execCommand('copy');
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
