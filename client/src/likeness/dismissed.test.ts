import { beforeEach, expect, test, vi } from 'vitest';
import { deviceStorage } from '../wire/device';
import { dismiss, dismissedHere } from './dismissed';

beforeEach(() => {
  vi.stubGlobal('localStorage', undefined);
  deviceStorage().remove('workshop.dismissed');
});

test('what was waved away stays away, and the oldest of very many is let go', () => {
  dismiss('a+b');
  dismiss('c+d');
  expect([...dismissedHere()]).toEqual(['a+b', 'c+d']);
  for (let n = 0; n < 499; n++) dismiss(`${n}`);
  expect(dismissedHere().size).toBe(500);
  expect(dismissedHere().has('a+b')).toBe(false);
  expect(dismissedHere().has('c+d')).toBe(true);
});

test('what the device holds instead is passed over', () => {
  for (const text of ['{', '{"a":1}', '[1, "a"]', 'null']) {
    deviceStorage().set('workshop.dismissed', text);
    expect([...dismissedHere()].every((one) => typeof one === 'string')).toBe(true);
  }
});
