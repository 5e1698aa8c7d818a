import type { Page } from '@playwright/test';
import type { StagePlan } from '../../client/src/wire/protocol';
import type { KeptSeat } from '../../client/src/wire/seats';
import { Hand } from './ballots/hand';
import { ask } from './ballots/room';
import { expect, type Screen, test } from './screens';

const people = 10;
const each = 50;
const groups = [{ id: 'gov', name: 'Government', look: 0 }];

/** As a phone with 2 GB is, beside this machine. */
const slower = 4;

/** Each in a frame of its own, or nearly: the server tells no more than 25 a second. */
const changesPerSecond = 30;
const secondsOfChange = 10;

// What records each screen for a failed test would be most of what is measured.
test.use({ trace: 'off' });

test('500 notes are scrolled through, and change, on a phone and on the board', async ({ screens, server }) => {
  test.setTimeout(300_000);
  const { templates } = await ask<{ templates: { agenda: StagePlan[] }[] }>(server, '/api/host');
  const agenda = (templates[0]?.agenda ?? [])
    .filter(({ kind }) => kind === 'write' || kind === 'group')
    .map((stage) => ({ ...stage, minutes: null, rules: { ...stage.rules, private: false, notesPerPerson: each } }));
  const created = await ask<{ code: string; links: Record<string, string> }>(server, '/api/sessions', {
    title: '500 notes',
    question: 'What stands in the way?',
    place: '',
    language: 'en',
    groups,
    agenda,
    namesShown: false,
    k: 3,
    notice: '',
  });
  const desk = await Hand.at(
    server.url,
    await ask<KeptSeat>(server, '/api/enter', { link: created.links.facilitator }),
  );
  await desk.does({ is: 'open-stage', stage: agenda[0]?.id ?? '' });
  const hands = await Promise.all(Array.from({ length: people }, (_, at) => write(at)));
  async function write(at: number): Promise<Hand> {
    const joined = await ask<KeptSeat>(server, '/api/join', { code: created.code });
    const hand = await Hand.at(server.url, { ...joined, role: 'participant' });
    await hand.does({ is: 'arrive', group: 'gov' });
    for (let i = 0; i < each; i++)
      await hand.does({
        is: 'write-note',
        id: `note-${at}-${i}`,
        stage: agenda[0]?.id ?? '',
        text: `The road to market ${at * each + i} is closed whenever it rains, and nobody says for how long it will be`,
      });
    return hand;
  }
  await desk.does({ is: 'open-stage', stage: agenda[1]?.id ?? '' });

  const phone = await screens.open('phone', 'phone');
  await phone.page.goto(`${server.url}/join/${created.code}`);
  await phone.page.getByRole('radio', { name: 'Government' }).check();
  await phone.page.getByRole('button', { name: 'Join the workshop' }).tap();
  await expect(phone.page.getByText('500 barriers').first()).toBeVisible();
  const unfold = phone.page.getByRole('group').first();
  if (await unfold.count()) await unfold.locator('summary').tap();
  report('a phone', await scrolled(phone));

  const laptop = await screens.open('facilitator', 'laptop');
  await laptop.page.goto(`${server.url}/enter#${created.links.facilitator}`);
  await expect(laptop.page.getByText('The road to market 0 is', { exact: false })).toBeVisible();
  report('the board', await scrolled(laptop));

  await desk.does({ is: 'open-stage', stage: agenda[0]?.id ?? '' });
  // No note is changed to what it says already.
  let rounds = 0;
  for (const [where, { page }] of [
    ['a phone', phone],
    ['the board', laptop],
  ] as const) {
    await expect(page.getByText('500', { exact: false }).first()).toBeVisible();
    report(`${where}, ${changesPerSecond} notes changed a second`, await whileNotesChange(page));
    // Apart, for watching the thread is work for it.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Profiler.enable');
    await devtools.send('Profiler.start');
    await whileNotesChange(page);
    const costs = largest((await devtools.send('Profiler.stop')).profile);
    console.log(`  the largest costs, of all that the page's thread did:\n${costs.join('\n')}`);
  }
  for (const hand of [desk, ...hands]) hand.leaves();

  async function whileNotesChange(page: Page): Promise<Scrolled> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await watch(page);
    const round = ++rounds;
    const began = performance.now();
    for (let i = 0; i < changesPerSecond * secondsOfChange; i++) {
      const who = i % people;
      const text = `The road is closed in round ${round} for the ${i}th time, and nobody says for how long it will be`;
      void hands[who]?.does({ is: 'edit-note', id: `note-${who}-${Math.floor(i / people) % each}`, text });
      await at(began + ((i + 1) * 1_000) / changesPerSecond);
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return page.evaluate(() => (window as unknown as { seen: () => Scrolled }).seen());
  }
});

const at = (time: number) => new Promise((resolve) => setTimeout(resolve, time - performance.now()));

type Profile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
  }[];
  readonly samples?: readonly number[];
};

/** The functions in which the thread was most often found, by themselves. */
function largest({ nodes, samples = [] }: Profile): string[] {
  const named = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => [
      id,
      url
        ? `${functionName || '(nameless)'} ${new URL(url).pathname}:${lineNumber + 1}:${columnNumber + 1}`
        : functionName,
    ]),
  );
  const found = new Map<string, number>();
  for (const sample of samples) {
    const name = named.get(sample) ?? '';
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([name, count]) => `    ${((100 * count) / samples.length).toFixed(1).padStart(5)} %  ${name}`);
}

type Scrolled = { readonly frames: number; readonly late: number; readonly longest: number; readonly tasks: number[] };

async function scrolled({ page }: Screen): Promise<Scrolled> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await watch(page);
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  for (const distance of [-3_000, -3_000, 3_000, -6_000, 6_000])
    await devtools.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height / 2,
      yDistance: distance,
      speed: 2_500,
      gestureSourceType: width < 800 ? 'touch' : 'mouse',
    });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return page.evaluate(() => (window as unknown as { seen: () => Scrolled }).seen());
}

const watch = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    const frames: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    let last = performance.now();
    const frame = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const seen = () => ({
      frames: frames.length,
      late: frames.filter((ms) => ms > 34).length,
      longest: Math.round(Math.max(...frames)),
      tasks: tasks.map(Math.round),
    });
    Object.assign(window, { seen });
  });

function report(where: string, { frames, late, longest, tasks }: Scrolled) {
  console.log(
    `${where}, ${slower} times slower: ${frames} frames, ${late} of them later than 34 ms, the longest ${longest} ms; ${tasks.length} long tasks: ${tasks.join(', ')} ms`,
  );
}
