import config from './playwright.config';
import { expect, test as onLoopback } from './screens';
import { begin, dotVote, end, everybodyWrites, goOn, makeThemes, rankAll } from './workshop/anyWorkshop';

/** A name that is not this machine's own to a browser, though it leads there: as in a venue, nothing of a secure context. */
const name = 'workshop.test';

const usual = config.use?.launchOptions;
const test = onLoopback.extend({
  baseURL: async ({ server }, use) => use(server.url.replace('127.0.0.1', name)),
});

test.use({
  launchOptions: { ...usual, args: [...(usual?.args ?? []), `--host-resolver-rules=MAP ${name} 127.0.0.1`] },
});

test('a whole workshop goes over plain http under a name, where browsers withhold what they call secure', async ({
  screens,
}) => {
  test.setTimeout(180_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 2);
  const [one] = room.people;
  expect(new URL(one?.page.url() ?? '').hostname).toBe(name);
  expect(await one?.page.evaluate(() => [isSecureContext, 'clipboard' in navigator, 'randomUUID' in crypto])).toEqual([
    false,
    false,
    false,
  ]);
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await everybodyWrites(room, 'One barrier', 'Add note');
  await goOn(room, 'Group into themes');
  await makeThemes(room);
  await goOn(room, 'Dot vote');
  await dotVote(room);
  await goOn(room, 'Rank priorities');
  await rankAll(room);
  await goOn(room, 'Agree');
  await end(room);
});
