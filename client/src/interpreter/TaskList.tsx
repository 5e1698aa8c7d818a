import { useEffect, useRef } from 'react';
import { useSession } from '../session/useSession';
import { readSession } from '../staff/readings';
import type { Language } from '../words/languages';
import { say } from '../words/say';
import { isToDo, type State, stateOf, type Task, translationIn } from './originals';
import { TaskForm } from './TaskForm';

type TaskListProps = {
  tasks: readonly Task[];
  language: Language;
  /** The one that is being translated. */
  open: string | undefined;
  choose: (key: string | undefined) => void;
  /** Nothing can be written any more. */
  ended: boolean;
};

/** What the room reads, one under the other; one of them is open to be translated. */
export function TaskList({ tasks, language, open, choose, ended }: TaskListProps) {
  const seen = useSession(({ view }) => view.seen);
  const session = useSession(readSession);
  const next = (after: string) => {
    const at = tasks.findIndex(({ key }) => key === after);
    const later = [...tasks.slice(at + 1), ...tasks.slice(0, at)];
    choose(later.find((task) => isToDo(stateOf(translationIn(seen, task, language.code))))?.key);
  };
  return (
    <ul className="tasks">
      {tasks.map((task) => {
        const standing = translationIn(seen, task, language.code);
        const isOpen = task.key === open && !ended;
        return (
          <li key={task.key} className="task" data-open={isOpen || undefined}>
            <TaskHead
              task={task}
              state={stateOf(standing)}
              open={isOpen}
              choose={() => choose(isOpen ? undefined : task.key)}
            />
            {isOpen ? (
              <TaskForm
                key={`${task.key}/${language.code}`}
                task={task}
                language={language}
                standing={standing}
                keptAs={`workshop.draft/${session}/translation/${task.key}/${language.code}`}
                next={() => next(task.key)}
              />
            ) : (
              standing?.texts.map(
                (text, at) =>
                  text && (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place.
                    <p key={at} className="task-said" lang={language.code} dir={language.direction}>
                      {text}
                    </p>
                  ),
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}

type TaskHeadProps = { task: Task; state: State; open: boolean; choose: () => void };

function TaskHead({ task, state, open, choose }: TaskHeadProps) {
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) head.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <button ref={head} type="button" className="task-head" aria-expanded={open} onClick={choose}>
      <span className="muted">{nameOf(task)}</span>
      <span className={`chip chip-${state === 'stale' ? 'warn' : isToDo(state) ? 'calm' : 'good'}`}>
        {say(`interpret.state.${state}`)}
      </span>
      {!open && (
        <span className="task-text" dir="auto">
          {task.passages.find(({ text }) => text)?.text}
        </span>
      )}
    </button>
  );
}

/** What it is, and which one. */
function nameOf({ of, number = 0 }: Task): string {
  switch (of) {
    case 'note':
      return say('interpret.of.note', { number });
    case 'round':
      return say('interpret.of.round', { number });
    case 'priority':
      return say('agree.priority', { number });
    case 'dissent':
      return say('dissent.minority');
    case 'workshop':
    case 'stage':
    case 'theme':
      return say(`interpret.of.${of}`);
  }
}
