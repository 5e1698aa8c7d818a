import { say } from '../words/say';
import type { Column } from './boardLayout';

/** What stands over a column: the theme's name, or what its notes have in common without one. */
export function columnName({ theme, parked }: Column): string {
  return theme?.name ?? say(parked ? 'themes.parked' : 'themes.notGrouped');
}
