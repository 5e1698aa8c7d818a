import { expect, it } from 'vitest';
import { announce, currentMessages } from './messages';

it('tells each announcement from all before it, the same words again too', () => {
  const before = currentMessages();
  const after = [1, 2, 3].map(() => {
    announce('Saved');
    return currentMessages();
  });
  expect(new Set([before, ...after].map(({ said }) => said)).size).toBe(4);
  // A reader says what changed, so no two on end read alike.
  expect(after[1]?.heard).not.toBe(after[0]?.heard);
  expect(after[2]?.heard).not.toBe(after[1]?.heard);
});
