import { useEffect, useState } from 'react';
import { Field } from '../look/Field';
import { announce } from '../look/messages';
import { confirmationWords } from '../series/confirmationWords';
import type { Dialogue, PriorityId } from '../wire/protocol';
import type { Earlier } from '../wire/seriesDoors';
import { say } from '../words/say';
import type { Draft } from './draft';
import type { SeriesChoice } from './intoSeries';

type TakeOverProps = { by: string; earlier: Earlier; draft: Draft; change: (part: Partial<Draft>) => void };

/** What comes along from an earlier workshop: its agenda and groups at once, its priorities as they are ticked. */
export function TakeOver({ by, earlier, draft, change }: TakeOverProps) {
  const { dialogues } = earlier;
  const [session, setSession] = useState(dialogues.at(-1)?.session);
  const dialogue = dialogues.find((known) => known.session === session);
  const joins: SeriesChoice | undefined = earlier.series
    ? { is: 'joins', series: earlier.series, link: by }
    : undefined;
  const take = (from: Dialogue) => {
    setSession(from.session);
    change({ ...taken(from, draft), from: { by, session: from.session, seeds: [] }, series: joins ?? draft.series });
    announce(say('create.took', { title: from.title }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as it was found.
  useEffect(() => {
    if (dialogue) take(dialogue);
    else change({ series: joins });
  }, []);
  if (!dialogue) return <p>{say('create.earlierEmpty')}</p>;
  const seeds = draft.from?.seeds ?? [];
  const tick = (id: PriorityId, on: boolean) =>
    change({
      from: {
        by,
        session: dialogue.session,
        seeds: dialogue.priorities.map((p) => p.id).filter((p) => (p === id ? on : seeds.includes(p))),
      },
    });
  return (
    <div className="take-over">
      {dialogues.length > 1 && (
        <Field label={say('create.earlierWhich')}>
          {(wiring) => (
            <select
              {...wiring}
              value={dialogue.session}
              onChange={(event) => {
                const other = dialogues.find((known) => known.session === event.target.value);
                if (other) take(other);
              }}
            >
              {dialogues.map((known) => (
                <option key={known.session} value={known.session}>
                  {[known.title, known.place].filter(Boolean).join(' · ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p role="status">{say('create.took', { title: dialogue.title })}</p>
      <fieldset className="seed-choices">
        <legend>{say('create.seeds')}</legend>
        <p className="muted">{say(dialogue.priorities.length > 0 ? 'create.seedsHint' : 'create.seedsNone')}</p>
        {dialogue.priorities.map((priority) => (
          <label key={priority.id} className="seed-choice">
            <input
              type="checkbox"
              checked={seeds.includes(priority.id)}
              onChange={(event) => tick(priority.id, event.target.checked)}
            />
            <span>
              <span dir="auto">{priority.statement}</span>
              <span className="muted">
                {say('create.seedPlace', { n: priority.place })} · {confirmationWords(priority)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <IntoSeries earlier={earlier} draft={draft} change={change} />
    </div>
  );
}

function taken(from: Dialogue, draft: Draft): Partial<Draft> {
  return {
    agenda: from.agenda,
    groups: from.groups,
    question: draft.question || from.question,
    language: from.language,
    k: String(from.k),
    namesShown: from.namesShown,
  };
}

function IntoSeries({ earlier, draft, change }: Omit<TakeOverProps, 'by'>) {
  if (earlier.series) return <p>{say('create.joinsSeries', { title: earlier.title ?? '' })}</p>;
  if (earlier.isInSeries) return <p className="muted">{say('create.inOtherSeries')}</p>;
  const begins = draft.series?.is === 'begins' ? draft.series : undefined;
  const title = earlier.dialogues[0]?.title ?? '';
  return (
    <>
      <label className="seed-choice">
        <input
          type="checkbox"
          checked={begins !== undefined}
          onChange={(event) => change({ series: event.target.checked ? { is: 'begins', title } : undefined })}
        />
        <span>
          <span>{say('create.beginSeries')}</span>
          <span className="muted">{say('create.beginSeriesHint')}</span>
        </span>
      </label>
      {begins && (
        <Field label={say('series.name')} error={begins.title.trim() ? '' : say('create.titleMissing')}>
          {(wiring) => (
            <input
              {...wiring}
              dir="auto"
              maxLength={120}
              value={begins.title}
              onChange={(event) => change({ series: { is: 'begins', title: event.target.value } })}
            />
          )}
        </Field>
      )}
    </>
  );
}
