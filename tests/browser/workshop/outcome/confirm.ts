import { expect, type Screen } from '../../screens';
import type { Room } from '../room';
import { priority } from '../script';

/** The wording goes back to the room, in gradients of agreement: too little support first, then enough. */
export async function confirm(room: Room) {
  const { facilitator, rapporteur, wall, fourth } = room;
  await facilitator.page.getByRole('button', { name: /Agree/ }).click();
  await facilitator.press('Take the room here');
  await facilitator.page
    .getByRole('main')
    .getByRole('radio', { name: /Gradients of agreement/ })
    .check();
  await facilitator.page.getByLabel('Percent of support that agree').fill('80');
  await ask(room, 'Ask the room', /I need more discussion$/);
  await wall.says('The room wants to talk more');
  const cardOn = ({ page }: Screen) => page.getByRole('article', { name: priority.statement });
  const cards = [facilitator.screen, rapporteur].map(cardOn);
  for (const card of cards) await expect(card).toContainText('Needs more discussion');
  await expect(cardOn(facilitator.screen)).toContainText('3 of 4 who answered support it, less than was set before.');

  // The next question is asked as the last one was.
  await expect(facilitator.page.getByLabel('Percent of support that agree')).toHaveValue('80');
  await ask(room, 'Ask the room again', /I support it, with reservations$/);
  await wall.says('The room agrees');
  for (const card of cards) await expect(card).toContainText('Confirmed');
  await expect(fourth.heading('The room agrees')).toBeVisible();
}

async function ask({ facilitator, people, fourth }: Room, start: string, last: RegExp) {
  await facilitator.screen.pressNext(start);
  for (const person of people) {
    await expect(person.heading('Can you stand behind this?')).toBeVisible();
    await person.choose(person === fourth ? last : /I endorse it$/);
    await expect(person.page.getByText('Your answer is saved.')).toBeVisible();
  }
  await facilitator.closeVote('Close the vote');
  await facilitator.screen.pressNext('Reveal answers');
}
