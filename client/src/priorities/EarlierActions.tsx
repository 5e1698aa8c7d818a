import { useState } from 'react';
import { Button } from '../look/Button';
import { NoteOnAction } from '../series/NoteOnAction';
import type { Asking } from '../stages/useAsking';
import type { PlannedAction, Seed, ThemeSight } from '../wire/protocol';
import { say } from '../words/say';
import '../series/series.css';

type EarlierActionsProps = {
  themes: readonly ThemeSight[];
  /** Only for those who word priorities. */
  asking: Asking | undefined;
};

/** The actions that earlier workshops agreed on, and what became of them as this one is told. Nothing where none were brought along. */
export function EarlierActions({ themes, asking }: EarlierActionsProps) {
  const all = themes
    .flatMap(({ seeds }) => seeds ?? [])
    .flatMap((seed) => seed.actions.map((action) => ({ seed, action })));
  if (all.length === 0) return null;
  return (
    <section className="series-part earlier-actions">
      <h2>{say('priorities.earlier')}</h2>
      {asking && <p className="muted">{say('priorities.earlierHint')}</p>}
      <ul className="followed-actions">
        {all.map(({ seed, action }) => (
          <li key={`${seed.from.session}/${seed.from.priority}/${action.id}`}>
            <OneAction seed={seed} action={action} asking={asking} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneAction({ seed, action, asking }: { seed: Seed; action: PlannedAction; asking: Asking | undefined }) {
  const [noting, setNoting] = useState(false);
  const outcome = seed.became?.find((one) => one.action === action.id);
  const status = outcome?.status ?? 'open';
  return (
    <article className="followed-action" data-status={status}>
      <span className="chip action-status" data-status={status}>
        {say(`series.status.${status}`)}
      </span>
      <div className="action-about">
        <strong dir="auto">{action.what}</strong>
        <p className="muted">
          <bdi>{seed.place || seed.title}</bdi>
          {action.owner && (
            <>
              {' · '}
              <bdi>{action.owner}</bdi>
            </>
          )}
        </p>
        {outcome?.said && <p dir="auto">{outcome.said}</p>}
      </div>
      {asking && (
        <Button
          aria-haspopup="dialog"
          aria-label={say('series.noteNamed', { name: action.what })}
          onClick={() => setNoting(true)}
        >
          {say('series.note')}
        </Button>
      )}
      {asking && noting && (
        <NoteOnAction
          what={action.what}
          was={status}
          said={outcome?.said ?? ''}
          dated={false}
          save={({ status, said }) =>
            asking.ask({ is: 'follow-action', from: seed.from, action: action.id, status, said })
          }
          onClose={() => setNoting(false)}
        />
      )}
    </article>
  );
}
