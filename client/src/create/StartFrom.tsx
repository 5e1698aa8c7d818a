import { useEffect, useId, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { useKnownWorkshops } from '../series/useKnownWorkshops';
import '../series/series.css';
import { sayRefusal } from '../session/sayRefusal';
import { everySeriesKept, secretIn, seriesKept } from '../wire/keptSeries';
import { askEarlier, type Earlier } from '../wire/seriesDoors';
import { say } from '../words/say';
import type { Draft } from './draft';
import { TakeOver } from './TakeOver';

type Found = { readonly by: string; readonly earlier: Earlier };

/** Continue a series, or start from another workshop: one that this device knows, or by its link. */
export function StartFrom({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const [asked] = useState(() => seriesKept(new URLSearchParams(location.search).get('series') ?? ''));
  const [found, setFound] = useState<Found>();
  const [open, setOpen] = useState(asked !== undefined);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const find = async (by: string) => {
    setBusy(true);
    setTrouble('');
    const answer = await askEarlier(by);
    setBusy(false);
    if (answer.is === 'answered') setFound({ by, earlier: answer.answer });
    else setTrouble(answer.is === 'refused' ? sayRefusal(answer.refusal) : say('create.unreachable'));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page was opened from a series.
  useEffect(() => {
    if (asked) void find(asked.link);
  }, []);
  const leave = () => {
    setFound(undefined);
    change({ from: undefined, series: undefined });
  };
  return (
    <section className="create-part start-from">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2>{say('create.earlier')}</h2>
        </summary>
        <p className="muted">{say('create.earlierHint')}</p>
        {found ? (
          <>
            <TakeOver key={found.by} by={found.by} earlier={found.earlier} draft={draft} change={change} />
            <Button look="quiet" onClick={leave}>
              {say('create.earlierLeave')}
            </Button>
          </>
        ) : (
          open && <Choose find={(by) => void find(by)} busy={busy} />
        )}
        <p className="field-error" role="alert">
          {trouble}
        </p>
      </details>
    </section>
  );
}

function Choose({ find, busy }: { find: (by: string) => void; busy: boolean }) {
  const [series] = useState(everySeriesKept);
  const workshops = useKnownWorkshops();
  const [chosen, setChosen] = useState('');
  const [pasted, setPasted] = useState('');
  const id = useId();
  return (
    <>
      {series.length + workshops.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{say('create.earlierKnown')}</label>
          <div className="start-from-choice">
            <select id={id} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{say('series.choose')}</option>
              {series.length > 0 && (
                <optgroup label={say('create.seriesKnown')}>
                  {series.map(({ series: known, title, link }) => (
                    <option key={known} value={link}>
                      {title}
                    </option>
                  ))}
                </optgroup>
              )}
              {workshops.length > 0 && (
                <optgroup label={say('create.workshopsKnown')}>
                  {workshops.map(({ by, dialogue }) => (
                    <option key={dialogue.session} value={by}>
                      {[dialogue.title, dialogue.place].filter(Boolean).join(' · ')}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
            <Button busy={busy} disabled={!chosen} onClick={() => find(chosen)}>
              {say('create.earlierUse')}
            </Button>
          </div>
        </div>
      )}
      <Field label={say('create.earlierLink')} hint={say('create.earlierLinkHint')}>
        {(wiring) => (
          <div className="start-from-choice">
            <input
              {...wiring}
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                // It looks up the earlier workshop, and must not create this one yet.
                event.preventDefault();
                if (pasted.trim()) find(secretIn(pasted));
              }}
            />
            <Button busy={busy} disabled={!pasted.trim()} onClick={() => find(secretIn(pasted))}>
              {say('create.earlierFind')}
            </Button>
          </div>
        )}
      </Field>
    </>
  );
}
