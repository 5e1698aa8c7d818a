import { isOnOneSentence } from '../ballots/instrumentWords';
import { byOf } from '../notes/byOf';
import { NoteOrigin } from '../notes/NoteCard';
import { facesOf } from '../people/groupFaces';
import { confirmationOf } from '../priorities/confirmationWords';
import { readAllRounds, readEveryNote, readPriorities, readThemes } from '../session/readings';
import { useSession } from '../session/useSession';
import type { PointedSight, WorkshopSight } from '../wire/protocol';
import { Notes } from './Board';
import { Answer } from './Fist';
import { Fit } from './Fit';
import { Result } from './Result';
import { type Face, ResultFace } from './ResultFace';
import { TimeLapse } from './TimeLapse';
import { WrittenAs } from './WrittenAs';
import './board.css';
import './rounds.css';

type PointedProps = { pointed: PointedSight; workshop: WorkshopSight };

/** The one thing that the facilitator wants the room to look at. */
export function Pointed({ pointed, workshop }: PointedProps) {
  switch (pointed.kind) {
    case 'note':
      return <OneNote id={pointed.id} workshop={workshop} />;
    case 'theme':
      return <OneTheme id={pointed.id} workshop={workshop} />;
    case 'round':
      return <OneResult id={pointed.id} />;
    case 'round-groups':
    case 'round-sure':
    case 'round-duels':
      return <Beside id={pointed.id} face={pointed.kind} />;
    case 'priority':
      return <OnePriority id={pointed.id} />;
    case 'time-lapse':
      return <TimeLapse workshop={workshop} />;
  }
}

type OneProps = { id: string; workshop: WorkshopSight };

function OneNote({ id, workshop }: OneProps) {
  const note = useSession(readEveryNote).find((other) => other.id === id);
  if (!note) return null;
  return (
    <div className="wall-column">
      <Fit most={96} least={36} className="wall-grow">
        <p className="wall-pointed" dir="auto">
          {note.text}
        </p>
      </Fit>
      <WrittenAs of={note} said={({ text }) => text} />
      <p className="wall-lead">
        <NoteOrigin by={byOf(note, facesOf(workshop.groups))} author={note.author} from={note.from} />
      </p>
    </div>
  );
}

function OneTheme({ id, workshop }: OneProps) {
  const theme = useSession(readThemes).find((other) => other.id === id);
  const notes = useSession(readEveryNote).filter((note) => note.theme === id);
  if (!theme) return null;
  return (
    <div className="wall-column">
      <Fit most={64} least={36} className="wall-headline">
        <h1 dir="auto">{theme.name}</h1>
      </Fit>
      <WrittenAs of={theme} said={({ name }) => name} />
      <div className="wall-sheets">
        <Notes notes={notes} faces={facesOf(workshop.groups)} />
      </div>
    </div>
  );
}

function OneResult({ id }: { id: string }) {
  const round = useSession(readAllRounds).find((other) => other.id === id);
  if (!round?.result) return null;
  return isOnOneSentence(round.instrument) ? <Answer round={round} /> : <Result round={round} />;
}

function Beside({ id, face }: { id: string; face: Face }) {
  const round = useSession(readAllRounds).find((other) => other.id === id);
  return round?.result ? <ResultFace round={round} result={round.result} face={face} /> : null;
}

function OnePriority({ id }: { id: string }) {
  const priority = useSession(readPriorities).find((other) => other.id === id);
  const rounds = useSession(readAllRounds);
  if (!priority) return null;
  const said = confirmationOf(priority, rounds);
  return (
    <div className="wall-column">
      <Fit most={80} least={36} className="wall-grow">
        <p className="wall-pointed" dir="auto">
          {priority.statement}
        </p>
      </Fit>
      <WrittenAs of={priority} said={({ statement }) => statement} />
      {priority.why && (
        <Fit most={34} least={22} className="wall-instructions">
          <p dir="auto">{priority.why}</p>
        </Fit>
      )}
      <p className="wall-lead wall-standing" data-tone={said.tone}>
        {said.short}
      </p>
    </div>
  );
}
