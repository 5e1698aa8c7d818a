import { expect } from '../screens';
import type { Room } from './room';
import { everyBarrier, gov1, gov2, ngo1, ngo2, parts, workshop } from './script';

export async function write(room: Room) {
  const { facilitator, wall, amina, second, joseph, fourth, people, everyone } = room;
  await facilitator.screen.pressNext('Start writing');
  await wall.says(workshop.question);
  await amina.write(gov1.barriers[0]);
  await amina.write('Fees differ');
  await amina.edit('Fees differ', gov1.barriers[1]);
  await second.write(gov2.barriers[0]);
  await second.write(gov2.barriers[1]);
  await second.write('Only trying this out');
  await second.remove('Only trying this out');
  for (const text of ngo1.barriers) await joseph.write(text);
  for (const text of ngo2.barriers) await fourth.write(text);
  await wall.counts(8, 'barriers so far');
  await wall.counts(4, 'of 4 have written');

  for (const person of people) {
    await person.press('I’m done writing');
    await expect(person.page.getByText('The facilitator knows that you are done.')).toBeVisible();
  }
  await expect(facilitator.page.getByRole('complementary').getByText('4 of 4 say they are done')).toBeVisible();
  await amina.page.reload();
  for (const text of gov1.barriers) await expect(amina.note(text)).toContainText('Saved');
  await expect(facilitator.page.getByText('4 in the room', { exact: true })).toBeVisible();
  for (const [at, { barriers }] of parts.entries())
    for (const { screen } of everyone.filter((other) => other.screen !== people[at]?.screen))
      for (const text of barriers) {
        await expect(screen.page.getByText(text)).toHaveCount(0);
        expect(screen.wasTold(text)).toBe(false);
      }

  await room.look();
  await facilitator.screen.pressNext('Open the board');
  for (const person of people) await expect(person.heading('The board is open')).toBeVisible();
  for (const text of everyBarrier) {
    for (const { screen } of everyone) await expect.poll(() => screen.wasTold(text)).toBe(true);
    await expect(facilitator.note(text)).toBeVisible();
    await wall.shows(text);
    for (const person of people) await expect(person.theme('Not grouped yet').getByText(text)).toBeVisible();
  }
}
