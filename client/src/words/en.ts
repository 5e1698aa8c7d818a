import { appWords } from './en/app';
import { ballotWords } from './en/ballots';
import { boardWords } from './en/board';
import { createWords } from './en/create';
import { participantWords } from './en/participant';
import { priorityWords } from './en/priorities';
import { otherRefusal, refusalWords } from './en/refusals';
import { reportWords } from './en/report';
import { resultWords } from './en/results';
import { roundWords } from './en/rounds';
import { staffWords } from './en/staff';
import { stageWords } from './en/stages';
import { wallWords } from './en/wall';

/**
 * Every sentence the client says, in English. ICU messages: plurals, numbers and dates are the formatter's work.
 * Keys are `room.whatIsSaid`; a refusal's is `refusal.` and its code.
 */
export const en = {
  ...appWords,
  ...stageWords,
  ...boardWords,
  ...ballotWords,
  ...createWords,
  ...reportWords,
  ...roundWords,
  ...participantWords,
  ...priorityWords,
  ...staffWords,
  ...resultWords,
  ...wallWords,
  ...refusalWords,
  ...otherRefusal,
  'look.close': 'Close',
  'look.dismiss': 'Dismiss',
  'look.dotsLeft': '{left, plural, =0 {No dots left} one {# dot left} other {# dots left}}',
  'look.lengthUsed': '{used, number} / {most, number}',
  'look.timeLeft': 'Time left',
  'look.oneMinuteLeft': 'One minute left',
  'look.timeIsUp': 'Time is up',

  'frame.title': 'Workshop',
} as const;
