import { useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Tabs } from '../look/Tabs';
import { readWorkshop } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { type Send, useAsking } from '../stages/useAsking';
import type { Command, RoundSight, SheetLine } from '../wire/protocol';
import { say } from '../words/say';
import { HandsForm } from './HandsForm';
import { InRoom } from './InRoom';
import { PaperForm } from './PaperForm';
import { SheetTable } from './SheetTable';
import { countAll, isFixed, takesHands, takesPaper } from './sheet';
import './paper.css';

const readSheet = ({ view }: SessionState, round: string) => view.seen.tallySheet.get(round);
const none: readonly SheetLine[] = [];

/** The way to the sheet; once the result is out, only where something stands on it. */
export function TallySheetButton({ round, send }: { round: RoundSight; send: Send }) {
  const [open, setOpen] = useState(false);
  const sheet = useSession((state) => readSheet(state, round.id));
  const lines = sheet?.lines ?? none;
  if (!takesPaper(round.instrument) || (round.status === 'revealed' && lines.length === 0)) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {lines.length > 0 ? say('paper.openWith', { paper: countAll(lines) }) : say('paper.open')}
      </Button>
      {open && (
        <TallySheet round={round} lines={lines} inRoom={sheet?.inRoom} send={send} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

type TallySheetProps = {
  round: RoundSight;
  lines: readonly SheetLine[];
  inRoom: number | undefined;
  send: Send;
  onClose: () => void;
};

/** What people without a device handed in: entered paper by paper or by hands counted, summed up, and printed. */
function TallySheet({ round, lines, inRoom, send, onClose }: TallySheetProps) {
  const workshop = useSession(readWorkshop);
  const { ask, busy, refusal, clear } = useAsking(send);
  const [tab, setTab] = useState<'paper' | 'hands'>('paper');
  const [editing, setEditing] = useState<SheetLine>();
  const [undo, setUndo] = useState<{ readonly words: string; readonly command: Command }>();
  // Papers come in piles: the next one is most often of the same group.
  const [next, setNext] = useState({ number: 0, group: '' });
  if (!workshop) return null;
  // Once a result was out, also one that is open again, the sheet stays as it is.
  const fixed = isFixed(round);
  const paper = countAll(lines);
  const devices = round.voted - paper;
  const k = Math.max(workshop.k, round.terms.k ?? 0);
  const remove = async (line: SheetLine) => {
    if (!(await ask({ is: 'remove-paper', round: round.id, id: line.id }))) return;
    setEditing(undefined);
    setUndo({ words: say('paper.removed', { number: line.number }), command: enterAgain(round.id, line) });
  };
  const entered = (before: SheetLine | undefined, id: string, group: string) => {
    setEditing(undefined);
    setNext(({ number }) => ({ number: number + 1, group }));
    setUndo(
      before
        ? { words: say('paper.changed', { number: before.number }), command: enterAgain(round.id, before) }
        : { words: say('paper.entered'), command: { is: 'remove-paper', round: round.id, id } },
    );
  };
  const hands = takesHands(round.instrument) && !editing;
  const tabs = (['paper', 'hands'] as const).map((name) => ({ name, words: say(`paper.tab.${name}`) }));
  const form =
    tab === 'hands' && hands ? (
      <HandsForm {...{ round, ask, busy }} groups={workshop.groups} />
    ) : (
      <PaperForm
        key={editing?.id ?? `next ${next.number}`}
        usual={next.group}
        takesFocus={editing !== undefined || next.number > 0}
        {...{ round, ask, busy, editing, entered }}
        groups={workshop.groups}
        cancel={() => setEditing(undefined)}
      />
    );
  return (
    <Dialog
      open
      title={say('paper.title')}
      onClose={onClose}
      actions={
        <>
          <Button disabled={lines.length === 0} onClick={() => window.print()}>
            {say('paper.print')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {say('paper.done')}
          </Button>
        </>
      }
    >
      <div className="tally">
        <p className="tally-print-head" dir="auto">
          {[say('paper.title'), workshop.title, round.question].filter(Boolean).join(' · ')}
        </p>
        <p className="tally-sum">{say('paper.sum', { devices, paper, all: round.voted })}</p>
        {!fixed && <InRoom {...{ round, inRoom, ask }} voted={round.voted} />}
        {!fixed && paper > 0 && devices > 0 && devices < k && (
          <p className="tally-warn">{say('paper.fewDevices', { devices, k })}</p>
        )}
        {fixed ? (
          <p className="muted">{say(round.revealedBefore ? 'paper.fixedReopened' : 'paper.fixed')}</p>
        ) : hands ? (
          <Tabs tabs={tabs} value={tab} onChoose={setTab} className="tally-form">
            {form}
          </Tabs>
        ) : (
          <div className="tally-form">{form}</div>
        )}
        <Refused refusal={refusal} onRead={clear} />
        {undo && !fixed && (
          <p className="tally-undo" role="status">
            {undo.words}{' '}
            <Button
              look="quiet"
              busy={busy}
              onClick={async () => {
                if (await ask(undo.command)) setUndo(undefined);
              }}
            >
              {say('paper.undo')}
            </Button>
          </p>
        )}
        <SheetTable
          {...{ round, lines }}
          groups={workshop.groups}
          {...(!fixed && { onEdit: setEditing, onRemove: remove })}
        />
      </div>
    </Dialog>
  );
}

function enterAgain(round: string, { id, ballot, group, seat, hands }: SheetLine): Command {
  return {
    is: 'enter-paper',
    round,
    id,
    ballot,
    ...(group !== undefined && { group }),
    ...(seat !== undefined && { seat }),
    ...(hands !== undefined && { hands }),
  };
}
