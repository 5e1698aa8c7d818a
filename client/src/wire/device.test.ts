import { afterEach, describe, expect, it, vi } from 'vitest';
import { deviceStorage } from './device';

/** As a browser's, with room for so many letters. */
function browserWith(room: number) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the device', () => {
  it('keeps what is there on a device that is full, and says that not all will last', () => {
    vi.stubGlobal('localStorage', browserWith(5));
    deviceStorage().set('a', 'short');
    expect(deviceStorage().lasting).toBe(true);
    deviceStorage().set('b', 'far too long');
    expect(deviceStorage().lasting).toBe(false);
    expect([deviceStorage().get('a'), deviceStorage().get('b')]).toEqual(['short', 'far too long']);
    expect(deviceStorage().keys('')).toEqual(['a', 'b']);
    deviceStorage().remove('b');
    expect(deviceStorage().lasting).toBe(true);
  });

  it('keeps nothing beyond the page where the browser has nothing to keep it in', () => {
    vi.stubGlobal('localStorage', undefined);
    deviceStorage().set('a', '1');
    expect(deviceStorage().lasting).toBe(false);
    expect(deviceStorage().get('a')).toBe('1');
  });
});
