import { useState } from 'react';
import { Button } from '../look/Button';
import { Chip } from '../look/Chip';
import { Field } from '../look/Field';
import { useKeptDraft } from '../notes/useKeptDraft';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { useAsking, useSend } from '../stages/useAsking';
import { newId } from '../wire/ids';
import type { MeSight, WhisperKind } from '../wire/protocol';
import { say } from '../words/say';
import { latestFirst, readOwnHand, readOwnWhispers } from './readings';

const kinds: readonly WhisperKind[] = ['too-fast', 'too-slow', 'unclear', 'help', 'other'];

const readSession = ({ session }: SessionState) => session;

/** My hand, up or down, and what I would tell the facilitator alone. */
export function VoiceCard({ me }: { me: MeSight }) {
  const hand = useSession(readOwnHand);
  const { ask, refusal, busy, clear } = useAsking(useSend());
  const [wanted, setWanted] = useState<boolean>();
  // Until it is chosen here it is as the hand shows it. Without a name there is none to show.
  const named = me.name !== undefined && (wanted ?? hand?.named ?? false);
  return (
    <div className="voices">
      {me.name === undefined ? (
        <p className="muted">{say('voice.noName')}</p>
      ) : (
        <label className="voice-name">
          <input
            type="checkbox"
            checked={named}
            onChange={({ target }) => {
              setWanted(target.checked);
              if (hand) void ask({ is: 'raise-hand', up: true, named: target.checked });
            }}
          />
          <span>
            {say('voice.withName', { name: me.name })} <span className="muted">{say('voice.withNameHint')}</span>
          </span>
        </label>
      )}
      <section aria-label={say('voice.hand')}>
        {hand && <p role="status">{say('voice.up', { place: hand.place })}</p>}
        <Button
          big
          {...(!hand && { look: 'primary' as const })}
          busy={busy}
          onClick={() => void ask({ is: 'raise-hand', up: !hand, named })}
        >
          {say(hand ? 'voice.lower' : 'voice.raise')}
        </Button>
        <Refused refusal={refusal} onRead={clear} />
      </section>
      <Whisper named={named} />
    </div>
  );
}

function Whisper({ named }: { named: boolean }) {
  const sent = latestFirst(useSession(readOwnWhispers));
  const { ask, refusal, busy, clear } = useAsking(useSend());
  const [kind, setKind] = useState<WhisperKind>();
  const session = useSession(readSession);
  // The dialog goes with the stage that it was opened in.
  const [text, setText] = useKeptDraft(`workshop.draft/${session}/whisper`);
  const [missing, setMissing] = useState(false);
  const wordless = kind === undefined ? text.trim() === '' : kind === 'other' && text.trim() === '';
  const send = async () => {
    setMissing(wordless);
    if (wordless) return;
    if (!(await ask({ is: 'send-whisper', id: newId(), kind: kind ?? 'other', text, named }))) return;
    setKind(undefined);
    setText('');
  };
  return (
    <section aria-label={say('voice.privately')}>
      <h3>{say('voice.privately')}</h3>
      <fieldset className="voice-kinds">
        <legend className="muted">{say('voice.lead')}</legend>
        {kinds.map((one) => (
          <label key={one} className="voice-kind">
            <input type="radio" name="whisper-kind" checked={kind === one} onChange={() => setKind(one)} />
            <span>{say(`voice.kind.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field
        label={say('voice.text')}
        error={missing && wordless ? say('voice.missing') : ''}
        length={{ used: [...text].length, most: 280 }}
      >
        {(wiring) => (
          <textarea {...wiring} dir="auto" rows={2} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Field>
      <Button busy={busy} onClick={() => void send()}>
        {say('voice.send')}
      </Button>
      <Refused refusal={refusal} onRead={clear} />
      {sent.length > 0 && (
        <ul className="voice-sent" aria-label={say('voice.mine')}>
          {sent.map((one) => (
            <li key={one.id}>
              <span dir="auto">{one.text || say(`voice.kind.${one.kind}`)}</span>{' '}
              <Chip {...(one.heard && { tone: 'good' as const })}>{say(one.heard ? 'voice.heard' : 'voice.sent')}</Chip>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
