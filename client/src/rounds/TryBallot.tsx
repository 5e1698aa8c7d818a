import { lazy, Suspense, useState } from 'react';
import { BallotForm } from '../ballots/BallotForm';
import type { Filling } from '../ballots/filling';
import { isOnOneSentence, whatToDo } from '../ballots/instrumentWords';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Refused } from '../stages/Refused';
import { useAsking, useSend } from '../stages/useAsking';
import type { Ballot, RoundItem } from '../wire/protocol';
import { say } from '../words/say';
import type { Ready } from './Compose';
import { exampleSets } from './exampleSets';

const TryRanking = lazy(() => import('./TryRanking'));

type TryBallotProps = { ready: Ready; names: readonly RoundItem[]; onClose: () => void };

/** The ballot as the room will get it, on the facilitator's own screen: counted nowhere, and checked by the server like any other. */
export function TryBallot({ ready, names, onClose }: TryBallotProps) {
  const { instrument, items, on } = ready;
  const [ballot, setBallot] = useState<Ballot>();
  const [taken, setTaken] = useState(false);
  const { ask, busy, refusal, clear } = useAsking(useSend());
  const filling: Filling<Ballot> = {
    ballot,
    change: (next) => {
      setTaken(false);
      clear();
      setBallot(next);
    },
  };
  const check = async () => {
    if (ballot) setTaken(await ask({ is: 'try-ballot', instrument, items, ballot, ...(on && { on }) }));
  };
  const state = <p className="ballot-state">{say('compose.tryCounts')}</p>;
  return (
    <Dialog
      open
      title={say('compose.tryTitle')}
      onClose={onClose}
      actions={
        <Button look="primary" busy={busy} disabled={!ballot} onClick={() => void check()}>
          {say('compose.tryCheck')}
        </Button>
      }
    >
      <div className="try-ballot ballot">
        {isOnOneSentence(instrument) && (
          <p className="phone-sheet" dir="auto">
            {names[0]?.text}
          </p>
        )}
        <p className="muted">{whatToDo(instrument)}</p>
        {instrument.is === 'rank' || instrument.is === 'ngt' ? (
          <Suspense fallback={null}>
            <TryRanking vote={instrument} items={names} filling={filling} />
            {state}
          </Suspense>
        ) : (
          <BallotForm
            round={{ id: 'try', instrument }}
            items={names}
            filling={filling}
            state={state}
            about={() => []}
            sets={exampleSets(instrument, names)}
          />
        )}
        <Refused refusal={refusal} onRead={clear} />
        <p role="status">{taken && say('compose.tryTaken')}</p>
      </div>
    </Dialog>
  );
}
