import { describe, expect, it } from 'vitest';
import { clockFace, secondsLeft } from './timeLeft';

describe('time left', () => {
  it('is over exactly at the deadline, not a second before', () => {
    expect(secondsLeft(10_000, 9_999)).toBe(1);
    expect(secondsLeft(10_000, 10_000)).toBe(0);
    expect(secondsLeft(10_000, 99_000)).toBe(0);
  });

  it('reads as minutes and seconds, and as hours only when there are some', () => {
    expect([0, 61, 522, 3600, 7325].map(clockFace)).toEqual(['00:00', '01:01', '08:42', '1:00:00', '2:02:05']);
  });
});
