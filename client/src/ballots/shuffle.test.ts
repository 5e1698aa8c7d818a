import { describe, expect, it } from 'vitest';
import { shuffled } from './shuffle';

const items = ['a', 'b', 'c', 'd', 'e'];

describe('the order of items', () => {
  it('is always the same for one participant and round', () => {
    expect(shuffled(items, 42, 'p1')).toEqual(shuffled(items, 42, 'p1'));
  });

  it('holds every item once', () => {
    expect([...shuffled(items, 7, 'p9')].sort()).toEqual(items);
  });

  it('is another one for another round', () => {
    const orders = new Set([1, 2, 3, 4, 5, 6].map((seed) => shuffled(items, seed, 'p1').join('')));
    expect(orders.size).toBeGreaterThan(3);
  });

  it('puts each item first for about as many participants', () => {
    const firsts = new Map<string, number>();
    for (let person = 0; person < 5000; person++) {
      const first = shuffled(items, 12345, `participant-${person}`)[0] as string;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const item of items) expect(Math.abs((firsts.get(item) ?? 0) - 1000)).toBeLessThan(130);
  });
});
