import { RedisStore } from './redis';
import { expect, test as withScreens } from './screens';
import { arrive } from './workshop/arrive';
import { Facilitator } from './workshop/facilitator';
import { Participant } from './workshop/participant';
import { comeIn, nothingIsCutOff } from './workshop/room';
import { gov1, workshop } from './workshop/script';

const test = withScreens.extend<{ store: RedisStore }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  store: async ({}, use) => {
    const store = await RedisStore.begin();
    await use(store);
    await store.end();
  },
  settings: async ({ store }, use) => use(store.settings),
});

test.skip(!RedisStore.isHere(), 'There is no Redis on this machine.');

test('while the store is away every screen says so, nothing pretends, and all is saved by itself when it is back', async ({
  screens,
  store,
}) => {
  test.setTimeout(180_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const invitation = await facilitator.create();
  await facilitator.openBoard();
  const room = await comeIn(screens, facilitator, invitation);
  await arrive(room);
  await facilitator.screen.pressNext('Start writing');
  const { amina, rapporteur, wall, joseph } = room;
  await amina.write(gov1.barriers[0]);

  store.hang();
  await amina.page.getByLabel('One barrier').fill('Written while the store is away');
  await amina.press('Add note');
  const patience = { timeout: 30_000 };
  await expect(amina.note('Written while the store is away')).toContainText(
    'Not saved yet, kept on this device',
    patience,
  );
  await expect(amina.page.getByText('The server can’t save just now', { exact: false }).first()).toBeVisible(patience);
  for (const { page } of [facilitator, rapporteur, wall.screen])
    await expect(page.getByText('The server can’t save just now', { exact: false }).first()).toBeVisible(patience);
  // Who comes back meanwhile sees what was saved, and keeps what was not.
  await amina.page.reload();
  await expect(amina.note(gov1.barriers[0])).toContainText('Saved', patience);
  await expect(amina.note('Written while the store is away')).toContainText('Not saved yet', patience);
  await nothingIsCutOff(room);
  // Nobody can be let in just now: whoever comes is told so, and that nothing needs to be done about it.
  const late = new Participant(await screens.open('late on a phone', 'phone'));
  await late.page.goto(invitation.join);
  await expect(late.page.getByText('This page tries again by itself', { exact: false })).toBeVisible(patience);

  store.goOn();
  await expect(amina.note('Written while the store is away')).toContainText('Saved', patience);
  for (const { page } of [facilitator, rapporteur, wall.screen, joseph.screen])
    await expect(page.getByText('The server can’t save just now', { exact: false })).toHaveCount(0, patience);
  await wall.counts(2, 'barriers so far');
  await expect(late.page.getByRole('heading', { level: 1 })).toHaveText(workshop.question, patience);
  // Browsers write down every answer that is no success. These were meant.
  const meant = screens.troubles.filter((trouble) => /503.*\/api\/join/.test(trouble));
  expect(meant.length).toBeGreaterThan(0);
  for (const trouble of meant) screens.troubles.splice(screens.troubles.indexOf(trouble), 1);
});
