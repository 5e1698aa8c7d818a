import { say } from '../words/say';
import type { ResultTabProps } from './Result';
import { sureSentences } from './sureSentences';

/** How sure the result is, in words: whoever doubts it finds the doubt answered or confirmed. */
export default function HowSure({ round, detail, camps }: ResultTabProps) {
  if (!detail) return <p role="status">{say('app.loading')}</p>;
  const sentences = sureSentences(round, detail, camps);
  return (
    <ul className="sure">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
