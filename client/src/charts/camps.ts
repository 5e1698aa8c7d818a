import type { Shape } from '../look/groupShapes';

/** Who stands behind a mark or a part of a bar: one group, or several small ones that are counted together. */
export type Camp = {
  readonly id: string;
  readonly name: string;
  /** Of its groups; people without a group have none. */
  readonly shapes: readonly Shape[];
  /** Several are counted as one, so that its colour is nobody's. */
  readonly together?: boolean;
};

/** What one camp gave to one item. */
export type Part = { readonly camp: Camp; readonly size: number };
