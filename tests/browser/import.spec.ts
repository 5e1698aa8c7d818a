import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isForEverybody } from './everybody';
import { expect, test } from './screens';
import { pressOn } from './workshop/anyWorkshop';
import { Facilitator } from './workshop/facilitator';
import { workshop } from './workshop/script';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const formula = '=SUM(A1) "quoted"';
const arabic = 'لا طريق إلى السوق';
const columns = ['note', 'topic', 'what', 'more', 'where', 'first', 'xxxx'];
const inFile = [
  ...columns,
  formula,
  arabic,
  'two\nlines',
  'two',
  'lines',
  '"quoted"',
  'Kivu March.csv',
  'Kivu March',
  'kivu.json',
  'long.csv',
  'Good',
];

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(Choose a file…|Another file…)$/ }).click(),
  ]);
  await chooser.setFiles(file(name, text));
}

test('notes come in from a file whole or not at all, and a closed workshop is read again from its archive', async ({
  screens,
}) => {
  test.setTimeout(180_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const { page } = facilitator;
  await facilitator.create();
  await facilitator.openBoard();
  const [, first = ''] = /\/w\/([^/]+)/.exec(page.url()) ?? [];
  await page
    .getByRole('button', { name: /Write barriers/ })
    .first()
    .click();
  await expect(page.getByText('Is there something from an earlier dialogue?')).toBeVisible();
  await page.getByRole('button', { name: 'Bring in notes…' }).click();
  const dialog = page.getByRole('dialog');

  await test.step('a file with a row that is too long is refused with the reason', async () => {
    await chooseFile(page, 'long.csv', `note,topic\nGood,Roads\n${'x'.repeat(300)},Roads\n`);
    await expect(dialog.getByRole('alert')).toContainText('nothing does');
    await expect(dialog.getByRole('listitem')).toContainText('Row 3:');
    await expect(dialog.getByRole('button', { name: /^Bring in/ })).toBeDisabled();
    await isForEverybody(page, ...inFile);
  });

  await test.step('columns are put right by hand, looked at, and come in', async () => {
    const rows = [
      `"${formula.replaceAll('"', '""')}";first;Roads`,
      `"two\nlines";second;Roads`,
      `${arabic};third;Water`,
    ];
    await chooseFile(page, 'Kivu March.csv', ['what;more;where', ...rows].join('\n'));
    await dialog.getByLabel('Column with the notes').selectOption({ index: 0 });
    await dialog.getByLabel('Column with their themes').selectOption('2');
    await dialog.getByLabel('The first row names the columns').check();
    await expect(dialog.getByText('3 notes, 2 themes.')).toBeVisible();
    await expect(dialog.getByRole('table')).toContainText(formula);
    await expect(dialog.getByLabel('Where they come from')).toHaveValue('Kivu March');
    await isForEverybody(page, ...inFile);
    await dialog.getByRole('button', { name: 'Bring in 3 notes' }).click();
    await expect(dialog.getByText('3 notes were brought in.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('main')).toContainText('notes so far');
  });

  await test.step('they stand on the board in their themes and say where they come from', async () => {
    await pressOn(page);
    const yes = page.getByRole('button', { name: 'Take the room there' });
    for (const title of ['Arrive', 'Write barriers', 'Group into themes']) {
      await expect(page.getByRole('main', { name: title }).or(yes).first()).toBeVisible();
      if (await yes.isVisible()) await yes.press('Enter');
      await expect(page.getByRole('main', { name: title })).toBeVisible();
      if (title !== 'Group into themes') await pressOn(page);
    }
    await expect(facilitator.note(formula)).toBeVisible();
    await expect(facilitator.theme('Water')).toContainText(arabic);
    await expect(facilitator.theme('Water')).toContainText('From Kivu March');
  });

  const archive = await test.step('the workshop is closed and its archive taken', async () => {
    await page
      .getByRole('button', { name: /Report/ })
      .first()
      .click();
    for (const name of ['Group into themes', 'Dot vote', 'Rank priorities', 'Agree', 'Report'].slice(1)) {
      await pressOn(page);
      const yes = page.getByRole('button', { name: 'Take the room there' });
      await expect(page.getByRole('main', { name }).or(yes).first()).toBeVisible();
      if (await yes.isVisible()) await yes.press('Enter');
      await expect(page.getByRole('main', { name })).toBeVisible();
    }
    await facilitator.press('Close the workshop for good…');
    await facilitator.press('Close it for good');
    await expect(page.getByText('Closed for good').first()).toBeVisible();
    await page.goto(page.url().replace(/facilitator.*/, 'report'));
    await page.getByLabel('Format').selectOption('json');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    return readFile(await download.path());
  });

  await test.step('another opens the archive and reads the workshop again', async () => {
    await page.goto('/new');
    await page.getByText('Start from an archive, or read one').click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose an archive…' }).click(),
    ]);
    await chooser.setFiles({ name: 'kivu.json', mimeType: 'application/json', buffer: archive });
    await expect(page.getByText(/3 barriers/)).toBeVisible();
    await isForEverybody(page, ...inFile);
    await page.getByRole('button', { name: 'Open it to read' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`“${workshop.title}” is ready`);
    await page.getByRole('link', { name: 'Open the board' }).click();
    await expect(page.getByText('Restored from an archive')).toBeVisible();
    await page.goto(page.url().replace(/facilitator.*/, 'report'));
    await expect(page.getByText(/Restored from its archive on/)).toBeVisible();
    await isForEverybody(page, ...inFile, first);
    await expect(page.getByRole('article')).toContainText(arabic);
    await expect(page.getByRole('article')).toContainText('From Kivu March');
  });
});
