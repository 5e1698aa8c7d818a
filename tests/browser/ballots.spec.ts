import type { Page } from '@playwright/test';
import type { Room } from './ballots/room';
import { voteRoom } from './ballots/room';
import { items, power, roads, sentence, type Way, water, ways } from './ballots/ways';
import { isForEverybody } from './everybody';
import { expect, test } from './screens';

const half = 6;

test('six ways to vote are composed, voted by keys on a phone, closed, revealed, and read on the wall and on the phone', async ({
  screens,
  server,
}) => {
  test.setTimeout(600_000);
  const room = await voteRoom(screens, server);
  for (const [at, way] of ways.slice(0, half).entries())
    await test.step(way.name, () => through(way, room, at === 0, at === 0));
  await test.step('a tie is said, and a run-off decides it', () => runOff(room));
  await test.step('whoever goes elsewhere while people vote warns them first', () => elsewhere(room));
  for (const hand of room.hands) hand.leaves();
});

test('the other ways to vote are, too, and one sentence is asked about once more', async ({ screens, server }) => {
  test.setTimeout(600_000);
  const room = await voteRoom(screens, server);
  for (const [at, way] of ways.slice(half).entries())
    await test.step(way.name, () => through(way, room, false, at === 0));
  await test.step('the same once more, and again after that', () => onceMore(room));
  for (const hand of room.hands) hand.leaves();
});

/** Those whose results are drawn in ways of their own. */
const pictures = new Set(['Dot vote', 'Score', 'Impact × feasibility', 'Fist to five']);

/** Those whose items move as they are put in order, and the one that shows its questions one after the other. */
const inOrder = new Set(['Ranking', 'Nominal group vote', 'Impact × feasibility', 'Most and least']);

/** Where everything that can be pressed on a ballot stands on the page, by name. */
async function places(page: Page): Promise<Map<string, number>> {
  const all = page.getByRole('main').locator('button[aria-label], input[aria-label], label');
  const found = await all.evaluateAll((parts) =>
    parts.map((part): [string, number] => [
      part.getAttribute('aria-label') ?? part.textContent ?? '',
      Math.round(part.getBoundingClientRect().top + window.scrollY),
    ]),
  );
  return new Map(found);
}

/** What no longer stands where the finger last found it: saying that a ballot is saved must move nothing under the next tap. */
async function moved(page: Page, before: ReadonlyMap<string, number>): Promise<string[]> {
  return [...(await places(page))]
    .filter(([name, top]) => Math.abs((before.get(name) ?? top) - top) > 2)
    .map(([name, top]) => `${name}: ${before.get(name)} → ${top}`);
}

/** One round, from composing it to what everybody reads. */
async function through(way: Way, room: Room, first: boolean, fresh: boolean) {
  const { facilitator, wall, phone } = room;
  await compose(way, room, fresh);
  await expect(facilitator.page.getByText(way.readsBack)).toBeVisible();
  if (first) await tryIt(facilitator.page);
  await facilitator.screen.pressNext(way.start);
  const before = await places(phone.page);
  await way.fill(phone);
  await expect(
    phone.page
      .getByRole('status')
      .filter({ hasText: /saved/ })
      .or(phone.page.getByText(/is saved/))
      .first(),
  ).toBeVisible();
  if (!inOrder.has(way.name)) expect(await moved(phone.page, before)).toEqual([]);
  await isClean(phone.page);
  if (first) await leaving(room);
  await castOthers(way, room);
  await expect(facilitator.page.getByRole('main').getByText('6 of 6 have voted').first()).toBeVisible();
  for (const screen of [facilitator.page, wall.page, phone.page])
    await expect(screen.getByText(way.finding).filter({ visible: true })).toHaveCount(0);
  if (first) await warned(room);
  await facilitator.closeVote('Close voting');
  await expect(phone.page.getByText('Voting is closed')).toBeVisible();
  await facilitator.screen.pressNext('Reveal result');
  await read(way, room);
}

async function compose(way: Way, { facilitator: { page } }: Room, fresh: boolean) {
  if (!fresh) await page.getByRole('button', { name: 'Vote again' }).click();
  const radio = page.getByRole('radio', { name: new RegExp(`^${way.name}`) });
  if (!(await radio.isVisible())) await page.getByRole('button', { name: 'More ways to vote' }).click();
  await radio.check();
  await page.getByRole('radio', { name: 'My own words' }).check();
  await page
    .getByRole('textbox', { name: way.one ? 'The sentence that the room is asked about' : 'One item on each line' })
    .fill(way.one ? sentence : items.join('\n'));
}

/** A ballot that is counted nowhere: nobody has voted after it. */
async function tryIt(page: Page) {
  await page.getByRole('button', { name: 'Try the ballot' }).click();
  const dialog = page.getByRole('dialog', { name: 'A test ballot' });
  await dialog.getByRole('button', { name: `One more dot for ${roads}` }).click();
  await dialog.getByRole('button', { name: 'Would it count?' }).click();
  await expect(dialog.getByText('Yes, this ballot would count.')).toBeVisible();
  await isClean(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function castOthers(way: Way, { others }: Room) {
  for (const [at, other] of others.entries()) {
    const { id } = await other.openRound();
    const sets = way.name === 'Most and least' ? await other.setsIn(id) : [];
    await other.does({ is: 'cast', round: id, ballot: way.others(at, sets) });
  }
}

/** Ten seconds on every screen, and kept open after all. */
async function warned({ facilitator, wall, phone }: Room) {
  await facilitator.screen.pressNext('Close voting');
  for (const page of [facilitator.page, wall.page, phone.page])
    await expect(page.getByRole('timer').filter({ hasText: 'Voting closes in' })).toBeVisible();
  await facilitator.press('Keep it open');
  for (const page of [facilitator.page, wall.page, phone.page])
    await expect(page.getByRole('timer').filter({ hasText: 'Voting closes in' })).toHaveCount(0);
}

/** Whoever leaves the stage while people vote is asked, and warns them as if the vote itself were closed. */
async function leaving({ facilitator, wall, phone }: Room) {
  const { page } = facilitator;
  const dialog = page.getByRole('dialog', { name: /^Close “.*” now\?$/ });
  const warned = (count: number) =>
    Promise.all(
      [wall.page, phone.page].map((screen) =>
        expect(screen.getByRole('timer').filter({ hasText: 'Voting closes in' })).toHaveCount(count),
      ),
    );
  await facilitator.press('Close this stage now');
  await expect(dialog.getByText('1 of 6 have voted. Warn them first')).toBeVisible();
  await isClean(page);
  await dialog.getByRole('button', { name: 'Warn them, then go on' }).click();
  await expect(dialog.getByRole('timer')).toBeVisible();
  await warned(1);
  await dialog.getByRole('button', { name: 'Keep it open' }).click();
  await warned(0);
  await expect(dialog).toBeHidden();
  await facilitator.press('Close this stage now');
  await dialog.getByRole('button', { name: 'Warn them, then go on' }).click();
  // It goes on by itself once the ten seconds are over.
  await expect(phone.page.getByText('Voting is closed')).toBeVisible({ timeout: 20_000 });
  await facilitator.press('Open this stage again');
  await facilitator.press('Let people vote on');
  await expect(page.getByRole('main').getByText('1 of 6 have voted').first()).toBeVisible();
}

/** What stands beside the result is on the wall when the facilitator wants the room to look at it. */
async function beside({ facilitator, wall }: Room, way: Way) {
  const { page } = facilitator;
  const faces = [
    ['How sure', /^How sure: /],
    ...(way.name === 'Ranking' ? [['One against one', /^One against one: /]] : []),
  ] as const;
  for (const [heading, choice] of faces) {
    await page.getByRole('button', { name: 'Show…' }).click();
    await page.getByRole('menuitem', { name: choice }).last().click();
    await wall.says(heading as string);
    await isClean(wall.page);
  }
  await facilitator.press('Back to following');
}

async function read(way: Way, room: Room) {
  const { facilitator, wall, phone } = room;
  const finding = new RegExp(way.finding);
  await wall.says(finding);
  await expect(phone.page.getByRole('heading', { name: finding })).toBeVisible();
  await expect(facilitator.page.getByRole('heading', { name: finding })).toBeVisible();
  if (pictures.has(way.name)) await isClean(wall.page);
  if (pictures.has(way.name) || way.name === 'Ranking') await beside(room, way);
  // To the last tab by keys, where everything stands as a table.
  await phone.page.getByRole('tab', { name: 'Result' }).focus();
  for (const tab of ['By group', 'How sure', 'Numbers']) {
    await phone.page.keyboard.press('ArrowRight');
    await expect(phone.page.getByRole('tab', { name: tab, selected: true })).toBeFocused();
    await expect(phone.page.getByRole('tabpanel')).not.toBeEmpty();
  }
  await expect(phone.page.getByRole('table').first()).toContainText(way.one ? '4' : water);
  await isClean(phone.page);
  const width = phone.page.viewportSize()?.width ?? 0;
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await facilitator.page.getByRole('tab', { name: 'By group' }).click();
  await expect(facilitator.page.getByRole('tabpanel').last()).not.toBeEmpty();
  if (pictures.has(way.name)) await isClean(facilitator.page);
}

/** A second round shows everybody their own answer; a result that something followed stays as it is. */
async function onceMore(room: Room) {
  const { facilitator, phone, wall } = room;
  const gradients = ways.find(({ name }) => name === 'Gradients of agreement') as Way;
  await facilitator.page.getByText('Ask again about the same').click();
  await facilitator.press('Ask once more');
  await expect(phone.page.getByText('You said 1.')).toBeVisible();
  await expect(phone.page.getByText(/The room: 2 in the middle/)).toBeVisible();
  await phone.page.getByRole('radio', { name: '8 I veto it' }).focus();
  await phone.page.keyboard.press('Space');
  await expect(phone.page.getByText('Your answer is saved.')).toBeVisible();
  await castOthers(gradients, room);
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await wall.says('One person vetoes it');
  await facilitator.page.getByRole('tab', { name: 'How sure' }).click();
  await expect(facilitator.page.getByText('1 of 6 who answered both times changed their answer (17%).')).toBeVisible();
  // Reopened: one ballot changes, which is too few to print another result.
  await facilitator.page.getByText('Ask again about the same').click();
  await facilitator.press('Let people vote on');
  await expect(phone.page.getByRole('radio', { name: '8 I veto it' })).toBeChecked();
  await phone.page.getByRole('radio', { name: '7 I seriously disagree' }).focus();
  await phone.page.keyboard.press('Space');
  await expect(phone.page.getByText('Your answer is saved.')).toBeVisible();
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await wall.says('One person vetoes it');
  await facilitator.page.getByRole('tab', { name: 'How sure' }).click();
  await expect(
    facilitator.page.getByText('Too few ballots changed since the last result, so it stands as it was.'),
  ).toBeVisible();
}

/** Three for water, three for power: the first place can't be told. */
async function runOff(room: Room) {
  const { facilitator, phone, wall, others } = room;
  const { page } = facilitator;
  const [dots] = ways;
  await compose(dots as Way, room, false);
  await page.getByText('Where the result is cut, and small groups').click();
  await page.getByRole('textbox', { name: 'First places that matter' }).fill('1');
  await facilitator.screen.pressNext('Start dot vote');
  const vote = async (item: string) => {
    await phone.page.getByRole('button', { name: `One more dot for ${item}` }).focus();
    await phone.page.keyboard.press('Enter');
    await expect(phone.page.getByText('Your vote is saved')).toBeVisible();
  };
  const others1 = async (choose: (at: number) => string) => {
    for (const [at, other] of others.entries()) {
      const { id } = await other.openRound();
      await other.does({ is: 'cast', round: id, ballot: { is: 'dots', dots: [{ item: choose(at), dots: 1 }] } });
    }
  };
  await vote(water);
  await others1((at) => (at < 2 ? 'text-2' : 'text-3'));
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await wall.says(`${water} and ${power} share first place`);
  await expect(page.getByText(`${water} and ${power} tie for place 1`)).toBeVisible();
  await page.getByRole('button', { name: 'Run-off among them' }).click();
  await expect(page.getByRole('heading', { name: 'Only these, for they tie' })).toBeVisible();
  await facilitator.screen.pressNext('Start dot vote');
  await expect(phone.page.getByRole('button', { name: `One more dot for ${roads}` })).toHaveCount(0);
  await vote(power);
  await others1((at) => (at < 2 ? 'text-2' : 'text-3'));
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await wall.says(`${power} comes first`);
}

/** Taking the room to another stage ends an open vote too. */
async function elsewhere(room: Room) {
  const { facilitator, phone } = room;
  const { page } = facilitator;
  await compose(ways[0] as Way, room, false);
  await facilitator.screen.pressNext('Start dot vote');
  await phone.page.getByRole('button', { name: `One more dot for ${roads}` }).press('Enter');
  await expect(phone.page.getByText('Your vote is saved')).toBeVisible();
  await page
    .getByRole('button', { name: /Report/ })
    .first()
    .click();
  const there = page.getByRole('dialog', { name: 'Take the room to “Report”?' });
  await facilitator.press('Take the room here');
  await expect(there.getByText('The open vote closes; 1 ballot is in and stays.')).toBeVisible();
  await expect(there.getByText('1 of 6 have voted. Warn them first')).toBeVisible();
  await there.getByRole('button', { name: 'Cancel' }).click();

  const warned = phone.page.getByRole('timer').filter({ hasText: 'Voting closes in' });
  await facilitator.press('Take the room here');
  await there.getByRole('button', { name: 'Warn them, then go on' }).click();
  await expect(warned).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the room here' })).toBeHidden({ timeout: 20_000 });
  await expect(phone.page.getByRole('button', { name: `One more dot for ${roads}` })).toBeHidden();
  await facilitator.press('Close the workshop for good…');
  await facilitator.press('Close it for good');
  await expect(page.getByText('Closed for good').first()).toBeVisible();
}

const isClean = (page: Page) => isForEverybody(page, ...items, sentence, 'All ways to vote', 'What comes first?');
