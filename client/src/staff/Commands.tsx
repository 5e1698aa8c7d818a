import { useEffect, useRef, useState } from 'react';
import type { Undo } from '../acts/useUndo';
import { useSpeaking } from '../app/useSpeaking';
import { readCurrentStage, readPointed, readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { timeStateOf } from '../stages/StageTime';
import { titleOf } from '../stages/stageWords';
import type { Send } from '../stages/useAsking';
import { useAsking } from '../stages/useAsking';
import { isForBoard } from '../themes/boardKeys';
import { isLone, loneKeysAct, steadied } from '../themes/loneKeys';
import type { StageId, StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { type Act, pressable } from './acts';
import { goToWords, nextStage } from './going';
import { KeyHelp, Palette } from './Palette';
import { useTakeRoom } from './useTakeRoom';
import { usePoints } from './WallPanel';

type CommandsProps = {
  /** For who runs the stages. */
  send: Send | undefined;
  look: (stage: StageId | undefined) => void;
  edit: () => void;
  undo: Undo;
  /** Shows all that was done. */
  list: () => void;
  /** Shows the board as it was. */
  lookBack: () => void;
};

/** The keys of a staff screen: those used most alone, all of them in the palette. */
export function Commands({ send, look, edit, undo, list, lookBack }: CommandsProps) {
  const [open, setOpen] = useState<'palette' | 'help'>();
  const [pressed, setPressed] = useState<readonly Act[]>([]);
  const { take, dialog } = useTakeRoom(send);
  const ask = useAsking(send).ask;
  const stages = useSession(readStages);
  const current = useSession(readCurrentStage);
  const pointed = useSession(readPointed) !== undefined;
  const { code } = useSpeaking();
  const isSteady = useRef(steadied()).current;
  const show = (what: 'palette' | 'help') => {
    setPressed(pressableNow());
    setOpen(what);
  };
  // What stands on the buttons once they are drawn in another language.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read off the screen, which the language changed.
  useEffect(() => setPressed(pressableNow()), [code]);
  const acts: readonly Act[] = [
    ...(send ? [...goingActs(stages, current, take), ...timeActs(current, ask)] : []),
    ...(send ? [{ id: 'edit', words: say('agenda.edit'), key: 'e', run: edit }] : []),
    ...(send ? undoActs(undo, list) : []),
    ...(send && pointed
      ? [{ id: 'follow', words: say('wallpoint.follow'), key: 'f', run: () => void ask({ is: 'point-wall' }) }]
      : []),
    { id: 'history', words: say('history.open'), key: 'h', run: lookBack },
    { id: 'back', words: say('keys.look'), key: 'b', run: () => look(undefined) },
    { id: 'help', words: say('keys.help'), key: '?', run: () => show('help') },
  ];
  const goTo: readonly Act[] = [
    ...(send
      ? stages.map((stage) => ({
          id: `go/${stage.id}`,
          words: say('keys.goTo', { stage: titleOf(stage) }),
          run: () => take(stage),
        }))
      : []),
    ...stages.map(({ id, ...stage }) => ({
      id: `look/${id}`,
      words: say('keys.lookAt', { stage: titleOf(stage) }),
      run: () => look(id),
    })),
  ];
  useKeys(
    (key) => {
      if (key === '.') return () => show('palette');
      const act = acts.find((one) => one.key === key);
      return act?.goes ? () => isSteady(performance.now()) && act.run() : act?.run;
    },
    (event) => {
      // On a keyboard that types another script, the letter that stands on the same key.
      const key = (/^[^a-z]$/i.test(event.key) ? event.code.replace('Key', '') : event.key).toLowerCase();
      if (key === 'k') return () => show('palette');
      if (key !== 'z' || isTyping(event) || !send) return undefined;
      return acts.find(({ id }) => id === (event.shiftKey ? 'redo' : 'undo'))?.run ?? (() => {});
    },
  );
  return (
    <>
      {dialog}
      {open === 'palette' && (
        <WholePalette acts={acts} pressed={pressed} goTo={goTo} send={send} onClose={() => setOpen(undefined)} />
      )}
      {open === 'help' && <KeyHelp acts={acts} onClose={() => setOpen(undefined)} />}
    </>
  );
}

type WholePaletteProps = {
  acts: readonly Act[];
  /** What can be pressed on the screen. */
  pressed: readonly Act[];
  goTo: readonly Act[];
  send: Send | undefined;
  onClose: () => void;
};

/** The palette with all that walls can be pointed at, every note too: gathered only while it is open. */
function WholePalette({ acts, pressed, goTo, send, onClose }: WholePaletteProps) {
  const ask = useAsking(send).ask;
  const points = usePoints();
  const toPoint = (send ? points : []).map(({ at, words }) => ({
    id: `wall/${at.kind}/${at.id}`,
    words: `${say('wallpoint.note')}: ${words}`,
    run: () => void ask({ is: 'point-wall', at }),
  }));
  const rare = [...goTo, ...toPoint];
  const known = new Set([...acts, ...rare].map(({ words }) => words));
  return <Palette acts={[...acts, ...pressed.filter(({ words }) => !known.has(words)), ...rare]} onClose={onClose} />;
}

const pressableNow = () => pressable(document.querySelector('.staff') ?? document);

/** Undo and redo; their keys are those of every other program. */
function undoActs({ last, next, undo, redo, words }: Undo, list: () => void): readonly Act[] {
  return [
    ...(last
      ? [
          {
            id: 'undo',
            words: say('acts.undoThis', { what: words(last) }),
            key: 'Ctrl Z',
            run: () => undo(last),
          },
        ]
      : []),
    ...(next
      ? [
          {
            id: 'redo',
            words: say('acts.redoThis', { what: words(next) }),
            key: 'Ctrl Shift Z',
            run: () => redo(next),
          },
        ]
      : []),
    { id: 'acts', words: say('acts.list'), key: 'u', run: list },
  ];
}

function goingActs(
  stages: readonly StageSight[],
  current: StageSight | undefined,
  take: (to: StageSight) => void,
): readonly Act[] {
  const next = nextStage(stages, current);
  const primary = () => document.querySelector<HTMLElement>('.staff-main .button-primary')?.click();
  return [
    { id: 'primary', words: say('keys.main'), key: 'o', goes: true as const, run: primary },
    ...(next
      ? [
          {
            id: 'next',
            words: say('keys.next', { words: goToWords(next) }),
            key: 'n',
            goes: true as const,
            run: () => take(next),
          },
        ]
      : []),
  ];
}

const lengths = [1, 3, 5, 8, 10, 15, 20, 30, 45];

function timeActs(stage: StageSight | undefined, ask: ReturnType<typeof useAsking>['ask']): readonly Act[] {
  if (stage?.status !== 'open') return [];
  const extend = (minutes: number) => void ask({ is: 'extend-timer', stage: stage.id, seconds: minutes * 60 });
  const state = timeStateOf(stage);
  return [
    { id: 'more', words: say('staff.plus1Name'), key: '+', run: () => extend(1) },
    ...(state === 'none' ? [] : [{ id: 'less', words: say('staff.minus1Name'), key: '-', run: () => extend(-1) }]),
    ...(state === 'runs'
      ? [
          {
            id: 'pause',
            words: say('time.pause'),
            key: 'p',
            run: () => void ask({ is: 'pause-timer', stage: stage.id }),
          },
        ]
      : []),
    ...(state === 'paused'
      ? [
          {
            id: 'resume',
            words: say('time.resume'),
            key: 'p',
            run: () => void ask({ is: 'resume-timer', stage: stage.id }),
          },
        ]
      : []),
    ...lengths.map((minutes) => ({
      id: `set/${minutes}`,
      words: say('keys.timerFor', { minutes }),
      run: () => void ask({ is: 'set-timer', stage: stage.id, seconds: minutes * 60 }),
    })),
    ...(state === 'none'
      ? []
      : [{ id: 'no-limit', words: say('staff.clearTime'), run: () => void ask({ is: 'set-timer', stage: stage.id }) }]),
  ];
}

const isTyping = ({ target }: globalThis.KeyboardEvent) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Calls what a key stands for, wherever the focus is but in fields, menus and dialogs; with Ctrl or Cmd what is for everywhere. */
function useKeys(
  actOf: (key: string) => (() => void) | undefined,
  everywhere: (event: globalThis.KeyboardEvent) => (() => void) | undefined,
) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const held = event.ctrlKey || event.metaKey;
      if (!held && isLone(event.key) && !loneKeysAct()) return;
      const run = held ? everywhere(event) : isForBoard(event) ? actOf(event.key) : undefined;
      if (!run) return;
      event.preventDefault();
      // A key that is held down is one press.
      if (!event.repeat) run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
