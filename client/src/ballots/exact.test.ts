import { describe, expect, it } from 'vitest';
import { exact, isMore, numberOf, percent } from './exact';

describe('an exact value', () => {
  it('is rounded by what it is, not by what floating point makes of it', () => {
    expect(exact('201/200', 2)).toBe('1.01');
    expect(exact('-201/200', 2)).toBe('-1.01');
    expect(exact('31/2', 2)).toBe('15.5');
    expect(exact('0.7143', 2)).toBe('0.71');
    expect(exact('-0.0049', 2)).toBe('0');
    expect(percent('57/200')).toBe('29%');
    expect(percent('1/8')).toBe('13%');
    expect(percent('0.3819')).toBe('38%');
  });

  it('is n/a where it is undefined, never 0', () => {
    expect(exact(undefined)).toBe('n/a');
    expect(percent(undefined)).toBe('n/a');
    expect(numberOf(undefined)).toBeUndefined();
  });

  it('is compared exactly', () => {
    expect(isMore('9007199254740993', '9007199254740992')).toBe(true);
    expect(isMore('1/3', '3333333333333333/10000000000000000')).toBe(true);
    expect(isMore('1/3', '2/6')).toBe(false);
    expect(isMore('1', undefined)).toBe(false);
  });
});
