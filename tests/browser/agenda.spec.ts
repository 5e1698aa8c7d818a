import { isForEverybody } from './everybody';
import { expect, test } from './screens';
import { speak } from './speak';
import { begin, everybodyWrites, goOn } from './workshop/anyWorkshop';

test('the agenda changes while it runs, time stands still, the wall is pointed, and nothing needs a mouse', async ({
  screens,
}) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 2);
  const { facilitator, wall, people } = room;
  const { page } = facilitator;
  const [phone] = people;
  if (!phone) throw new Error('Nobody came.');
  const command = async (search: string, name: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type what you want to do' }).fill(search);
    await expect(page.locator('.palette-act[aria-selected="true"]')).toHaveText(name);
    if (search === 'show wall phone 1') await isForEverybody(page, search);
    await page.keyboard.press('Enter');
  };
  await goOn(room, 'Arrive');

  await test.step('a break is added, moved, and its minutes are planned', async () => {
    await page.locator('body').press('e');
    const dialog = page.getByRole('dialog', { name: 'Edit the agenda' });
    await dialog.getByRole('button', { name: 'Add a stage' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Break' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Change “Break”' });
    await form.getByLabel('Minutes').fill('721');
    await form.getByRole('button', { name: 'Save the stage' }).press('Enter');
    await expect(form.getByText('From 1 to 720 minutes, or nothing for no limit.')).toBeVisible();
    await isForEverybody(page);
    await form.getByLabel('Minutes').fill('10');
    await form
      .getByLabel('When the time is up')
      .selectOption('The screens say “finish your sentence”, and the stage stays open');
    await form.getByRole('button', { name: 'Save the stage' }).press('Enter');
    await expect(form).toHaveCount(0);
    await dialog.getByRole('button', { name: 'What to do with “Break”' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Move down' }).press('Enter');
    await expect(dialog.getByRole('listitem').nth(2)).toContainText('Break');
    await dialog.getByRole('button', { name: 'What to do with “Rank priorities”' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Skip it' }).press('Enter');
    await expect(dialog.getByRole('listitem').nth(5)).toContainText('skipped');
    await isForEverybody(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: 'Agenda' }).getByRole('listitem').nth(2)).toContainText('Break');
  });

  await test.step('time stands still on every screen and runs on', async () => {
    await goOn(room, 'Write barriers');
    await everybodyWrites(room, 'One barrier', 'Add note');
    await page.locator('body').press('p');
    for (const screen of [page, wall.page, phone.page]) await expect(screen.getByText('Paused')).toBeVisible();
    await command('go on', 'Go onp');
    for (const screen of [page, wall.page, phone.page]) await expect(screen.getByText('Paused')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'The whole plan' })).toBeVisible();
  });

  await test.step('with a soft end the room is told, and goes on', async () => {
    await goOn(room, 'Break');
    for (let i = 0; i < 10; i++) await page.locator('body').press('-');
    await expect(page.getByText('Time is up: finish your sentence')).toBeVisible();
    await expect(wall.page.getByText('Time is up: finish your sentence')).toBeVisible();
    await expect(phone.page.getByRole('banner').getByText('Time is up', { exact: true })).toBeVisible();
  });

  await test.step('the wall shows one note, and follows again', async () => {
    await goOn(room, 'Group into themes');
    await command('show wall phone 1', 'Show on the wall: One barrier of phone 1');
    await expect(wall.page.getByText('One barrier of phone 1')).toBeVisible();
    await expect(wall.page.getByText('One barrier of phone 2')).toHaveCount(0);
    await page.locator('body').press('f');
    await expect(wall.page.getByText('One barrier of phone 2')).toBeVisible();
  });

  await test.step('the room goes back and finds what it wrote', async () => {
    await command('take the room write', 'Take the room to “Write barriers”');
    await expect(page.getByRole('main', { name: 'Write barriers' })).toBeVisible();
    await expect(phone.note('One barrier of phone 1').filter({ hasText: 'Saved' })).toBeVisible();
  });

  await test.step('who looked elsewhere stays with the room, also when it comes back to where that was', async () => {
    await page
      .getByRole('navigation', { name: 'Agenda' })
      .getByRole('button', { name: /^Group into themes/ })
      .click();
    await facilitator.press('Take the room here');
    await expect(page.getByText('You are looking at')).toHaveCount(0);
    await command('take the room write', 'Take the room to “Write barriers”');
    await expect(page.getByRole('main', { name: 'Write barriers' })).toBeVisible();
  });

  await page.locator('body').press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('One minute more');
  await isForEverybody(page);
  await page.keyboard.press('Escape');

  await test.step('the palette speaks another language as soon as the page does', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option', { name: 'Invite', exact: true })).toHaveCount(1);
    await speak(page, 'fr');
    await expect(page.getByRole('option', { name: 'Inviter', exact: true })).toHaveCount(1);
    await expect(page.getByRole('option', { name: 'Invite', exact: true })).toHaveCount(0);
  });
});

test('a vote is planned with its own words, looked at as the room will see it, changed, and begins as planned', async ({
  screens,
}) => {
  test.setTimeout(240_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 1);
  const { facilitator, wall, people } = room;
  const { page } = facilitator;
  const [phone] = people;
  if (!phone) throw new Error('Nobody came.');
  await goOn(room, 'Arrive');
  await page.locator('body').press('e');
  const agenda = page.getByRole('dialog', { name: 'Edit the agenda' });
  await agenda.getByRole('button', { name: 'Add a stage' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Vote on themes' }).press('Enter');
  const form = page.getByRole('dialog', { name: /^Change “/ });
  const save = form.getByRole('button', { name: 'Save the stage' });
  await form.getByLabel('Title').fill('Choose a site');

  await test.step('it is planned by keys, with what is wrong said in words', async () => {
    await form.getByLabel('Plan the vote now').press('Space');
    await expect(form.getByRole('textbox', { name: 'Dots for each person' })).toHaveValue('5');
    await form.getByRole('button', { name: 'More ways to vote' }).press('Enter');
    await form.getByRole('radio', { name: /^Approval/ }).press('Space');
    await expect(form).toContainText('Each person ticks as many as they like.');
    await form.getByRole('radio', { name: 'My own words' }).press('Space');
    await form.getByLabel('One item on each line').fill('Site North\nSite North');
    await form.getByRole('radio', { name: /^Equal voice/ }).press('Space');
    await save.press('Enter');
    await expect(form.getByText('Two items read the same.')).toBeVisible();
    await form.getByLabel('One item on each line').fill('Site North\nSite South');
    await form.getByRole('button', { name: 'Preview' }).press('Enter');
    for (const title of ['On a phone', 'On the wall'])
      await expect(form.getByRole('figure', { name: title })).toContainText('Site North');
    await isForEverybody(page, 'Choose a site', 'Site North', 'Site South');
    await save.press('Enter');
    await expect(form).toHaveCount(0);
    await expect(agenda.getByRole('listitem').filter({ hasText: 'Choose a site' })).toContainText('Approval');
  });

  await test.step('it is changed, and nobody else has read its words', async () => {
    await agenda.getByRole('button', { name: /^Choose a site/ }).press('Enter');
    await expect(form.getByLabel('One item on each line')).toHaveValue('Site North\nSite South');
    await form.getByLabel('One item on each line').fill('Site North\nSite South\nSite West');
    await save.press('Enter');
    await expect(form).toHaveCount(0);
    await page.keyboard.press('Escape');
    for (const { screen } of [phone, wall]) expect(screen.wasTold('Site ')).toBe(false);
  });

  await test.step('the stage begins with it, and the room votes', async () => {
    await goOn(room, 'Choose a site');
    const main = page.getByRole('main');
    await expect(main.getByLabel('One item on each line')).toHaveValue('Site North\nSite South\nSite West');
    await expect(main).toContainText('Everybody reads: Each ticks as many as they like, equal voice per group.');
    await facilitator.screen.pressNext('Start approval vote');
    await phone.page.getByRole('checkbox', { name: 'Site West' }).check();
    await expect(phone.page.getByText('Your vote is saved')).toBeVisible();
    await wall.shows('Site South');
  });
});

test('a template of one’s own is kept in the browser, goes out as a file, and comes in again', async ({ screens }) => {
  const { page } = await screens.open('facilitator', 'laptop');
  await page.goto('/new');
  await page.getByLabel('Start from').selectOption('Nominal group technique');
  await page.getByRole('button', { name: 'What to do with “Clarify”' }).click();
  await page.getByRole('menuitem', { name: 'Remove it' }).click();
  await page.getByText('Templates of your own').click();
  await page.getByLabel('Name of the template').fill('Short NGT');
  await page.getByRole('button', { name: 'Save as a template' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved in this browser as “Short NGT”.' })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as a file' }).click(),
  ]);
  const path = await file.path();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Clarify' })).toHaveCount(0);
  await page.getByLabel('Start from').selectOption('Your own: Short NGT');
  await expect(page.getByRole('listitem').filter({ hasText: 'List without debate' })).toBeVisible();
  await page.getByLabel('Start from').selectOption('Delphi in two rounds');
  await page.getByText('Templates of your own').click();
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText('This file is not a template of Workshop.')).toBeVisible();
  await page.locator('input[type=file]').last().setInputFiles(path);
  await expect(page.getByRole('listitem').filter({ hasText: 'Rank once more' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'First vote' })).toHaveCount(0);
});
