import { type ReactNode, useMemo } from 'react';
import { AnswerBars } from '../ballots/AnswerBars';
import { facesOf, type GroupFace } from '../people/groupFaces';
import { confirmationOf } from '../priorities/confirmationWords';
import { Dissents } from '../priorities/Dissents';
import { wordsOf } from '../priorities/draft';
import { PriorityDetails } from '../priorities/PriorityDetails';
import { readAllRounds, readDissents, readEveryNote, readPriorities, readThemes } from '../session/readings';
import { useSession } from '../session/useSession';
import { Original } from '../translations/Original';
import type { GroupId, NoteSight, PrioritySight, RoundSight, StakeholderGroup, ThemeSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { QuotedNotes } from './QuotedNotes';

/** What was agreed, how the room stands by it, and the barriers that it came from. */
export function ReportPriorities({ groups, k }: { groups: readonly StakeholderGroup[]; k: number }) {
  const dissents = useSession(readDissents);
  const priorities = useSession(readPriorities);
  const themes = useSession(readThemes);
  const rounds = useSession(readAllRounds);
  const notes = useSession(readEveryNote);
  const faces = useMemo(() => facesOf(groups), [groups]);
  return (
    <section>
      <h2>{say('report.agreed')}</h2>
      {priorities.length === 0 && <p>{say('report.agreedNone')}</p>}
      <ol className="report-priorities">
        {priorities.map((priority) => (
          <li key={priority.id}>
            <Agreed
              priority={priority}
              theme={themeNames(priority, themes)}
              themes={themes}
              against={
                <Dissents
                  dissents={dissents.filter((dissent) => dissent.priority === priority.id && dissent.onRecord)}
                  groups={groups}
                  k={k}
                />
              }
              notes={notes.filter((note) => priority.notes.includes(note.id))}
              rounds={rounds}
              faces={faces}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type AgreedProps = {
  priority: PrioritySight;
  theme: string | undefined;
  notes: readonly NoteSight[];
  rounds: readonly RoundSight[];
  faces: ReadonlyMap<GroupId, GroupFace>;
  themes: readonly ThemeSight[];
  /** What some hold against it. */
  against: ReactNode;
};

function themeNames({ theme, alsoFrom }: PrioritySight, themes: readonly ThemeSight[]): string | undefined {
  const from = themes.filter(({ id }) => id === theme || alsoFrom.includes(id));
  return from.length > 0 ? sayList(from.map(({ name }) => name)) : undefined;
}

function Agreed({ priority, theme, notes, rounds, faces, themes, against }: AgreedProps) {
  const said = confirmationOf(priority, rounds);
  return (
    <article className="report-priority">
      <h3 dir="auto">{priority.statement}</h3>
      {priority.why && (
        <p className="report-why" dir="auto">
          {priority.why}
        </p>
      )}
      <Original of={priority} said={wordsOf} />
      <p className="report-said" data-tone={said.tone}>
        <strong>{said.short}.</strong> {said.sentence}
      </p>
      {priority.votes.length > 0 && <AnswerBars votes={priority.votes} />}
      {theme && <p className="report-theme">{say('report.theme', { theme })}</p>}
      <PriorityDetails priority={priority} rounds={rounds} themes={themes} heading="h4" />
      {against}
      {notes.length > 0 && (
        <>
          <h4>{say('report.behind', { notes: notes.length })}</h4>
          <QuotedNotes stacks={notes.map((head) => ({ head, alike: [] }))} faces={faces} />
        </>
      )}
    </article>
  );
}
