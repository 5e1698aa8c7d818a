import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { type KeptSeries, secretIn } from '../wire/keptSeries';
import type { Comparison } from '../wire/protocol';
import { addDialogue } from '../wire/seriesDoors';
import { say } from '../words/say';
import { useKnownWorkshops } from './useKnownWorkshops';
import type { SeriesActs } from './useSeries';

/** Another workshop for the series: one that this device leads, or by its facilitator's link. */
export function AddWorkshop({
  kept,
  comparison,
  acts,
}: {
  kept: KeptSeries;
  comparison: Comparison;
  acts: SeriesActs;
}) {
  const known = useKnownWorkshops().filter(
    ({ dialogue, isInSeries }) =>
      !isInSeries && !comparison.dialogues.some(({ session }) => session === dialogue.session),
  );
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const add = async (by: string) => {
    setBusy(true);
    if (await acts.done(await addDialogue(kept.series, kept.link, by))) setPasted('');
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && pasted.trim()) void add(secretIn(pasted));
  };
  return (
    <details className="series-add" open={comparison.dialogues.length === 0}>
      <summary>{say('series.add')}</summary>
      {known.length > 0 && (
        <ul className="known-workshops">
          {known.map(({ by, dialogue }) => (
            <li key={dialogue.session}>
              <Button busy={busy} onClick={() => void add(by)}>
                {say('series.addNamed', { name: dialogue.title })}
              </Button>
              {dialogue.place && <bdi className="muted">{dialogue.place}</bdi>}
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit}>
        <Field label={say('series.addLink')} hint={say('series.addHint')}>
          {(wiring) => (
            <input
              {...wiring}
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" busy={busy} disabled={!pasted.trim()}>
          {say('series.addByLink')}
        </Button>
      </form>
    </details>
  );
}
