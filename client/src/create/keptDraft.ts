import { deviceStorage } from '../wire/device';
import type { Draft } from './draft';

const key = 'workshop.creating';

/** What was typed for a new workshop, kept on this device until it is created: a reload loses no agenda. */
export function keepDraft({ from: _from, series: _series, ...typed }: Draft): void {
  // Without what it continues: that is asked for anew, by a link that is no text to keep twice.
  deviceStorage().set(key, JSON.stringify(typed));
}

export function keptDraft(): Draft | undefined {
  try {
    const text = deviceStorage().get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

export const forgetDraft = (): void => deviceStorage().remove(key);
