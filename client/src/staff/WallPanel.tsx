import { Button } from '../look/Button';
import { Menu, type MenuItem } from '../look/Menu';
import { readAllRounds, readEveryNote, readPointed, readPriorities, readThemes } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { type Send, useAsking } from '../stages/useAsking';
import type { Point, RoundDetail, RoundSight } from '../wire/protocol';
import { say } from '../words/say';

/** What the walls show: the stage, or what they are pointed at. */
export function WallPanel({ send }: { send: Send }) {
  const { ask, refusal, clear } = useAsking(send);
  const pointed = useSession(readPointed);
  const points = usePointsButNotes();
  const note = useSession(
    (state) => pointed?.kind === 'note' && readEveryNote(state).find(({ id }) => id === pointed.id),
  );
  const shown = note
    ? note.text
    : pointed && points.find(({ at }) => at.kind === pointed.kind && at.id === pointed.id)?.words;
  const items: readonly MenuItem[] = points.map(({ at, words }) => ({
    key: `${at.kind}/${at.id}`,
    words,
    onChoose: () => void ask({ is: 'point-wall', at }),
  }));
  return (
    <section className="panel">
      <h2>{say('wallpoint.title')}</h2>
      <p className="panel-lines" dir="auto">
        {pointed ? say('wallpoint.shows', { what: shown ?? '' }) : say('wallpoint.follows')}
      </p>
      <div className="timer-buttons">
        {pointed && <Button onClick={() => ask({ is: 'point-wall' })}>{say('wallpoint.follow')}</Button>}
        {items.length > 0 && <Menu label={say('wallpoint.choose')} items={items} />}
      </div>
      <Refused refusal={refusal} onRead={clear} />
    </section>
  );
}

const readDetails = ({ view }: SessionState) => view.seen.roundDetail;

/** A result, and what stands beside it where there is something to tell. */
function facesOf(round: RoundSight, detail: RoundDetail | undefined) {
  const question = round.question || (round.items[0]?.text ?? '');
  const { id } = round;
  return [
    { at: { kind: 'round', id } as const, words: say('wallpoint.round', { question }) },
    ...(detail && detail.sheets.length > 0
      ? [{ at: { kind: 'round-groups', id } as const, words: say('wallpoint.roundGroups', { question }) }]
      : []),
    ...(detail?.sure
      ? [{ at: { kind: 'round-sure', id } as const, words: say('wallpoint.roundSure', { question }) }]
      : []),
    ...(detail?.duels
      ? [{ at: { kind: 'round-duels', id } as const, words: say('wallpoint.roundDuels', { question }) }]
      : []),
  ];
}

type InWords = { readonly at: Point; readonly words: string };

/** All that the walls can be pointed at now, in words; whoever asks is drawn again with every note that changes. */
export function usePoints(): readonly InWords[] {
  const notes = useSession(readEveryNote);
  return [...usePointsButNotes(), ...notes.map(({ id, text }) => ({ at: { kind: 'note', id } as const, words: text }))];
}

const hasNotes = (state: SessionState) => readEveryNote(state).length > 0;

function usePointsButNotes(): readonly InWords[] {
  const written = useSession(hasNotes);
  const themes = useSession(readThemes);
  const rounds = useSession(readAllRounds);
  const details = useSession(readDetails);
  const priorities = useSession(readPriorities);
  return [
    ...rounds
      .filter(({ status }) => status === 'revealed')
      .flatMap((round) => facesOf(round, details.get(round.id)?.detail)),
    ...priorities.map(({ id, statement }) => ({
      at: { kind: 'priority', id } as const,
      words: say('wallpoint.priority', { statement }),
    })),
    ...(written ? [{ at: { kind: 'time-lapse', id: '' } as const, words: say('history.timeLapse') }] : []),
    ...themes.map(({ id, name }) => ({ at: { kind: 'theme', id } as const, words: say('wallpoint.theme', { name }) })),
  ];
}
