import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Words } from './keys';
import type { Language } from './languages';

type Spoken = typeof import('./speaking');
let spoken: Spoken;

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  spoken = await import('./speaking');
});
afterEach(() => {
  vi.useRealTimers();
});

function coming() {
  let resolve: (words: Words) => void = () => {};
  let reject: (why: unknown) => void = () => {};
  const promise = new Promise<Words>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
}

/** A language whose words come when the test lets them. */
function slow(code: string) {
  const few = coming();
  let load = coming();
  const language: Language = {
    code,
    name: code,
    locale: code,
    direction: 'ltr',
    few: () => few.promise,
    load: () => load.promise,
  };
  const all: Words = { 'look.close': 'Close', 'staff.ready': 'Ready' };
  return {
    language,
    few: () => few.resolve({ 'look.close': 'Close' }),
    load: () => load.resolve(all),
    fail: () => {
      load.reject(new TypeError('no line'));
      load = coming();
    },
  };
}

const settled = () => vi.advanceTimersByTimeAsync(0);
const says = (key: 'look.close' | 'staff.ready') => spoken.messageOf(key)({});

describe('all words and few', () => {
  it('stay whole where the few come after all of them', async () => {
    const french = slow('fr');
    void spoken.speak(french.language);
    void spoken.speakWholly();
    await settled();
    french.load();
    await settled();
    french.few();
    await settled();
    expect(spoken.nowSpeaking().whole).toBe(true);
    expect(says('staff.ready')).toBe('Ready');
  });

  it('are the few until all of them are here, which nobody takes for a language that lacks a sentence', async () => {
    const french = slow('fr');
    void spoken.speak(french.language);
    void spoken.speakWholly();
    french.few();
    await settled();
    expect(spoken.nowSpeaking().whole).toBe(false);
    expect([says('look.close'), says('staff.ready')]).toEqual(['Close', '…']);
    french.load();
    await settled();
    expect(says('staff.ready')).toBe('Ready');
  });

  it('are asked for again a while after they did not come', async () => {
    const french = slow('fr');
    void spoken.speak(french.language);
    french.few();
    await settled();
    // As a page does that is drawn anew.
    spoken.onSpeaking(() => says('staff.ready'));
    expect(says('staff.ready')).toBe('…');
    await settled();
    french.fail();
    await settled();
    french.load();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(spoken.nowSpeaking().whole).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(says('staff.ready')).toBe('Ready');
  });
});
