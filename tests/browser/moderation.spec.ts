import { isForEverybody } from './everybody';
import { expect, test } from './screens';
import { begin, everybodyWrites, goOn } from './workshop/anyWorkshop';

test('the facilitator takes back what was done to the board, and does it again', async ({ screens }) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 2);
  const { facilitator } = room;
  const { page } = facilitator;
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  const [first, second] = await everybodyWrites(room, 'One barrier', 'Add note');
  if (!first || !second) throw new Error('Nobody wrote.');
  await goOn(room, 'Group into themes');

  await facilitator.select(first, second);
  await page.locator('body').press('g');
  await facilitator.nameTheme('Roads');
  await expect(facilitator.theme('Roads')).toContainText(second);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status').getByText('Undone: Renamed the theme “Roads”')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: /^Theme 1, / })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Shift+Z');
  await expect(facilitator.theme('Roads')).toContainText(first);

  await page.getByRole('button', { name: 'What was done', exact: true }).click();
  const list = page.getByRole('dialog', { name: 'What was done' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await isForEverybody(page);
  await list.getByRole('button', { name: 'Undo: Renamed the theme “Roads”' }).click();
  await expect(list.getByRole('listitem').first()).toContainText('undone');
});

test('a note is hidden, reworded, pinned, parked and locked, and alike notes are put together by a suggestion', async ({
  screens,
}) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 2);
  const { facilitator, wall, people } = room;
  const { page } = facilitator;
  const [one, two] = people;
  if (!one || !two) throw new Error('Nobody came.');
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  const texts = {
    first: ['Zebaki inachafua maji ya mto', 'Mkurugenzi John ni mwizi'],
    second: ['Maji ya mto zebaki inachafua', 'Kodi ni kubwa mno'],
  };
  for (const [person, own] of [
    [one, texts.first],
    [two, texts.second],
  ] as const)
    for (const text of own) {
      await person.page.getByLabel('One barrier', { exact: true }).fill(text);
      await person.press('Add note');
      await expect(person.note(text).filter({ hasText: 'Saved' })).toBeVisible();
    }
  await goOn(room, 'Group into themes');

  await test.step('hidden from phones and the wall, and its author is told', async () => {
    await expect(wall.page.getByText('Mkurugenzi John ni mwizi')).toBeVisible();
    await facilitator.chooseFrom(facilitator.noteMenu('Mkurugenzi John ni mwizi'), 'Hide from the room');
    await expect(wall.page.getByText('Mkurugenzi John ni mwizi')).toHaveCount(0);
    await expect(one.page.getByText('The facilitator has hidden one of your notes from the room.')).toBeVisible();
    await expect(facilitator.note('Mkurugenzi John ni mwizi')).toBeVisible();
  });
  await test.step('reworded and shown again', async () => {
    await facilitator.chooseFrom(facilitator.noteMenu('Mkurugenzi John ni mwizi'), 'Change its words…');
    const dialog = page.getByRole('dialog', { name: 'Other words for this note' });
    await dialog.getByRole('textbox').fill('Viongozi hawaaminiki');
    await dialog.getByRole('button', { name: 'Save these words' }).click();
    await expect(one.page.getByText('The facilitator has reworded one of your notes.')).toBeVisible();
    await facilitator.chooseFrom(facilitator.noteMenu('Viongozi hawaaminiki'), 'Show to the room again');
    await expect(wall.page.getByText('Viongozi hawaaminiki')).toBeVisible();
    await expect(two.page.getByText('Reworded by the facilitator')).toBeVisible();
  });
  await test.step('pinned, locked, parked', async () => {
    await facilitator.chooseFrom(facilitator.noteMenu('Kodi ni kubwa mno'), 'Pin to the top');
    await facilitator.chooseFrom(facilitator.noteMenu('Kodi ni kubwa mno'), 'Park for later');
    await expect(facilitator.theme('Parked for later')).toContainText('Kodi ni kubwa mno');
    await facilitator.chooseFrom(facilitator.noteMenu('Kodi ni kubwa mno'), 'Lock');
    await facilitator.chooseFrom(facilitator.noteMenu('Kodi ni kubwa mno'), 'Take back from the parked');
    await expect(
      page.getByText('This note is locked: it stays where and as it is', { exact: false }).first(),
    ).toBeVisible();
    await expect(two.page.getByText('Parked for later')).toBeVisible();
  });
  await test.step('a suggestion says why, does nothing by itself, and is undone', async () => {
    await page.locator('body').press('s');
    const dialog = page.getByRole('dialog', { name: 'What might go together' });
    const pair = dialog.getByRole('listitem').filter({ hasText: 'Zebaki inachafua' }).first();
    await expect(pair).toContainText('In common:');
    const inCommon = ['inachafua', 'Zebaki', 'zebaki', 'Maji', 'maji', 'mto'];
    await isForEverybody(page, ...texts.first, ...texts.second, 'Viongozi hawaaminiki', ...inCommon);
    await pair.getByRole('button', { name: 'Put under one note' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('+1 alike')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(facilitator.note('Maji ya mto zebaki inachafua')).toBeVisible();
  });
  await test.step('what its author is told stays, and covers no button', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type what you want to do' }).fill('take the room write');
    await page.keyboard.press('Enter');
    await expect(one.page.getByText('The facilitator has reworded one of your notes.')).toBeVisible();
    await one.press('I’m done writing');
  });
});

test('the board is looked at as it was, and the wall shows how it grew', async ({ screens }) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 2);
  const { facilitator, wall } = room;
  const { page } = facilitator;
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  const [first, second] = await everybodyWrites(room, 'One barrier', 'Add note');
  if (!first || !second) throw new Error('Nobody wrote.');
  await goOn(room, 'Group into themes');
  await facilitator.select(first);
  await page.locator('body').press('g');
  await facilitator.nameTheme('Roads');
  await facilitator.chooseFrom(facilitator.noteMenu(second), 'Hide from the room');

  await page.locator('body').press('h');
  const dialog = page.getByRole('dialog', { name: 'How the board came to be' });
  const board = dialog.getByRole('region', { name: 'The board then' });
  await expect(board).toContainText('Roads');
  await isForEverybody(page);
  await dialog.getByRole('slider', { name: 'Moment' }).press('ArrowLeft');
  await dialog.getByRole('slider', { name: 'Moment' }).press('Home');
  await expect(board).not.toContainText('Roads');
  await expect(dialog).not.toContainText(second);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Show…' }).click();
  await page.getByRole('menuitem', { name: 'Time-lapse of the board' }).click();
  await expect(wall.page.getByText('Time-lapse of the board', { exact: false })).toBeVisible();
  await expect(wall.page.getByText('Roads')).toBeVisible();
  await expect(wall.page.getByText(second)).toHaveCount(0);
  await isForEverybody(wall.page);
});
