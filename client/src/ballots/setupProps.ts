import type { ReactElement, ReactNode } from 'react';
import type { Choice } from './ChooseItems';
import type { Opening } from './setup';

export type Ready = Pick<Opening, 'instrument' | 'items' | 'weighting'>;

/** What a setup hands to its screen: the form, and what can be started from it, or why not yet. */
export type SetUp = { readonly form: ReactNode; readonly ready: Ready | undefined; readonly wrong: string | undefined };

export type SetupProps = {
  readonly choices: readonly Choice[];
  /** Notes without a theme. */
  readonly loose: number;
  readonly children: (setUp: SetUp) => ReactElement;
};
