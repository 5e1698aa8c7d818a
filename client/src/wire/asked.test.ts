import { expect, test, vi } from 'vitest';
import { type Asked, askUntilKnown } from './asked';

const unreachable: Asked<string> = { is: 'unreachable' };
const answered: Asked<string> = { is: 'answered', answer: 'yes' };

test('what became unknown is asked again until it is known', async () => {
  const ask = vi.fn().mockResolvedValueOnce(unreachable).mockResolvedValueOnce(unreachable).mockResolvedValue(answered);
  expect(await askUntilKnown(ask, [0, 0, 0])).toEqual(answered);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('after the last time it stays unknown', async () => {
  const ask = vi.fn().mockResolvedValue(unreachable);
  expect(await askUntilKnown(ask, [0, 0])).toEqual(unreachable);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('a refusal is an answer', async () => {
  const refused: Asked<string> = { is: 'refused', refusal: { code: 'link.unknown' } };
  const ask = vi.fn().mockResolvedValue(refused);
  expect(await askUntilKnown(ask, [0])).toEqual(refused);
  expect(ask).toHaveBeenCalledTimes(1);
});
