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

test('500 notes are scrolled through on a phone and on the board', async ({ screens, server }) => {
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
  await Promise.all(Array.from({ length: people }, (_, at) => write(at)));
  async function write(at: number) {
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
    hand.leaves();
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
  desk.leaves();
});

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
