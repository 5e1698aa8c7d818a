import type { Comparison, GroupPlace, PriorityAt } from '../wire/protocol';
import { say, sayList } from '../words/say';

/** A dialogue by where it was, which is what they differ in; else by its title. */
export function nameOf({ dialogues }: Comparison, number: number): string {
  const dialogue = dialogues[number - 1];
  return dialogue?.place || dialogue?.title || '';
}

/** A priority in words: "London: statement". */
export function priorityNamed(comparison: Comparison, at: PriorityAt): string {
  const number = comparison.dialogues.findIndex(({ session }) => session === at.session) + 1;
  const priority = comparison.dialogues[number - 1]?.priorities.find(({ id }) => id === at.priority);
  return `${nameOf(comparison, number)}: ${priority?.statement ?? ''}`;
}

/** People without a group have no name of their own there. */
export const groupNamed = ({ groups }: GroupPlace): string =>
  sayList(groups.map((name) => name || say('people.noGroup')));
