import type { ReactNode } from 'react';
import type { Ballot, RoundItem, RoundSight } from '../wire/protocol';
import { ApprovalBallotForm } from './ApprovalBallotForm';
import { DotBallotForm } from './DotBallotForm';
import { type Filling, ofKind } from './filling';
import { LevelBallotForm } from './LevelBallotForm';
import { MatrixBallotForm } from './MatrixBallotForm';
import { MaxDiffBallotForm } from './MaxDiffBallotForm';
import { PointsBallotForm } from './PointsBallotForm';
import { QuadraticBallotForm } from './QuadraticBallotForm';
import { ScoreBallotForm } from './ScoreBallotForm';
import './ballots.css';

export type BallotFormProps = {
  round: Pick<RoundSight, 'id' | 'instrument'>;
  /** In this participant's own order. */
  items: readonly RoundItem[];
  filling: Filling<Ballot>;
  state: ReactNode;
  about: (item: string, axis?: string) => readonly string[];
  /** Those dealt to this participant, where the instrument deals any. */
  sets?: readonly (readonly string[])[];
};

/** The ballot of every instrument but orders, which are dragged and handed in (rankings/). */
export function BallotForm({ round, filling, sets = [], ...rest }: BallotFormProps) {
  const { instrument } = round;
  switch (instrument.is) {
    case 'dots':
      return <DotBallotForm {...rest} vote={instrument} filling={ofKind('dots', filling)} />;
    case 'approval':
      return <ApprovalBallotForm {...rest} vote={instrument} filling={ofKind('approval', filling)} />;
    case 'points':
      return <PointsBallotForm {...rest} vote={instrument} filling={ofKind('points', filling)} />;
    case 'quadratic':
      return <QuadraticBallotForm {...rest} vote={instrument} filling={ofKind('quadratic', filling)} />;
    case 'score':
      return <ScoreBallotForm {...rest} vote={instrument} filling={ofKind('score', filling)} />;
    case 'matrix':
      return <MatrixBallotForm {...rest} vote={instrument} filling={ofKind('matrix', filling)} />;
    case 'maxdiff':
      return <MaxDiffBallotForm {...rest} vote={instrument} sets={sets} filling={ofKind('maxdiff', filling)} />;
    case 'fist':
    case 'gradients':
      return <LevelBallotForm {...rest} vote={instrument} name={round.id} filling={ofKind(instrument.is, filling)} />;
    case 'rank':
    case 'ngt':
      return null;
  }
}
