import { useEffect, useState } from 'react';
import { LanguageChoice } from '../app/LanguageChoice';
import { NoticePage } from '../app/NoticePage';
import { reportPath } from '../app/routes';
import { Button } from '../look/Button';
import { readCurrentStage, readTrouble, readWorkshop } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession, useStore } from '../session/useSession';
import { readSession } from '../staff/readings';
import { titleOf } from '../stages/stageWords';
import { deviceStorage } from '../wire/device';
import type { WorkshopSight } from '../wire/protocol';
import { type Language, languageOf, languages } from '../words/languages';
import { say } from '../words/say';
import { nowSpeaking } from '../words/speaking';
import { isToDo, stateOf, type Task, tasksOf, translationIn } from './originals';
import { TaskList } from './TaskList';
import './interpreter.css';

/** The interpreter's desk: all that the room reads, and what of it is not there yet in a language. */
export function Interpreter() {
  const workshop = useSession(readWorkshop);
  if (!workshop) return <NoticePage words={say('staff.loading')} />;
  return <Desk workshop={workshop} />;
}

const readTasks = (state: SessionState): readonly Task[] => tasksOf(state);

function Desk({ workshop }: { workshop: WorkshopSight }) {
  const [language, setLanguage] = useInto(workshop);
  // Made anew with every frame, and drawn anew only with these.
  const view = useSession(({ view }) => view.seen);
  const store = useStore();
  const tasks = readTasks(store.get());
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string>();
  const toDo = tasks.filter((task) => isToDo(stateOf(translationIn(view, task, language.code))));
  // What is in hand stays where it is, though it is done.
  const shown = all ? tasks : tasks.filter((task) => task.key === open || toDo.includes(task));
  const ended = workshop.endedAt !== undefined;
  useKeys(shown, open, setOpen);
  return (
    <div className="desk-page">
      <Head workshop={workshop} />
      <main className="desk-main" aria-label={say('invite.interpreter')}>
        <div className="desk-choose">
          <label className="desk-into">
            <span>{say('interpret.into')}</span>
            <select
              className="input"
              value={language.code}
              onChange={(event) => {
                setOpen(undefined);
                setLanguage(event.target.value);
              }}
            >
              {languages.map(({ code, name }) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p role="status">{say('interpret.toDo', { left: toDo.length, all: tasks.length })}</p>
          <label className="check">
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
            <span>{say('interpret.showAll')}</span>
          </label>
        </div>
        <p className="muted desk-hint" data-keys={!ended || undefined}>
          {say(ended ? 'interpret.ended' : 'interpret.keys')}
        </p>
        {shown.length === 0 && <p className="desk-empty">{say('interpret.nothing', { language: language.name })}</p>}
        <TaskList tasks={shown} language={language} open={open} choose={setOpen} ended={ended} />
      </main>
    </div>
  );
}

function Head({ workshop }: { workshop: WorkshopSight }) {
  const session = useSession(readSession);
  const stage = useSession(readCurrentStage);
  const trouble = useSession(readTrouble);
  const store = useStore();
  return (
    <header className="desk-head">
      <div>
        <h1 dir="auto">{workshop.title}</h1>
        {stage && (
          <p className="muted" dir="auto">
            {say('staff.nowIn', { stage: titleOf(stage) })}
          </p>
        )}
      </div>
      <div className="desk-facts">
        {trouble && (
          <span role="status">
            <span className="chip chip-warn">{say(trouble === 'line' ? 'staff.reconnecting' : 'staff.unsaved')}</span>
          </span>
        )}
        {trouble === 'line' && (
          <Button look="quiet" onClick={() => store.wake()}>
            {say('staff.tryNow')}
          </Button>
        )}
        <span className="chip">{say('invite.interpreter')}</span>
        <LanguageChoice />
        <a className="button" href={reportPath(session)} target="_blank" rel="noreferrer">
          {say('staff.report')}
        </a>
      </div>
    </header>
  );
}

/** The language that is translated into, kept on this device; at first one that the workshop is not held in. */
function useInto(workshop: WorkshopSight): readonly [Language, (code: string) => void] {
  const key = `workshop.interpret/${useSession(readSession)}`;
  const [chosen, setChosen] = useState(() => deviceStorage().get(key));
  const room = languageOf(workshop.language)?.code;
  const own = nowSpeaking().language;
  const [first] = languages.filter(({ code }) => code !== room);
  const usual = own.code === room ? (first ?? own) : own;
  return [
    languages.find(({ code }) => code === chosen) ??
      languages.find(({ code }) => code === usual.code) ??
      (first as Language),
    (code) => {
      setChosen(code);
      deviceStorage().set(key, code);
    },
  ];
}

/** Alt with the arrows goes from one to the next, also out of a field. */
function useKeys(tasks: readonly Task[], open: string | undefined, choose: (key: string) => void) {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      const at = tasks.findIndex(({ key }) => key === open);
      const next = event.key === 'ArrowDown' ? at + 1 : at < 0 ? tasks.length - 1 : at - 1;
      const task = tasks[(next + tasks.length) % tasks.length];
      if (task) choose(task.key);
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  });
}
