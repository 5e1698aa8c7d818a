import { expect, test } from './screens';
import { begin, everybodyWrites, goOn } from './workshop/anyWorkshop';

test('the facilitator takes back what was done to the board, and does it again', async ({ screens }) => {
  test.setTimeout(180_000);
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
  await list.getByRole('button', { name: 'Undo: Renamed the theme “Roads”' }).click();
  await expect(list.getByRole('listitem').first()).toContainText('undone');
});
