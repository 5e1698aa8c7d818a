import { expect, it } from 'vitest';
import { byNumber } from './byNumber';

it('has things with one number in one order, in whichever they came', () => {
  const things: [string, { number: number }][] = [
    ['p3', { number: 2 }],
    ['p1', { number: 1 }],
    ['p2', { number: 2 }],
  ];
  const order = [things[1], things[2], things[0]].map((thing) => thing?.[1]);
  expect(byNumber(new Map(things))).toEqual(order);
  expect(byNumber(new Map(things.reverse()))).toEqual(order);
});
