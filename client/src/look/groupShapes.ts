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

/** Each shape as one path in a box of 24 by 24, of about the same visual weight. */
export const shapePaths: Record<Shape, string> = {
  square: 'M3 3h18v18H3z',
  diamond: 'M12 .5 23.5 12 12 23.5.5 12z',
  hexagon: 'M6.25 2h11.5L23.5 12l-5.75 10H6.25L.5 12z',
  triangle: 'M12 1.5 23.5 22.5H.5z',
  star: 'm12 .5 3.2 7.6 8.3.7-6.3 5.4 1.9 8.1L12 18l-7.1 4.3 1.9-8.1L.5 8.8l8.3-.7z',
  circle: 'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21z',
  wedge: 'M.5 1.5h23L12 22.5z',
  cross: 'M8.5 1.5h7v7h7v7h-7v7h-7v-7h-7v-7h7z',
  pentagon: 'M12 1 23.5 9.6 19.1 22.5H4.9L.5 9.6z',
  crescent: 'M16.5 1.6A10.8 10.8 0 1 0 22.8 16 9.2 9.2 0 0 1 16.5 1.6z',
  drop: 'M12 .5c4 5.2 8 9.5 8 14.5a8 8 0 0 1-16 0C4 10 8 5.7 12 .5z',
  bolt: 'M14.5.5 3 13.5h7l-2 10 13-14h-7.5z',
};
