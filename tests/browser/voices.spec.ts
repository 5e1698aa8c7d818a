import { isForEverybody } from './everybody';
import { expect, test } from './screens';
import { begin, goOn } from './workshop/anyWorkshop';

test('a hand and a private word come to the facilitator, with a name only where its owner wants that', async ({
  screens,
}) => {
  test.setTimeout(300_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 2);
  const [one, two] = room.people;
  if (!one || !two) throw new Error('Nobody came.');
  const { page } = room.facilitator;
  await goOn(room, 'Arrive');

  await one.press('To the facilitator');
  const first = one.page.getByRole('dialog', { name: 'To the facilitator' });
  await expect(first).toContainText('You gave no name');
  await first.getByRole('button', { name: 'Raise your hand' }).click();
  await expect(first.getByRole('status').filter({ hasText: 'number 1 in line' })).toBeVisible();
  await first.getByRole('button', { name: 'Send to the facilitator' }).click();
  await expect(first).toContainText('Choose what it is about, or write it.');
  await first.getByRole('radio', { name: 'Too fast' }).check();
  await first.getByRole('button', { name: 'Send to the facilitator' }).click();
  const sent = first.getByRole('list', { name: 'What you sent' });
  await expect(sent).toContainText('Too fast Sent');
  await one.page.keyboard.press('Escape');

  await two.press('You in this workshop');
  await two.press('Change');
  await two.page.getByLabel('Your name', { exact: false }).fill('Amina');
  await two.press('Save');
  await two.press('To the facilitator');
  const second = two.page.getByRole('dialog', { name: 'To the facilitator' });
  await second.getByRole('checkbox', { name: /With my name, Amina/ }).check();
  await second.getByRole('button', { name: 'Raise your hand' }).click();
  await expect(second.getByRole('status').filter({ hasText: 'number 2 in line' })).toBeVisible();
  await second.getByLabel('In your own words').fill('The back row hears nothing');
  await two.page.keyboard.press('Escape');
  // Half a word is still there when the room moved on; and the box says of the hand that is up what it shows.
  await goOn(room, 'Write barriers');
  await two.page.reload();
  await two.press(two.page.getByRole('button', { name: 'Your hand is up: number 2 in line.' }));
  await expect(second.getByLabel('In your own words')).toHaveValue('The back row hears nothing');
  await expect(second.getByRole('checkbox', { name: /With my name, Amina/ })).toBeChecked();
  await second.getByRole('button', { name: 'Send to the facilitator' }).click();
  await expect(second.getByLabel('In your own words')).toHaveValue('');
  await two.page.keyboard.press('Escape');

  const panel = page.getByRole('complementary').filter({ hasText: 'Voices' });
  await expect(panel).toContainText('2 hands are up');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Somebody' })).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Amina' }).first()).toBeVisible();
  await expect(panel).toContainText('The back row hears nothing');
  expect(room.wall.screen.wasTold('The back row hears nothing') || one.screen.wasTold('Amina')).toBe(false);

  await panel.getByRole('button', { name: 'Lower hand 1: Somebody' }).click();
  await expect(two.page.getByRole('button', { name: 'Your hand is up: number 1 in line.' })).toBeVisible();
  await panel.getByRole('button', { name: 'Mark as read: Too fast' }).click();
  await expect(panel).toContainText('1 read earlier');
  await one.press('To the facilitator');
  await expect(sent).toContainText('Too fast Read');
  for (const screen of [one, room.facilitator])
    await isForEverybody(screen.page, 'The back row hears nothing', 'Amina');
});
