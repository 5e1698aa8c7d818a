import { say } from '../words/say';

type OwnTextsProps = { one: boolean; value: string; hint?: string; onChange: (texts: string) => void };

/** What the room votes on, in the facilitator's own words. */
export function OwnTexts({ one, value, hint, onChange }: OwnTextsProps) {
  return (
    <label className="own-texts">
      <strong>{say(one ? 'compose.ownSentence' : 'compose.ownTexts')}</strong>
      {hint && <span className="muted">{hint}</span>}
      <textarea dir="auto" rows={one ? 3 : 6} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
