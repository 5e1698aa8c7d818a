import { expect, test } from './screens';
import { begin, goOn, makeThemes, startDotVote } from './workshop/anyWorkshop';
import { Participant } from './workshop/participant';

const usual = 'The usual way: write, group, vote, rank, agree';

test('a tablet goes round a table: each has a place of their own, and nobody sees what the one before wrote or voted', async ({
  screens,
}) => {
  test.setTimeout(180_000);
  const room = await begin(screens, usual, 1);
  const { facilitator, invitation } = room;
  const tablet = new Participant(await screens.open('a table’s tablet', 'laptop'));
  const { page } = tablet;

  const sitDown = async (label: string, pin: string, group: string) => {
    await tablet.press('Somebody new sits down');
    await page.getByLabel('What the others call you here').fill(label);
    await page.getByLabel('Four digits of your own').fill(pin);
    await tablet.press('Sit down');
    await tablet.arrive('', group);
  };
  const comeBack = async (label: string, pin: string) => {
    await tablet.press(label);
    await page.getByLabel(`${label}, your four digits`).fill(pin);
    await tablet.press('Go on');
  };
  /** Between two people the device shows nothing of anybody. */
  const passOn = async (...gone: string[]) => {
    await tablet.press('Hand over');
    await expect(tablet.heading('Who is next?')).toBeVisible();
    for (const words of gone) await expect(page.getByText(words)).toHaveCount(0);
  };

  await page.goto('/');
  await page.getByRole('link', { name: 'Several people share this device' }).click();
  await expect(page.getByText('Several people use this device, one after the other.')).toBeVisible();
  await page.getByLabel('Join code').fill(invitation.code);
  await tablet.press('Join');
  await sitDown('Ama', '1111', 'NGOs');
  await passOn();
  await sitDown('Kofi', '2222', 'Government');
  await passOn();
  await expect(facilitator.page.getByText('3 in the room')).toBeVisible();

  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await comeBack('Ama', '1111');
  await tablet.write('What Ama wrote');
  await page.getByLabel('One barrier').fill('Half a sentence of Ama');
  await passOn('What Ama wrote', 'Half a sentence of Ama');

  await test.step('the way back leads to nobody’s place, and a neighbour’s guess opens none', async () => {
    await page.goBack();
    await expect(tablet.heading('Join a workshop')).toBeVisible();
    await page.goForward();
    await expect(tablet.heading('Who is next?')).toBeVisible();
    await page.reload();
    await expect(tablet.heading('Who is next?')).toBeVisible();
    await expect(page.getByText('What Ama wrote')).toHaveCount(0);
    await comeBack('Ama', '9999');
    await expect(page.getByText('These are not the digits of Ama.')).toBeVisible();
    await tablet.press('Not me');
  });

  await comeBack('Kofi', '2222');
  await expect(page.getByLabel('One barrier')).toBeEmpty();
  await expect(page.getByText('What Ama wrote')).toHaveCount(0);
  await tablet.write('What Kofi wrote');
  await passOn('What Kofi wrote');
  await comeBack('Ama', '1111');
  await expect(page.getByLabel('One barrier')).toHaveValue('Half a sentence of Ama');
  await page.getByLabel('One barrier').fill('');
  await passOn();

  await facilitator.page.locator('body').press('n');
  await facilitator.press('Take the room there');
  await expect(facilitator.note('What Ama wrote')).toBeVisible();
  await expect(facilitator.note('What Kofi wrote')).toBeVisible();
  await makeThemes(room);
  await goOn(room, 'Dot vote');
  await startDotVote(room);

  await comeBack('Ama', '1111');
  await tablet.press('One more dot for Roads');
  await expect(page.getByText('Your vote is saved')).toBeVisible();
  await passOn();
  await comeBack('Kofi', '2222');
  await expect(page.getByText('Your vote is saved')).toHaveCount(0);
  await tablet.press('One more dot for Water');
  await tablet.press('One more dot for Water');
  await expect(page.getByText('Your vote is saved')).toBeVisible();
  await passOn();
  await expect(facilitator.page.getByText('2 of 3 have voted').first()).toBeVisible();
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await expect(facilitator.page.getByText('2 ballots came from devices that several share.')).toBeVisible();
  await room.wall.shows('2 ballots came from devices that several share.');
});
