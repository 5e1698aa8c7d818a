import { expect, test } from './screens';
import { goOn, pressOn } from './workshop/anyWorkshop';
import { Facilitator } from './workshop/facilitator';
import { Participant } from './workshop/participant';
import { Wall } from './workshop/wall';

const strip = 'Rehearsal: nothing here counts';

test('a prepared workshop is rehearsed with people who are not there, marked on every screen, and stays as it was', async ({
  screens,
}) => {
  test.setTimeout(180_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const { page } = facilitator;
  const invitation = await facilitator.create('The usual way: write, group, vote, rank, agree');
  await facilitator.openBoard();
  const prepared = page.url();
  await expect(page.getByText(strip)).toHaveCount(0);

  await facilitator.press('Rehearse');
  await page.getByLabel('How many people shall come').fill('61');
  await facilitator.press('Start the rehearsal');
  await expect(page.getByText('Type a number from 1 to 60.')).toBeVisible();
  await page.getByLabel('How many people shall come').fill('6');
  await facilitator.press('Start the rehearsal');
  await expect(page.getByText(strip)).toBeVisible();
  expect(page.url()).not.toBe(prepared);
  await expect(page.getByText('6 in the room')).toBeVisible();

  await facilitator.press('Invite');
  const code = await page.getByRole('definition').nth(1).innerText();
  expect(code).not.toBe(invitation.code);
  await page.keyboard.press('Escape');
  const wall = new Wall(await screens.open('wall', 'projector'));
  await wall.page.goto((await page.getByRole('link', { name: 'Wall view' }).getAttribute('href')) ?? '');
  await expect(wall.page.getByText(strip)).toBeVisible();
  const phone = new Participant(await screens.open('phone', 'phone'));
  await phone.page.goto(`/join/${code}`);
  await phone.arrive('', 'NGOs');
  await expect(phone.page.getByText(strip)).toBeVisible();

  const room = { facilitator, wall, people: [phone], invitation };
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await expect(page.getByRole('main').getByRole('definition').nth(1)).toHaveText('6', { timeout: 60_000 });
  await pressOn(page);
  await facilitator.press('Take the room there');
  await expect(page.getByRole('main', { name: 'Group into themes' })).toBeVisible();
  await wall.page.goto(wall.page.url());
  await expect(wall.page.getByText(strip)).toBeVisible();

  await facilitator.press('End the rehearsal');
  await facilitator.press('End and delete it');
  await page.waitForURL(prepared);
  await expect(page.getByRole('heading', { name: 'Not started yet' })).toBeVisible();
  await expect(page.getByText('Nobody here yet').first()).toBeVisible();
  await expect(phone.page.getByRole('heading', { name: 'The workshop was deleted' })).toBeVisible();
});
