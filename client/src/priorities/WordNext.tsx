import { Button } from '../look/Button';
import type { ThemeId, ThemeSight } from '../wire/protocol';
import { say } from '../words/say';

type WordNextProps = {
  /** Without a priority yet, in the order the room gave them. */
  themes: readonly ThemeSight[];
  /** The room has weighed them; else they stand in order of making. */
  counted: boolean;
  word: (theme: ThemeId | undefined) => void;
};

const offered = 5;

/** Where the next priority can start: from what the room put first, or from nothing. */
export function WordNext({ themes, counted, word }: WordNextProps) {
  return (
    <section className="word-next">
      {themes.length > 0 && (
        <>
          <h2>{say(counted ? 'priorities.suggested' : 'priorities.suggestedNone')}</h2>
          <ul>
            {themes.slice(0, offered).map((theme) => (
              <li key={theme.id}>
                <Button onClick={() => word(theme.id)}>{say('priorities.wordTheme', { name: theme.name })}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={() => word(undefined)}>
        <span aria-hidden="true">+</span>
        {say('priorities.word')}
      </Button>
    </section>
  );
}
