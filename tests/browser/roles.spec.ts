import { isForEverybody } from './everybody';
import { expect, type Screen, test } from './screens';
import { give, team } from './team';
import { arrive } from './workshop/arrive';
import { Facilitator } from './workshop/facilitator';
import { group } from './workshop/group';
import { comeIn, nothingIsCutOff, type Room } from './workshop/room';
import { gov1, themes } from './workshop/script';
import { write } from './workshop/write';

const isOut = ({ page }: Screen) => expect(page.getByRole('heading', { name: 'This seat is closed' })).toBeVisible();

test('the facilitator’s browser is closed for good in the middle of a vote, and a co-facilitator carries on', async ({
  screens,
}) => {
  test.setTimeout(480_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const invitation = await facilitator.create();
  await facilitator.openBoard();
  const amina = new Facilitator(await screens.open('co-facilitator', 'smallLaptop'));
  await amina.page.goto(await give(facilitator, 'Co-facilitator', 'Amina'));
  await expect(amina.page.getByRole('heading', { name: 'Not started yet' })).toBeVisible();
  await expect(facilitator.page.getByText('Team: 2 here')).toBeVisible();
  const room = await comeIn(screens, facilitator, invitation);
  for (const stage of [arrive, write, group]) await test.step(stage.name, () => stage(room));

  await test.step('each sees whose act it was, and takes back their own', async () => {
    await facilitator.page.getByRole('button', { name: 'What was done' }).click();
    const done = facilitator.page.getByRole('dialog', { name: 'What was done' });
    await expect(done.getByText('(Amina)')).toHaveCount(0);
    await facilitator.page.keyboard.press('Escape');
    await amina.page.getByRole('button', { name: 'What was done' }).click();
    await expect(
      amina.page.getByRole('dialog', { name: 'What was done' }).getByText('(Facilitator)').first(),
    ).toBeVisible();
    await amina.page.keyboard.press('Escape');
  });

  await facilitator.screen.pressNext('Go to dot vote');
  await facilitator.page.getByLabel('Dots for each person').fill('2');
  await facilitator.screen.pressNext('Start dot vote');
  await room.amina.press(`One more dot for ${themes.licences.name}`);
  await expect(room.amina.page.getByText('Your vote is saved')).toBeVisible();

  await facilitator.page.context().close();
  await expect(amina.page.getByText('Team: 2 here')).toBeVisible();
  await test.step('she says that she leads, and everybody of the team reads it', async () => {
    const dialog = await team(amina);
    await dialog.getByRole('button', { name: 'I lead now' }).click();
    await amina.page.keyboard.press('Escape');
    await expect(amina.page.getByRole('banner').getByText('You lead')).toBeVisible();
    await expect(room.rapporteur.page.getByRole('banner').getByText('Amina leads')).toBeVisible();
  });
  await room.joseph.press(`One more dot for ${themes.licences.name}`);
  await expect(amina.page.getByRole('main').getByText('2 of 4 have voted').first()).toBeVisible();
  await amina.closeVote('Close voting');
  await amina.screen.pressNext('Reveal result');
  await room.wall.says(`${themes.licences.name} comes first`);
  await expect(room.wall.line(themes.licences.name)).toContainText('2 dots from 2 people');
  await amina.screen.pressNext('Go to rank priorities');
  await room.wall.says('In which order should they be tackled?');
  await nothingIsCutOff({ ...room, everyone: room.everyone.filter((one) => one !== facilitator) } as Room);
});

test('whoever came by a link that is taken back is out at once, and comes in again by the new one', async ({
  screens,
}) => {
  test.setTimeout(480_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const invitation = await facilitator.create();
  await facilitator.openBoard();
  const room = await comeIn(screens, facilitator, invitation);
  const observer = await screens.open('observer', 'smallLaptop');
  await observer.page.goto(await give(facilitator, 'Observer', 'Donors'));
  await expect(observer.page.getByText('Observer', { exact: true })).toBeVisible();
  await arrive(room);
  await facilitator.screen.pressNext('Start writing');

  await test.step('an observer is counted nowhere', async () => {
    await expect(facilitator.page.getByText('4 in the room')).toBeVisible();
    await expect(observer.page.getByText('4 in the room')).toBeVisible();
    await expect(observer.page.getByRole('main').getByRole('button', { name: /Close|Show/ })).toHaveCount(0);
  });

  const dialog = await team(facilitator);
  await isForEverybody(facilitator.page);
  await dialog.getByRole('button', { name: 'Revoke the link for Donors' }).click();
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).last().click();
  await isOut(observer);
  await isForEverybody(observer.page);
  await observer.page.reload();
  await expect(observer.page.getByRole('heading', { level: 1 })).toBeVisible();
  await dialog.getByRole('button', { name: 'Give out the link for Donors anew' }).click();
  // The first answer is lost; the dialog asks again by itself.
  await facilitator.page.route('**/links', (route) => route.fetch().then(() => route.abort()), { times: 1 });
  await dialog.getByRole('button', { name: 'Give out anew', exact: true }).last().click();
  await observer.page.goto(await dialog.getByRole('textbox', { name: 'Link for Donors', exact: true }).inputValue());
  await expect(observer.page.getByText('Observer', { exact: true })).toBeVisible();

  await test.step('the join code is renewed, and who is in stays', async () => {
    await dialog.getByRole('button', { name: 'Renew the join code' }).click();
    await dialog.getByRole('button', { name: 'Renew it', exact: true }).click();
    await expect(facilitator.page.getByText(/The join code is .* now/).first()).toBeVisible();
    const late = await screens.open('late', 'phone');
    await late.page.goto(`${invitation.address}/join/${invitation.code}`);
    await expect(late.page.getByText('No workshop has this code.', { exact: false })).toBeVisible();
    await room.amina.write(gov1.barriers[0]);
    // Scanning the old code again is coming back.
    await room.amina.page.goto(invitation.join);
    await expect(room.amina.note(gov1.barriers[0])).toContainText('Saved');
  });

  await test.step('a seat is shut by its number, and opened again', async () => {
    await room.joseph.press('You in this workshop');
    await isForEverybody(room.joseph.page);
    const you = await room.joseph.page.getByText(/^Seat \d+$/).innerText();
    await dialog.getByLabel('Number of the seat', { exact: true }).pressSequentially(`x${you.replace('Seat ', '')}y`);
    await expect(dialog.getByLabel('Number of the seat', { exact: true })).toHaveValue(you.replace('Seat ', ''));
    await dialog.getByRole('button', { name: 'Shut the seat', exact: true }).click();
    await isOut(room.joseph.screen);
    await dialog.getByRole('button', { name: `Open seat ${you.replace('Seat ', '')} again` }).click();
    await room.joseph.press('Try again');
    await expect(room.joseph.page.getByLabel('One barrier')).toBeVisible();
  });

  await test.step('a lost phone is out once its person says so', async () => {
    await room.amina.press('You in this workshop');
    await room.amina.press('Show the code');
    const link = await room.amina.page.getByRole('textbox', { name: 'Or open this link there' }).inputValue();
    const other = await screens.open('Amina’s other device', 'phone');
    await other.page.goto(link);
    await expect(other.page.getByText(gov1.barriers[0])).toBeVisible();
    await other.press(other.page.getByRole('button', { name: 'You in this workshop', exact: true }));
    const only = other.page.getByRole('button', { name: 'Only this device from now on' });
    const leave = other.page.getByRole('button', { name: 'Leave it as it is' });
    // The second tap lands on what changes nothing, or beside it.
    await only.dblclick();
    await expect(only.or(leave)).toBeVisible();
    if (await leave.isVisible()) await leave.click();
    await expect(only).toBeFocused();
    await only.click();
    await expect(leave).toBeFocused();
    // The answer is lost: only this page knows under which name it asked, and the seat that it has is out by then.
    await other.page.route('**/seat', (route) => route.fetch().then(() => route.abort()), { times: 1 });
    await other.press(other.page.getByRole('button', { name: 'Yes, only this device' }));
    await isOut(room.amina.screen);
    await expect(other.page.getByText(gov1.barriers[0])).toBeVisible();
  });

  const lost = screens.troubles.filter((trouble) => /\/(seat|links)\b/.test(trouble));
  expect(lost.length).toBeGreaterThanOrEqual(2);
  for (const trouble of lost) screens.troubles.splice(screens.troubles.indexOf(trouble), 1);

  // The browser says of each code that opens nothing that it opened nothing.
  const told = screens.troubles.filter((trouble) => trouble.includes('404') && trouble.includes('/api/join'));
  expect(told).toHaveLength(2);
  for (const trouble of told) screens.troubles.splice(screens.troubles.indexOf(trouble), 1);
});
