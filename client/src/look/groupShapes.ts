/**
 * The shapes that tell stakeholder groups apart without colour, each with its colours in tokens.css.
 * The first seven are the default groups' own, in their order; the rest are for groups that a facilitator adds.
 */
export const groupShapes = [
  'square',
  'diamond',
  'hexagon',
  'triangle',
  'star',
  'circle',
  'wedge',
  'cross',
  'pentagon',
  'crescent',
  'drop',
  'bolt',
] as const;

export type Shape = (typeof groupShapes)[number];
