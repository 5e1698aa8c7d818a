import { isForEverybody } from './everybody';
import { expect, test } from './screens';
import {
  begin,
  chooseThemes,
  dotVote,
  end,
  everybodyWrites,
  goOn,
  makeThemes,
  rankAll,
  type SmallRoom,
} from './workshop/anyWorkshop';

/** Answers are private, then shown to all. */
async function answer(room: SmallRoom, title: string, show = true) {
  await goOn(room, title);
  const texts = await everybodyWrites(room, 'Your answer', 'Send answer');
  const [first, second] = room.people;
  const theirs = second?.page.getByText(texts[0] ?? '');
  if (!first || !theirs) throw new Error('Two people at least.');
  await expect(theirs).toHaveCount(0);
  if (!show) return;
  await room.facilitator.screen.pressNext('Show the answers');
  await expect(theirs).toBeVisible();
}

/** The proposal as it was amended is put into words, and everybody shows their fingers. */
async function consent({ facilitator, wall, people }: SmallRoom) {
  const { page } = facilitator;
  const proposal = 'One desk for licences in each province.';
  await page.getByRole('button', { name: 'Word a priority' }).click();
  await page.getByLabel('What we agree on').fill(proposal);
  await page.getByRole('button', { name: 'Save priority' }).click();
  await facilitator.screen.pressNext('Ask the room');
  for (const person of people) {
    await expect(person.page.getByText(proposal).first()).toBeVisible();
    await person.choose(/I can live with it$/);
    await expect(person.page.getByText('Your answer is saved.')).toBeVisible();
  }
  await facilitator.closeVote('Close the vote');
  await facilitator.screen.pressNext('Reveal fingers');
  await wall.says('All 2 who answered can live with it or better');
  await expect(page.getByRole('article', { name: proposal })).toContainText('Confirmed');
}

/** Everybody rates both themes on both scales: the stage begins with that vote. */
async function weigh({ facilitator, wall, people }: SmallRoom) {
  await chooseThemes(facilitator);
  await facilitator.screen.pressNext('Start rating');
  for (const { page } of people) {
    for (const theme of ['1 of 2', '2 of 2']) {
      await expect(page.getByRole('heading', { name: theme })).toBeVisible();
      for (const axis of [/^Impact/, /^Feasibility/])
        await page.getByRole('group', { name: axis }).getByRole('radio', { name: '4', exact: true }).check();
      await page.getByRole('button', { name: theme === '1 of 2' ? 'Next' : 'See all' }).click();
    }
    await expect(page.getByText('Your vote is saved')).toBeVisible();
  }
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await wall.shows('worth it and feasible');
}

test('the nominal group technique: write, list, clarify, rank, talk, rank once more', async ({ screens }) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'Nominal group technique', 2);
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await everybodyWrites(room, 'One barrier', 'Add note');
  await goOn(room, 'List without debate');
  await room.wall.says('What did each of us write?');
  await makeThemes(room);
  await goOn(room, 'Clarify');
  await goOn(room, 'Rank, each alone');
  await rankAll(room);
  await goOn(room, 'Talk about the ranking');
  await goOn(room, 'Rank once more');
  await rankAll(room);
  await end(room);
});

test('consent on a proposal: present, ask, react, amend, decide', async ({ screens }) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'Consent on a proposal', 2);
  await goOn(room, 'Arrive');
  await goOn(room, 'Hear the proposal');
  await room.wall.says('What exactly is proposed?');
  for (const { page } of [room.facilitator, room.wall, ...room.people.slice(0, 1)]) await isForEverybody(page);
  await goOn(room, 'Ask to understand');
  const texts = await everybodyWrites(room, 'Your answer', 'Send answer');
  // This stage is open: everybody reads what the others ask.
  for (const person of room.people)
    for (const text of texts) await expect(person.page.getByText(text).first()).toBeVisible();
  for (const { page } of [room.facilitator, room.wall, ...room.people.slice(0, 1)]) await isForEverybody(page);
  await answer(room, 'React and object');
  await goOn(room, 'Amend');
  await goOn(room, 'Consent');
  await consent(room);
  await end(room);
});

test('a Delphi in two rounds: vote, reasons without names, vote again', async ({ screens }) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'Delphi in two rounds', 2);
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await everybodyWrites(room, 'One barrier', 'Add note');
  await goOn(room, 'Group into themes');
  await makeThemes(room);
  await goOn(room, 'First vote');
  await dotVote(room);
  await answer(room, 'Reasons, without names');
  await goOn(room, 'Read the reasons');
  await goOn(room, 'Second vote');
  await dotVote(room);
  await goOn(room, 'Agree');
  await end(room);
});

test('impact and feasibility: group, weigh, talk', async ({ screens }) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'Impact × feasibility', 2);
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await everybodyWrites(room, 'One barrier', 'Add note');
  await goOn(room, 'Group into themes');
  await makeThemes(room);
  await goOn(room, 'Impact and feasibility');
  await weigh(room);
  await goOn(room, 'Read the matrix');
  await goOn(room, 'Agree');
  await end(room);
});

test('1-2-4-all: alone, in pairs, in fours on boards of their own, and all together', async ({ screens }) => {
  test.setTimeout(480_000);
  const room = await begin(screens, '1-2-4-all', 6);
  await goOn(room, 'Arrive');
  await answer(room, 'One: alone', false);
  await goOn(room, 'Two: in pairs');
  await goOn(room, 'Four: in fours');
  const texts = await everybodyWrites(room, 'One barrier', 'Add note');
  // Six people are three pairs, and two tables of them: some notes are another table's.
  const tables = await Promise.all(room.people.map(({ page }) => page.getByText(/^You sit at table \d$/).innerText()));
  for (const [at, person] of room.people.entries())
    for (const [other, text] of texts.entries())
      await expect(person.page.getByText(text).first()).toBeVisible({ visible: tables[at] === tables[other] });
  expect(new Set(tables).size).toBe(2);
  await goOn(room, 'All together');
  for (const text of texts) await expect(room.facilitator.note(text)).toBeVisible();
  for (const person of room.people) await expect(person.theme('Not grouped yet')).toContainText('6 barriers');
  await makeThemes(room);
  await goOn(room, 'Dot vote');
  await dotVote(room);
  await end(room);
});

test('three tables that people choose write on their own boards and are brought together on one', async ({
  screens,
}) => {
  test.setTimeout(360_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 3);
  const { facilitator, wall, people } = room;
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await facilitator.press('Split into tables…');
  const dialog = facilitator.page.getByRole('dialog', { name: 'Split the room for “Write barriers”' });
  await dialog.getByLabel('Tables', { exact: true }).selectOption('Everybody chooses a table');
  await dialog.getByLabel('How many tables').fill('3');
  await isForEverybody(facilitator.page);
  await dialog.getByRole('button', { name: 'Split the room' }).click();
  await wall.shows('Choose your table on your phone.');
  for (const { page } of [wall, ...people.slice(0, 1)]) await isForEverybody(page);
  for (const [at, person] of people.entries()) {
    await person.press(person.page.getByRole('button', { name: new RegExp(`^Table ${at + 1},`) }));
    await expect(person.page.getByText(`You sit at table ${at + 1}`)).toBeVisible();
  }
  const texts = await everybodyWrites(room, 'One barrier', 'Add note');
  await facilitator.press('Open the tables’ boards');
  for (const [at, person] of people.entries()) {
    await expect(person.heading('On your table’s board')).toBeVisible();
    if (at === 0) await isForEverybody(person.page);
    for (const [other, text] of texts.entries()) {
      if (other === at) await expect(person.page.getByText(text).first()).toBeVisible();
      else expect(person.screen.wasTold(text)).toBe(false);
    }
  }
  // Who runs the room reads all, and with one at a table not from which.
  for (const text of texts) await expect(facilitator.page.getByText(text)).toBeVisible();
  await expect(facilitator.page.getByText('With fewer than 3 people at a table')).toBeVisible();
  expect(texts.some((text) => wall.screen.wasTold(text))).toBe(false);
  const first = facilitator.page.getByRole('listitem').filter({ hasText: texts[0] ?? '' });
  await first.getByRole('button', { name: 'Hide from the room' }).click();
  await expect(first).toContainText('Hidden from the room');
  await first.getByRole('button', { name: 'Show to the room again' }).click();
  await expect(first).not.toContainText('Hidden from the room');

  await facilitator.screen.pressNext('Bring all together');
  for (const text of texts) {
    await expect(facilitator.note(text)).toBeVisible();
    await wall.shows(text);
    for (const person of people) await expect(person.theme('Not grouped yet').getByText(text)).toBeVisible();
  }
});
