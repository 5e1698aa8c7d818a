import { useState } from 'react';
import type { Weighting } from '../wire/protocol';
import { say } from '../words/say';
import { ChooseItems } from './ChooseItems';
import { ChooseWeighting } from './ChooseWeighting';
import { NumberInSentence } from './NumberInSentence';
import { manyItems, usualCap, usualDots, wholeNumber } from './setup';
import type { SetupProps } from './setupProps';

/** A dot vote, set up in one sentence that reads back. Numbers follow the number of themes until somebody types one. */
export function DotSetup({ choices, loose, children }: SetupProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [typedDots, setDots] = useState<string>();
  const [typedCap, setCap] = useState<string>();
  const [weighting, setWeighting] = useState<Weighting>('per-person');

  const picked = chosen ?? new Set(choices.filter((choice) => choice.notes > 0).map((choice) => choice.id));
  const items = choices.map((choice) => choice.id).filter((id) => picked.has(id));
  const dotsText = typedDots ?? String(usualDots(items.length));
  const dots = wholeNumber(dotsText, 1, 100);
  const capText = typedCap ?? String(usualCap(dots ?? 1));
  const cap = wholeNumber(capText, 1, dots ?? 100);
  const wrong = wrongOf(items.length, dots, cap);

  return children({
    wrong,
    ready:
      wrong === undefined && dots && cap
        ? { items, weighting, instrument: { is: 'dots', dotsPerPerson: dots, capPerItem: cap } }
        : undefined,
    form: (
      <div className="round-setup">
        <p className="setup-sentence">
          {say('rounds.dotSentence.before')}{' '}
          <NumberInSentence label={say('rounds.dots')} value={dotsText} onChange={setDots} wrong={dots === undefined} />{' '}
          {say('rounds.dotSentence.middle')}{' '}
          <NumberInSentence label={say('rounds.cap')} value={capText} onChange={setCap} wrong={cap === undefined} />{' '}
          {say('rounds.dotSentence.after')}
        </p>
        <ChooseItems title={say('rounds.items')} choices={choices} chosen={picked} onChange={setChosen} />
        {items.length > manyItems && <p className="setup-warning">{say('rounds.tooMany', { items: items.length })}</p>}
        {loose > 0 && <p className="muted">{say('rounds.loose', { notes: loose })}</p>}
        <ChooseWeighting value={weighting} onChange={setWeighting} />
      </div>
    ),
  });
}

function wrongOf(items: number, dots: number | undefined, cap: number | undefined): string | undefined {
  if (items < 2) return say('rounds.tooFew');
  if (dots === undefined) return say('rounds.dotsBad');
  return cap === undefined ? say('rounds.capBad') : undefined;
}
