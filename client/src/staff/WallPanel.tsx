import { Button } from '../look/Button';
import { Menu, type MenuItem } from '../look/Menu';
import { readAllRounds, readEveryNote, readPointed, readPriorities, readThemes } from '../session/readings';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { type Send, useAsking } from '../stages/useAsking';
import type { Point } from '../wire/protocol';
import { say } from '../words/say';

/** What the walls show: the stage, or what they are pointed at. */
export function WallPanel({ send }: { send: Send }) {
  const { ask, refusal, clear } = useAsking(send);
  const pointed = useSession(readPointed);
  const points = usePoints();
  const shown = pointed && points.find(({ at }) => at.kind === pointed.kind && at.id === pointed.id)?.words;
  const items: readonly MenuItem[] = points
    .filter(({ at }) => at.kind !== 'note')
    .map(({ at, words }) => ({
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

/** All that the walls can be pointed at now, in words. */
export function usePoints(): readonly { readonly at: Point; readonly words: string }[] {
  const notes = useSession(readEveryNote);
  const themes = useSession(readThemes);
  const rounds = useSession(readAllRounds);
  const priorities = useSession(readPriorities);
  return [
    ...rounds
      .filter(({ status }) => status === 'revealed')
      .map((round) => ({
        at: { kind: 'round', id: round.id } as const,
        words: say('wallpoint.round', { question: round.question || (round.items[0]?.text ?? '') }),
      })),
    ...priorities.map(({ id, statement }) => ({
      at: { kind: 'priority', id } as const,
      words: say('wallpoint.priority', { statement }),
    })),
    ...(notes.length > 0 ? [{ at: { kind: 'time-lapse', id: '' } as const, words: say('history.timeLapse') }] : []),
    ...themes.map(({ id, name }) => ({ at: { kind: 'theme', id } as const, words: say('wallpoint.theme', { name }) })),
    ...notes.map(({ id, text }) => ({ at: { kind: 'note', id } as const, words: text })),
  ];
}
