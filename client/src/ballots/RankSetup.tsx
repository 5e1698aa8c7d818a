import { useState } from 'react';
import type { RoundSight, Weighting } from '../wire/protocol';
import { say } from '../words/say';
import { ChooseItems } from './ChooseItems';
import { ChooseWeighting } from './ChooseWeighting';
import { NumberInSentence } from './NumberInSentence';
import { firstPlaces, wholeNumber } from './setup';
import type { SetupProps } from './setupProps';

const usualPlaces = 5;

/** A ranking of the top of the last dot vote, or of any other themes. */
export function RankSetup({ choices, last, children }: SetupProps & { last: RoundSight | undefined }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [typedTop, setTop] = useState<string>();
  const [weighting, setWeighting] = useState<Weighting>(last?.weighting ?? 'per-person');

  const taken = usualItems(
    choices.map((choice) => choice.id),
    last,
  );
  const picked = chosen ?? new Set(taken);
  const items = choices.map((choice) => choice.id).filter((id) => picked.has(id));
  const topText = typedTop ?? String(Math.min(usualPlaces, Math.max(1, items.length)));
  const top = wholeNumber(topText, 1, Math.max(1, items.length));
  const wrong = items.length < 2 ? say('rounds.tooFew') : top === undefined ? say('rounds.topBad') : undefined;

  return children({
    wrong,
    ready: wrong === undefined && top ? { items, weighting, instrument: { is: 'rank', top } } : undefined,
    form: (
      <div className="round-setup">
        <p className="setup-sentence">
          {say('rounds.rankSentence.before')}{' '}
          <NumberInSentence label={say('rounds.top')} value={topText} onChange={setTop} wrong={top === undefined} />{' '}
          {say('rounds.rankSentence.after', { items: items.length })}
        </p>
        {last && taken.length > 0 && <p className="muted">{whereFrom(taken.length)}</p>}
        <ChooseItems title={say('rounds.rankItems')} choices={choices} chosen={picked} onChange={setChosen} />
        <ChooseWeighting value={weighting} onChange={setWeighting} />
      </div>
    ),
  });
}

function usualItems(all: readonly string[], last: RoundSight | undefined): readonly string[] {
  const best = last?.result ? firstPlaces(last.result, usualPlaces) : [];
  const there = best.filter((id) => all.includes(id));
  return there.length >= 2 ? there : all.slice(0, usualPlaces);
}

function whereFrom(themes: number): string {
  return themes > usualPlaces
    ? say('rounds.fromLastTied', { themes, place: usualPlaces })
    : say('rounds.fromLast', { places: themes });
}
