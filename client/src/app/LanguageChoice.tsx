import { languages } from '../words/languages';
import { say } from '../words/say';
import { chooseLanguage } from './ownLanguage';
import { useSpeaking } from './useSpeaking';
import './app.css';

/** Each person reads in their own language, whatever the workshop's is. */
export function LanguageChoice() {
  const { code } = useSpeaking();
  return (
    <label className="language-choice">
      <Globe />
      <span className="only-heard">{say('app.language')}</span>
      <select value={code} onChange={(event) => chooseLanguage(event.target.value)}>
        {languages.map((language) => (
          <option key={language.code} value={language.code} lang={language.code} dir={language.direction}>
            {language.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The choice alone, at the top of a page. */
export function LanguageBar() {
  return (
    <div className="language-bar">
      <LanguageChoice />
    </div>
  );
}

function Globe() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="10" cy="10" r="8" strokeWidth="1.5" />
      <path d="M2 10h16M10 2c5 5 5 11 0 16M10 2c-5 5-5 11 0 16" strokeWidth="1.5" />
    </svg>
  );
}
