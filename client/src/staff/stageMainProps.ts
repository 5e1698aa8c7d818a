import type { ReactNode } from 'react';
import type { Send } from '../stages/useAsking';
import type { StageSight } from '../wire/protocol';

/** What every stage on a staff screen is given. */
export type StageMainProps = {
  stage: StageSight;
  question: string;
  /** For who runs the stages: the facilitator of a workshop that is not closed. */
  send: Send | undefined;
  /** For who may put notes into themes and word priorities. */
  grouping: Send | undefined;
  /** The room is in this stage. */
  open: boolean;
  /** The button that goes on, for who runs the stages. */
  children: ReactNode;
};
