import { useId } from 'react';
import { Button } from '../look/Button';
import type { ThemeId } from '../wire/protocol';
import { say } from '../words/say';

/** A theme that can be voted on, with how many notes it holds. */
export type Choice = { readonly id: ThemeId; readonly name: string; readonly notes: number };

type ChooseItemsProps = {
  title: string;
  choices: readonly Choice[];
  chosen: ReadonlySet<ThemeId>;
  onChange: (chosen: ReadonlySet<ThemeId>) => void;
};

export function ChooseItems({ title, choices, chosen, onChange }: ChooseItemsProps) {
  const titleId = useId();
  const toggle = (id: ThemeId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const withNotes = choices.filter((choice) => choice.notes > 0).map((choice) => choice.id);
  return (
    <fieldset className="choose-items" aria-labelledby={titleId}>
      <div className="choose-head">
        <h2 id={titleId}>{title}</h2>
        <span className="muted">{say('rounds.itemsCount', { chosen: chosen.size, all: choices.length })}</span>
        <Button look="quiet" onClick={() => onChange(new Set(withNotes))}>
          {say('rounds.all')}
        </Button>
        <Button look="quiet" onClick={() => onChange(new Set())}>
          {say('rounds.none')}
        </Button>
      </div>
      <ul className="choices">
        {choices.map((choice) => (
          <li key={choice.id}>
            <label className="choice">
              <input type="checkbox" checked={chosen.has(choice.id)} onChange={() => toggle(choice.id)} />
              <span className="choice-name" dir="auto">
                {choice.name}
              </span>
              <span className="muted">{say('themes.count', { notes: choice.notes })}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
