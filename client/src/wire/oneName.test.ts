import { describe, expect, it } from 'vitest';
import type { Asked } from './asked';
import { underOneName } from './oneName';
import type { RefusalCode } from './protocol';

const asks = async (door: string, what: string, ...answers: Asked<number>[]): Promise<string[]> => {
  const names: string[] = [];
  for (const answer of answers)
    await underOneName(door, what, async (id) => {
      names.push(id);
      return answer;
    });
  return names;
};
const lost: Asked<number> = { is: 'unreachable' };
const refused = (code: RefusalCode): Asked<number> => ({ is: 'refused', refusal: { code } });
const done: Asked<number> = { is: 'answered', answer: 1 };

describe('one name', () => {
  it('stays until it is known what became of it', async () => {
    const names = await asks('door', 'a', lost, refused('store.away'), refused('session.moving'), done, done);
    expect(new Set(names.slice(0, 4)).size).toBe(1);
    expect(names[4]).not.toBe(names[0]);
  });

  it('goes with a refusal, and is of one thing', async () => {
    const [first, second] = await asks('door', 'b', refused('text.empty'), done);
    expect(first).not.toBe(second);
    const [third] = await asks('door', 'c', lost);
    const [fourth] = await asks('door', 'd', lost);
    expect(third).not.toBe(fourth);
  });

  it('is forgotten once something else is asked at its door, and not at another', async () => {
    const [first] = await asks('one', 'a', lost);
    const [other] = await asks('other', 'a', lost);
    await asks('one', 'b', lost);
    expect(await asks('one', 'a', done)).not.toContain(first);
    expect(await asks('other', 'a', done)).toEqual([other]);
  });
});
