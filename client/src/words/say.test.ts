import { describe, expect, it } from 'vitest';
import { hasWords, say } from './say';

describe('say', () => {
  it('gives a plain sentence as it is', () => expect(say('look.close')).toBe('Close'));

  it('counts by the rules of the language', () => {
    expect(say('look.dotsLeft', { left: 0 })).toBe('No dots left');
    expect(say('look.dotsLeft', { left: 1 })).toBe('1 dot left');
    expect(say('look.dotsLeft', { left: 2 })).toBe('2 dots left');
  });

  it('asks for every value of a sentence', () => {
    // @ts-expect-error the type checker refuses a sentence without its values
    expect(() => say('look.dotsLeft')).toThrow();
  });

  it('knows which words it has', () => {
    expect(hasWords('look.close')).toBe(true);
    expect(hasWords('toString')).toBe(false);
  });
});
