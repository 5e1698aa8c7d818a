import { useState } from 'react';
import { Dialog } from '../look/Dialog';
import { readMe, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { say } from '../words/say';
import { readOwnHand } from './readings';
import { VoiceCard } from './VoiceCard';
import '../stages/stages.css';

/** A way to be heard without calling out: a hand, or a private word to the facilitator. */
export function VoiceButton() {
  const me = useSession(readMe);
  const ended = useSession(readWorkshop)?.endedAt;
  const hand = useSession(readOwnHand);
  const [open, setOpen] = useState(false);
  if (!me || ended) return null;
  const words = hand ? say('voice.up', { place: hand.place }) : say('voice.title');
  return (
    <>
      <button
        type="button"
        className="button button-quiet voice-button"
        data-up={hand !== undefined || undefined}
        aria-haspopup="dialog"
        aria-label={words}
        title={words}
        onClick={() => setOpen(true)}
      >
        <HandSign />
      </button>
      <Dialog open={open} title={say('voice.title')} onClose={() => setOpen(false)}>
        <VoiceCard me={me} />
      </Dialog>
    </>
  );
}

function HandSign() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        d="M7 12V6.5a1.5 1.5 0 0 1 3 0V11m0-5.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V12m0-2.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 6.5-6.5 6.5-3 0-4.500-1.200-6-4L4.300 14a1.500 1.500 0 0 1 2.600-1.500L8 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
