import { deviceStorage } from '../wire/device';

const key = 'workshop.dismissed';

/** As many as a day brings; the oldest are let go. */
const most = 500;

/** Suggestions that somebody at this device waved away: they stay away when the page is opened anew. */
export function dismissedHere(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(deviceStorage().get(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

export function dismiss(suggestion: string): void {
  deviceStorage().set(key, JSON.stringify([...dismissedHere(), suggestion].slice(-most)));
}
