import { expect, it } from 'vitest';
import { creditsOf, totalOf, withAmount } from './amounts';

it('keeps what others have, and no zeros', () => {
  const amounts = withAmount(withAmount(new Map(), 'a', 30), 'b', 5);
  expect([...withAmount(amounts, 'b', 0)]).toEqual([['a', 30]]);
  expect(totalOf(amounts)).toBe(35);
});

it('takes the square of votes from the credits, also of votes against', () => {
  expect(
    creditsOf(
      new Map([
        ['a', 3],
        ['b', -2],
      ]),
    ),
  ).toBe(13);
});
