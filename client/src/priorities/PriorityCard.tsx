import { type ReactNode, useMemo } from 'react';
import { AnswerBars } from '../ballots/AnswerBars';
import { Chip } from '../look/Chip';
import { byOf } from '../notes/byOf';
import { NoteCard } from '../notes/NoteCard';
import { facesOf } from '../people/groupFaces';
import { Original } from '../translations/Original';
import type { NoteSight, PrioritySight, RoundSight, StakeholderGroup, ThemeSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { confirmationOf } from './confirmationWords';
import { wordsOf } from './draft';
import { PriorityDetails } from './PriorityDetails';

type PriorityCardProps = {
  priority: PrioritySight;
  themes: readonly ThemeSight[];
  notes: readonly NoteSight[];
  rounds: readonly RoundSight[];
  groups: readonly StakeholderGroup[];
  /** What can be done with it. */
  children?: ReactNode;
};

/** One priority: its words, how it stands with the room, and what it came from. */
export function PriorityCard({ priority, themes, notes, rounds, groups, children }: PriorityCardProps) {
  const said = confirmationOf(priority, rounds);
  const from = themes.filter(({ id }) => id === priority.theme || priority.alsoFrom.includes(id));
  return (
    <article className="priority" aria-label={priority.statement}>
      <header className="priority-head">
        <span className="priority-number" aria-hidden="true">
          {priority.number}
        </span>
        <div className="priority-words">
          <h2 dir="auto">{priority.statement}</h2>
          {priority.why && (
            <p className="priority-why" dir="auto">
              {priority.why}
            </p>
          )}
          <Original of={priority} said={wordsOf} />
          <p className="priority-facts">
            <Chip tone={said.tone}>{said.short}</Chip>
            {from.length > 0 && (
              <span className="muted" dir="auto">
                {sayList(from.map(({ name }) => name))}
              </span>
            )}
          </p>
        </div>
      </header>
      {priority.votes.length > 0 && (
        <div className="priority-room">
          <p>
            {said.sentence} {said.ask}
          </p>
          <AnswerBars votes={priority.votes} />
        </div>
      )}
      <PriorityDetails priority={priority} rounds={rounds} themes={themes} heading="h3" />
      <EvidenceNotes priority={priority} notes={notes} groups={groups} />
      {children}
    </article>
  );
}

function EvidenceNotes({ priority, notes, groups }: Pick<PriorityCardProps, 'priority' | 'notes' | 'groups'>) {
  const faces = useMemo(() => facesOf(groups), [groups]);
  const behind = notes.filter((note) => priority.notes.includes(note.id));
  if (behind.length === 0) return <p className="muted">{say('priorities.evidenceCount', { notes: 0 })}</p>;
  return (
    <details className="priority-evidence">
      <summary>{say('priorities.evidenceCount', { notes: behind.length })}</summary>
      <div className="priority-notes">
        {behind.map((note) => (
          <NoteCard
            key={note.id}
            text={note.text}
            by={byOf(note, faces)}
            author={note.author}
            from={note.from}
            of={note}
          />
        ))}
      </div>
    </details>
  );
}
