import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from '../screens';
import type { Room } from './room';
import { everyBarrier, parts, priority, themes, workshop } from './script';

const { barriers, name: theme } = themes.licences;
const confirmation = 'All 4 who answered can live with it or better';

/** The document on screen and as files, for the facilitator in a tab of its own and for a participant on the phone. */
export async function report(room: Room) {
  const { facilitator, wall, people, joseph } = room;
  await facilitator.screen.pressNext('Go to the report');
  await wall.says('The room agrees on one priority');
  await wall.shows(priority.statement);
  for (const person of people) {
    await expect(person.heading('What we agreed')).toBeVisible();
    await expect(person.page.getByRole('listitem').filter({ hasText: priority.statement })).toContainText('Confirmed');
  }
  const opened = facilitator.page.waitForEvent('popup');
  await facilitator.page.getByRole('link', { name: 'Open the report' }).click();
  const page = await opened;
  await holdsTheOutcome(page);
  await room.look(page);
  await joseph.press(joseph.page.getByRole('link', { name: 'Open the whole report' }));
  await holdsTheOutcome(joseph.page);
  await joseph.press(joseph.page.getByRole('link', { name: 'Back to the workshop' }));
  await expect(joseph.heading('What we agreed')).toBeVisible();

  markdownHolds(await download(page, 'Markdown', '.md'));
  await archiveHolds(await download(page, 'Archive (JSON)', '.json'), room);
  return page;
}

/** Closed for good: thanks on the wall, an end on every phone, and a report that says when. */
export async function close({ facilitator, rapporteur, wall, people }: Room, document: Page) {
  await facilitator.press('Close the workshop for good…');
  await facilitator.page
    .getByRole('dialog', { name: 'Close the workshop for good?' })
    .getByRole('button', { name: 'Close it for good' })
    .click();
  await wall.says('Thank you');
  await wall.shows(priority.statement);
  for (const person of people) {
    await expect(person.heading('The workshop has ended')).toBeVisible();
    await expect(person.page.getByText(priority.statement)).toBeVisible();
    await expect(person.page.getByRole('link', { name: 'Read the report' })).toBeVisible();
  }
  for (const { page } of [facilitator, rapporteur])
    await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  await expect(facilitator.button('Close the workshop for good…')).toHaveCount(0);
  await expect(document.getByText('Closed for good on')).toBeVisible();
}

async function holdsTheOutcome(page: Page) {
  const sheet = page.getByRole('main');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(workshop.title);
  await expect(sheet).toContainText(workshop.place);
  await expect(sheet).toContainText(workshop.question);
  for (const group of ['Government', 'NGOs']) await expect(sheet.getByText(`${group}2 people`)).toBeVisible();
  const agreed = sheet
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: priority.statement, exact: true }) });
  for (const words of [priority.why, `Confirmed. ${confirmation}.`, `Theme: ${theme}`, ...barriers])
    await expect(agreed.last()).toContainText(words);
  await expect(sheet).toContainText('Dot vote: 3 dots each, at most 2 on one item, one person, one vote.');
  await expect(sheet).toContainText(
    'Ranking: Each puts up to 3 of 3 in order, one person, one vote. Counted by tournament Borda',
  );
  await expect(sheet).toContainText('Fist to five: 0 blocks, 3 can live with it, 5 champions it.');
  for (const text of everyBarrier) await expect(sheet).toContainText(text);
}

async function download(page: Page, words: string, ending: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByLabel('Format').selectOption(words);
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`Small-scale-mining-in-one-sector${ending}`);
  return readFile(await file.path(), 'utf8');
}

function markdownHolds(text: string) {
  expect(text).toContain(`# ${workshop.title}\n`);
  expect(text).toContain(workshop.question);
  expect(text).toContain('| Government | 2 |\n');
  expect(text).toContain('| NGOs | 2 |\n');
  const agreed = text.slice(text.indexOf('## What was agreed'), text.indexOf('## How it was counted'));
  for (const words of [priority.statement, priority.why, theme, 'Confirmed: all 4', ...barriers])
    expect(agreed).toContain(words);
  expect(text).toContain(`| 1 | ${theme} | 7 | 4 |`);
  for (const words of everyBarrier) expect(text).toContain(words);
  namesNobody(text);
}

async function archiveHolds(text: string, { people }: Room) {
  const archive = JSON.parse(text);
  expect(archive.workshop).toMatchObject(workshop);
  expect(archive.priorities).toMatchObject([{ ...priority, confirmation: 'consensus', votes: [0, 0, 0, 1, 2, 1] }]);
  expect(archive.rounds).toMatchObject([{ method: 'dots' }, { method: 'ranked' }, { method: 'fist' }]);
  for (const { ballots } of archive.rounds) expect(ballots).toHaveLength(4);
  namesNobody(text);
  for (const person of people) expect(text).not.toContain(await person.id());
}

function namesNobody(text: string) {
  for (const { name } of parts) if (name) for (const word of name.split(' ')) expect(text).not.toContain(word);
}
