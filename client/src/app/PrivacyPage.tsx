import { say } from '../words/say';
import { LanguageBar } from './LanguageChoice';
import { useTitle } from './useTitle';
import './app.css';

/** `/privacy`: to whoever takes part, in four sentences, what is kept of them, who sees it, what becomes of votes, and until when. */
export default function PrivacyPage() {
  useTitle(say('privacy.title'));
  return (
    <main className="notice-page">
      <LanguageBar />
      <h1>{say('privacy.title')}</h1>
      <p>{say('privacy.stored')}</p>
      <p>{say('privacy.seen')}</p>
      <p>{say('privacy.votes')}</p>
      <p>{say('privacy.until')}</p>
      <a className="button" href="/">
        {say('app.home')}
      </a>
    </main>
  );
}
