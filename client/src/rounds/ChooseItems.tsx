import { useId, useState } from 'react';
import { Button } from '../look/Button';
import { say } from '../words/say';
import { holdsWords, wordsOf } from '../words/searching';

/** Something that can be voted on; `notes`: how many a theme holds. */
export type Choice = { readonly id: string; readonly name: string; readonly notes?: number };

type ChooseItemsProps = {
  title: string;
  choices: readonly Choice[];
  chosen: ReadonlySet<string>;
  /** Only one of them. */
  one: boolean;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Longer lists than this are searched. */
const searchable = 20;

export function ChooseItems({ title, choices, chosen, one, onChange }: ChooseItemsProps) {
  const titleId = useId();
  const [search, setSearch] = useState('');
  const toggle = (id: string) => {
    if (one) return onChange(new Set([id]));
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const usual = choices.filter(({ notes }) => notes !== 0).map(({ id }) => id);
  const words = wordsOf(search);
  const shown = choices.filter(({ name }) => holdsWords(name, words));
  return (
    <fieldset className="choose-items" aria-labelledby={titleId}>
      <div className="choose-head">
        <h2 id={titleId}>{title}</h2>
        <span className="muted">{say('rounds.itemsCount', { chosen: chosen.size, all: choices.length })}</span>
        {!one && (
          <>
            <Button look="quiet" onClick={() => onChange(new Set(usual))}>
              {say(choices.some(({ notes }) => notes !== undefined) ? 'rounds.all' : 'compose.all')}
            </Button>
            <Button look="quiet" onClick={() => onChange(new Set())}>
              {say('rounds.none')}
            </Button>
          </>
        )}
      </div>
      {choices.length > searchable && (
        <input
          className="choose-search"
          type="search"
          aria-label={say('compose.search')}
          placeholder={say('compose.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul className="choices">
        {shown.map((choice) => (
          <li key={choice.id}>
            <label className="choice">
              <input
                type={one ? 'radio' : 'checkbox'}
                checked={chosen.has(choice.id)}
                onChange={() => toggle(choice.id)}
                {...(one && { name: titleId })}
              />
              <span className="choice-name" dir="auto">
                {choice.name}
              </span>
              {choice.notes !== undefined && (
                <span className="muted">{say('themes.count', { notes: choice.notes })}</span>
              )}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
