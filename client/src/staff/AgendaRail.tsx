import { useEffect, useRef } from 'react';
import { Button } from '../look/Button';
import { announce } from '../look/messages';
import { readCurrentStage, readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import type { StageId, StageSight } from '../wire/protocol';
import { say, sayNumber } from '../words/say';

type AgendaRailProps = {
  looked: StageId | undefined;
  look: (stage: StageId) => void;
  /** For who runs the stages. */
  edit?: (() => void) | undefined;
};

/** The stages in order, which are done and where the room is. A click looks at a stage; the room stays where it is. */
export function AgendaRail({ looked, look, edit }: AgendaRailProps) {
  const stages = useSession(readStages);
  const current = useSession(readCurrentStage);
  const list = useRef<HTMLOListElement>(null);
  const here = current?.id;
  const title = current && titleOf(current);
  const known = useRef(title);
  useEffect(() => {
    // Only news: whoever has just come reads where the room is by themselves.
    if (title && known.current !== undefined && known.current !== title) announce(say('staff.nowIn', { stage: title }));
    known.current = title;
  }, [title]);
  useEffect(() => {
    // On a tablet the agenda is a strip that may be longer than the screen.
    if (here) list.current?.querySelector('[data-here]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  return (
    <nav className="rail" aria-label={say('staff.agenda')}>
      <ol ref={list}>
        {stages.map((stage, index) => (
          <li key={stage.id}>
            <button
              type="button"
              className="rail-stage"
              data-status={stage.status}
              data-skipped={stage.skipped || undefined}
              data-here={stage.id === current?.id || undefined}
              aria-current={stage.id === looked ? 'page' : undefined}
              onClick={() => look(stage.id)}
            >
              <span className="rail-mark" aria-hidden="true">
                {stage.status === 'closed' && stage.id !== current?.id ? '✓' : index + 1}
              </span>
              <span className="rail-title" dir="auto">
                {titleOf(stage)}
              </span>
              {stage.kind === 'write' && stage.notes > 0 && (
                <span className="rail-count" aria-hidden="true">
                  {sayNumber(stage.notes)}
                </span>
              )}
              <span className="only-heard">{stateOf(stage, current)}</span>
            </button>
          </li>
        ))}
      </ol>
      {edit && (
        <Button look="quiet" className="rail-edit" aria-haspopup="dialog" onClick={edit}>
          {say('agenda.edit')}
        </Button>
      )}
    </nav>
  );
}

function stateOf(stage: StageSight, current: StageSight | undefined): string {
  const parts = [say(`staff.stage.${stage.status}`)];
  if (stage.skipped) parts.push(say('agenda.skipped'));
  if (stage.id === current?.id) parts.push(say('staff.stage.here'));
  if (stage.kind === 'write') parts.push(say('staff.notes', { notes: stage.notes }));
  // After the stage's title, which stands before it.
  return ['', ...parts].reduce((one, other) => say('look.both', { one, other }));
}
