import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';

/** How a vote is held, read back in one line. */
export function settingsOf({ instrument, items }: Pick<RoundSight, 'instrument' | 'items'>): string {
  switch (instrument.is) {
    case 'dots':
      return say('rounds.dotsRead', { dots: instrument.dotsPerPerson, cap: instrument.capPerItem });
    case 'rank':
      return say('rounds.rankRead', { top: instrument.top, items: items.length });
    case 'fist':
      return say('rounds.fistRead');
  }
}
