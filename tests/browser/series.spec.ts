import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isForEverybody } from './everybody';
import { whatOpensIsForEverybody } from './opening';
import { expect, test } from './screens';
import { agree } from './workshop/agree';
import { arrive } from './workshop/arrive';
import { Facilitator } from './workshop/facilitator';
import { group } from './workshop/group';
import { rank } from './workshop/rank';
import { comeIn } from './workshop/room';
import { priority, workshop } from './workshop/script';
import { vote } from './workshop/vote';
import { write } from './workshop/write';

const local = { title: 'A local dialogue', place: 'Bukavu', action: 'Open a licence desk in each district' };
const underWay = 'Two districts have a room for it';
const done = 'The desks opened in three districts';

test('two dialogues of one series, the second started from what the first agreed, stand side by side', async ({
  screens,
}) => {
  test.setTimeout(600_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const { page } = facilitator;
  const invitation = await facilitator.create();
  await facilitator.openBoard();
  const room = await comeIn(screens, facilitator, invitation);
  for (const stage of [arrive, write, group, vote, rank, agree]) await test.step(stage.name, () => stage(room));
  await test.step('an action', async () => {
    const desk = room.rapporteur.page;
    await desk.getByRole('button', { name: 'Edit priority 1' }).click();
    await desk.getByRole('button', { name: 'Add an action' }).click();
    await desk.getByLabel('What happens').fill(local.action);
    await desk.getByRole('button', { name: 'Save priority' }).click();
    await expect(desk.getByRole('article', { name: priority.statement })).toContainText(local.action);
  });
  await test.step('close', async () => {
    await facilitator.screen.pressNext('Go to the report');
    await facilitator.press('Close the workshop for good…');
    await page.getByRole('dialog').getByRole('button', { name: 'Close it for good' }).click();
    await expect(page.getByText('Closed', { exact: true }).first()).toBeVisible();
  });

  await test.step('begin a series', async () => {
    await facilitator.press('Series');
    const dialog = page.getByRole('dialog', { name: 'A series of dialogues' });
    await dialog.getByLabel('Title of the series').fill('Mining dialogues');
    await dialog.getByRole('button', { name: 'Begin a series with this workshop' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mining dialogues' })).toBeVisible({ timeout: 30_000 });
    expect(page.url()).not.toContain('#');
    await expect(page.getByRole('listitem').filter({ hasText: workshop.title })).toContainText('closed');
    await expect(page.getByRole('article').filter({ hasText: priority.statement })).toContainText('In 1 of 1');
  });

  await test.step('start the next from it', () => startNext(page));
  await test.step('word and agree there', () => wordIt(page, facilitator));

  await test.step('compare', async () => {
    await facilitator.press('Series');
    await page.getByRole('link', { name: 'Open “Mining dialogues”' }).click();
    const strand = page.getByRole('article').filter({ hasText: 'In 2 of 2 dialogues' });
    await expect(strand.getByRole('heading')).toHaveText(priority.statement);
    const rows = strand.getByRole('row');
    await expect(rows.nth(1)).toContainText('Confirmed (4 answers)');
    await expect(rows.nth(1)).toContainText('Vote 1: 1 of');
    // Four people are too few to tell anything by group.
    await expect(rows.nth(1)).toContainText('Not told by group');
    await expect(rows.nth(2)).toContainText(local.place);
    await expect(rows.nth(2)).toContainText('Brought along');
    await expect(rows.nth(2)).toContainText('same');
    await isForEverybody(page, ...Object.values(local), underWay, 'Mining dialogues');
    await whatOpensIsForEverybody(page, new Set());
  });

  await test.step('what became of the action', async () => {
    const action = page.getByRole('listitem').filter({ hasText: local.action }).first();
    await expect(action).toContainText(`carried on in ${local.place}`);
    await expect(action).toContainText(underWay);
    await action.getByRole('button', { name: `Note what became of “${local.action}”` }).click();
    const dialog = page.getByRole('dialog', { name: local.action });
    await dialog.getByLabel('Done').check();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog.getByText('Say in a sentence what was done')).toBeVisible();
    await dialog.getByLabel('In a sentence').fill(done);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(action).toContainText(done);
    await page.reload();
    await expect(page.getByRole('listitem').filter({ hasText: done }).first()).toContainText('Done');
  });

  await test.step('the same as a file, and for a reader', async () => {
    await page.getByLabel('Format').selectOption({ label: 'Markdown' });
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    for (const words of [local.place, done]) expect(text).toContain(words);
    const link = await page.getByRole('textbox', { name: 'Link to read the series' }).inputValue();
    const reader = await screens.open('a reader on a phone', 'phone');
    await reader.page.goto(link);
    await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('Mining dialogues');
    await expect(reader.page.getByRole('listitem').filter({ hasText: done }).first()).toBeVisible();
    await expect(reader.page.getByRole('button', { name: 'Take out' })).toHaveCount(0);
    await expect
      .poll(() => reader.page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(reader.page.viewportSize()?.width ?? 0);
  });
});

async function startNext(page: Page) {
  await page.getByRole('link', { name: 'Start the next dialogue' }).click();
  await expect(page.getByText(`Agenda and groups are those of “${workshop.title}”`).first()).toBeVisible();
  await page.getByRole('checkbox', { name: priority.statement }).check();
  await expect(page.getByText('The new workshop becomes the next dialogue of “Mining dialogues”.')).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill(local.title);
  await page.getByLabel('Place or name of the event').fill(local.place);
  await page.getByRole('button', { name: 'Create workshop' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`“${local.title}” is ready`);
}

/** The theme says where it comes from; its first draft is in the words of then. */
async function wordIt(page: Page, facilitator: Facilitator) {
  await facilitator.openBoard();
  await takeRoomTo(page, 'Group into themes');
  const theme = page.getByRole('region', { name: new RegExp(`^${priority.statement.slice(0, 40)}`) });
  await theme.getByText(`From ${workshop.place}, priority 1 there`).click();
  await expect(theme.getByText('Confirmed (4 answers)')).toBeVisible();
  await page.getByRole('tab', { name: 'Priorities' }).click();
  await page.getByRole('button', { name: /^Word “/ }).click();
  await expect(page.getByLabel('What we agree on')).toHaveValue(priority.statement);
  await expect(page.getByLabel('What happens')).toHaveValue(local.action);
  await page.getByRole('button', { name: 'Save priority' }).click();
  await expect(page.getByRole('article', { name: priority.statement })).toContainText(`From ${workshop.place}`);
  await page.getByRole('button', { name: `Note what became of “${local.action}”` }).click();
  const dialog = page.getByRole('dialog', { name: local.action });
  await dialog.getByLabel('Under way').check();
  await dialog.getByLabel('In a sentence').fill(underWay);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: underWay }).first()).toContainText('Under way');
  await takeRoomTo(page, 'Agree');
}

async function takeRoomTo(page: Page, stage: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Type what you want to do' }).fill(`take the room ${stage}`);
  await page.keyboard.press('Enter');
  const yes = page.getByRole('button', { name: 'Take the room there' });
  await expect(page.getByRole('main', { name: stage }).or(yes).first()).toBeVisible();
  if (await yes.isVisible()) await yes.press('Enter');
  await expect(page.getByRole('main', { name: stage })).toBeVisible();
}
