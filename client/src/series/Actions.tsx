import { useState } from 'react';
import { Button } from '../look/Button';
import type { Comparison, FollowedAction, PriorityAt } from '../wire/protocol';
import { say, sayDate } from '../words/say';
import { NoteOnAction } from './NoteOnAction';
import { nameOf } from './names';
import type { SeriesActs } from './useSeries';

const day = (date: string) => sayDate(new Date(`${date}T12:00:00`), { dateStyle: 'medium' });

/** What became of each action that a dialogue agreed on. */
export function Actions({ comparison, acts }: { comparison: Comparison; acts: SeriesActs | undefined }) {
  const all = comparison.strands.flatMap(({ standings }) =>
    standings.flatMap(({ at, number, actions }) => actions.map((action) => ({ at, number, action }))),
  );
  return (
    <section className="series-part">
      <h2>{say('series.actions')}</h2>
      {all.length === 0 && <p className="muted">{say('series.actionsNone')}</p>}
      <ul className="followed-actions">
        {all.map(({ at, number, action }) => (
          <li key={`${at.session}/${at.priority}/${action.id}`}>
            <OneAction at={at} number={number} action={action} comparison={comparison} acts={acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneActionProps = {
  at: PriorityAt;
  number: number;
  action: FollowedAction;
  comparison: Comparison;
  acts: SeriesActs | undefined;
};

function OneAction({ at, number, action, comparison, acts }: OneActionProps) {
  const [noting, setNoting] = useState(false);
  const { what, owner, due, status, notes, carriedTo } = action;
  return (
    <article className="followed-action" data-status={status}>
      <span className="chip action-status" data-status={status}>
        {say(`series.status.${status}`)}
      </span>
      <div className="action-about">
        <strong dir="auto">{what}</strong>
        <p className="muted">
          <bdi>{nameOf(comparison, number)}</bdi>
          {owner && (
            <>
              {' · '}
              <bdi>{owner}</bdi>
            </>
          )}
          {due && <> · {say('series.due', { day: day(due) })}</>}
          {carriedTo !== undefined && <> · {say('series.carried', { place: nameOf(comparison, carriedTo) })}</>}
        </p>
        {notes.length > 0 && (
          <ol className="action-notes">
            {notes.map((note) => (
              <li key={note.at}>
                <span className="muted">
                  {day(note.on)} · {say(`series.status.${note.status}`)}
                </span>{' '}
                <span dir="auto">{note.said}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
      {acts && (
        <Button
          aria-haspopup="dialog"
          aria-label={say('series.noteNamed', { name: what })}
          onClick={() => setNoting(true)}
        >
          {say('series.note')}
        </Button>
      )}
      {acts && noting && (
        <NoteOnAction
          what={what}
          was={status}
          dated
          save={(noted) => acts.send({ is: 'note-action', ...at, action: action.id, ...noted })}
          onClose={() => setNoting(false)}
        />
      )}
    </article>
  );
}
