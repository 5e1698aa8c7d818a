import { describe, expect, it } from 'vitest';
import { type Act, fitting } from './acts';

const act = (words: string): Act => ({ id: words, words, run: () => {} });
const acts = [act('One minute more'), act('Pause'), act('Prendre la salle à « Écrire »')];

describe('the acts that fit what was typed', () => {
  it('hold every word of it, in any order', () => {
    expect(fitting(acts, 'more one').map(({ id }) => id)).toEqual(['One minute more']);
    expect(fitting(acts, 'more two')).toEqual([]);
    expect(fitting(acts, ' ')).toEqual(acts);
  });

  it('begin with the one that was typed whole', () => {
    const goings = [act('Go on: Start the break'), act('Pause'), act('Go on')];
    expect(fitting(goings, 'go on').map(({ id }) => id)).toEqual(['Go on', 'Go on: Start the break']);
  });

  it('are found without their accents', () => {
    expect(fitting(acts, 'ECRIRE')).toHaveLength(1);
  });
});
