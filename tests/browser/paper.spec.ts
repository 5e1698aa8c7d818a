import { expect, test } from './screens';
import { begin, everybodyWrites, goOn, makeThemes } from './workshop/anyWorkshop';
import { Participant } from './workshop/participant';

const usual = 'The usual way: write, group, vote, rank, agree';

test('a table’s tablet and papers vote together: the count equals the sheet, and says what came from where', async ({
  screens,
}) => {
  test.setTimeout(240_000);
  const room = await begin(screens, usual, 1);
  const { facilitator, invitation } = room;
  const { page } = facilitator;
  const tablet = new Participant(await screens.open('a table’s tablet', 'laptop'));
  const sitDown = async (label: string, pin: string, group: string) => {
    await tablet.press('Somebody new sits down');
    await tablet.page.getByLabel('What the others call you here').fill(label);
    await tablet.page.getByLabel('Four digits of your own').fill(pin);
    await tablet.press('Sit down');
    await tablet.arrive('', group);
    await tablet.press('Hand over');
  };
  await tablet.page.goto(`/table/${invitation.code}`);
  await sitDown('Ama', '1111', 'NGOs');
  await sitDown('Kofi', '2222', 'Government');
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await everybodyWrites(room, 'One barrier', 'Add note');
  await goOn(room, 'Group into themes');
  await makeThemes(room);
  await goOn(room, 'Dot vote');
  for (const name of ['Roads', 'Water'])
    await page
      .getByRole('main')
      .getByRole('checkbox', { name: new RegExp(`^${name}`) })
      .check();
  await facilitator.screen.pressNext('Start dot vote');

  const [phone] = room.people;
  if (!phone) throw new Error('There is no phone.');
  await phone.press('One more dot for Roads');
  await expect(phone.page.getByText('Your vote is saved')).toBeVisible();
  for (const [label, pin] of [
    ['Ama', '1111'],
    ['Kofi', '2222'],
  ] as const) {
    await tablet.press(label);
    await tablet.page.getByLabel(`${label}, your four digits`).fill(pin);
    await tablet.press('Go on');
    await tablet.press('One more dot for Water');
    await expect(tablet.page.getByText('Your vote is saved')).toBeVisible();
    await tablet.press('Hand over');
  }

  const sheet = page.getByRole('dialog', { name: 'Tally sheet' });
  const line = (number: number) =>
    sheet.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `${number}`, exact: true }) });
  const sums = sheet.getByRole('row').last();
  await test.step('papers and hands are entered, changed, removed and put back', async () => {
    await facilitator.press('Paper and hands');
    for (const dots of [2, 1]) {
      await sheet.getByLabel('Counts in the group').selectOption('NGOs');
      for (let i = 0; i < dots; i++) await sheet.getByRole('button', { name: 'One more dot for Roads' }).click();
      await sheet.getByRole('button', { name: 'Enter the paper' }).click();
      await expect(sheet.getByText('Entered.')).toBeVisible();
      await expect(line(dots === 2 ? 1 : 2)).toContainText(`${dots}`);
    }
    await sheet.getByRole('tab', { name: 'Hands' }).click();
    await sheet.getByRole('spinbutton', { name: 'Water' }).fill('4');
    await sheet.getByRole('button', { name: 'Enter the hands' }).click();
    await expect(line(3)).toContainText('4 hands');
    await expect(sums).toContainText(/6\s*3\s*4/);
    await sheet.getByRole('button', { name: 'Remove line 2' }).click();
    await expect(sheet.getByText('Line 2 removed.')).toBeVisible();
    await expect(sums).toContainText(/5\s*2\s*4/);
    await sheet.getByRole('button', { name: 'Undo' }).click();
    await expect(line(2)).toBeVisible();
    await sheet.getByRole('button', { name: 'Change line 2' }).click();
    await sheet.getByRole('button', { name: 'One more dot for Water' }).click();
    await sheet.getByRole('button', { name: 'Save line 2' }).click();
    await expect(sums).toContainText(/6\s*3\s*5/);
    await expect(sheet.getByText('3 ballots on devices, 6 on paper: 9 in all')).toBeVisible();
    await sheet.getByLabel('People in the room').fill('8');
    await sheet.getByLabel('People in the room').press('Enter');
    await expect(sheet.getByText('9 ballots, but 8 people in the room.')).toBeVisible();
    await sheet.getByLabel('People in the room').fill('10');
    await sheet.getByLabel('People in the room').press('Enter');
    await expect(sheet.getByText('9 ballots, but')).toHaveCount(0);
    await sheet.getByRole('button', { name: 'Done' }).click();
  });

  await expect(page.getByText('9 of 10 have voted').first()).toBeVisible();
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  const said = '3 ballots came from devices, 6 were on paper, entered by the facilitator.';
  await expect(page.getByText(said)).toBeVisible();
  await room.wall.shows(said);
  await expect(phone.page.getByText(said)).toBeVisible();
  // What was counted is what stands on the sheet: 1 + 3 dots for roads, 2 + 5 for water.
  await facilitator.press('Tally sheet: 6');
  await expect(sums).toContainText(/6\s*3\s*5/);
  await expect(sheet.getByText('The result was revealed, so the sheet stays as it is.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Done' }).click();

  await test.step('a round that is open again says why nothing can be entered', async () => {
    await page.getByText('Ask again about the same').click();
    await facilitator.press('Let people vote on');
    await facilitator.press('Tally sheet: 6');
    await expect(sheet.getByText('The result was revealed before, so the sheet stays as it is')).toBeVisible();
    await expect(sheet.getByRole('button', { name: /^(Enter|Save|Change|Remove)/ })).toHaveCount(0);
    await expect(sheet.getByLabel('People in the room')).toHaveCount(0);
  });
});
