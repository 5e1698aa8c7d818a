// npm run bench:scrolling: scrolls through 500 notes on a phone and on the board, four times slower than this machine, and prints what it saw.
import { command } from '../../server/run/steps.mjs';
import { runPlaywright } from './run.mjs';

await command(() => runPlaywright({ WORKSHOP_MEASURE: '1' }));
