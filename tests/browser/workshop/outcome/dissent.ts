import { isForEverybody } from '../../everybody';
import { expect } from '../../screens';
import type { Room } from '../room';

const words = 'One desk is one more queue.';

/** One proposes, two join; on record when the stage closes, and nowhere but on phones before. */
export async function dissent({ facilitator, rapporteur, wall, amina, second, joseph, fourth, people }: Room) {
  for (const person of people) await person.press(person.page.getByText('Minority statements', { exact: true }));
  await amina.press('Propose a statement');
  await amina.page.getByLabel('What a minority holds').fill(words);
  await amina.press('Propose it');
  await expect(amina.page.getByText('You stand behind this')).toBeVisible();
  for (const person of [second, joseph]) {
    await expect(person.page.getByText(words)).toBeVisible();
    await person.press('Stand behind it');
    await expect(person.page.getByText('You stand behind this')).toBeVisible();
  }
  await isForEverybody(fourth.page, words);
  await fourth.press('Stand behind it');
  await fourth.press('Leave it');
  await expect(fourth.button('Stand behind it')).toBeVisible();
  for (const { screen } of [facilitator, { screen: rapporteur }, wall]) expect(screen.wasTold(words)).toBe(false);

  await facilitator.screen.pressNext('Go to the report');
  await expect(fourth.page.getByText('At least 3 people stand behind it.')).toBeVisible();
  await rapporteur.page.getByRole('tab', { name: 'Priorities' }).click();
  await expect(rapporteur.page.getByText(words).first()).toBeVisible();
  expect(wall.screen.wasTold(words)).toBe(true);
}
