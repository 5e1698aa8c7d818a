import { describe, expect, it } from 'vitest';
import type { RoundSight, StageSight } from '../wire/protocol';
import { usualHow } from './AskHow';

describe('asking about words', () => {
  const stage = { id: 's', round: { instrument: { is: 'gradients', thresholdPercent: 80 } } } as StageSight;
  const asked = (at: string, number: number) =>
    ({ stage: at, on: 'priorities', number, instrument: { is: 'fist' } }) as RoundSight;

  it('goes as the stage plans it until it was asked otherwise there', () => {
    expect(usualHow([], undefined)).toEqual({ is: 'fist' });
    expect(usualHow([asked('before', 1)], stage)).toEqual({ is: 'gradients', thresholdPercent: 80 });
    expect(usualHow([asked('before', 1), asked('s', 2)], stage)).toEqual({ is: 'fist' });
  });
});
