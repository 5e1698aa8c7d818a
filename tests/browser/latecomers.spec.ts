import type { KeptSeat } from '../../client/src/wire/seats';
import { Hand } from './ballots/hand';
import { ask } from './ballots/room';
import { isForEverybody } from './everybody';
import { expect, type Screens, test } from './screens';
import type { WorkshopServer } from './server';
import { begin, end, goOn, makeThemes, startDotVote } from './workshop/anyWorkshop';
import { Participant } from './workshop/participant';

const template = 'The usual way: write, group, vote, rank, agree';

test('whoever comes in the middle of a vote votes, and whoever comes after it reads what came out', async ({
  screens,
}) => {
  test.setTimeout(300_000);
  const room = await begin(screens, template, 2);
  const { facilitator, wall, people, invitation } = room;
  const [first, second] = people;
  if (!first || !second) throw new Error('Nobody came.');
  for (const stage of ['Arrive', 'Write barriers', 'Group into themes']) await goOn(room, stage);
  await makeThemes(room);
  await goOn(room, 'Dot vote');
  await startDotVote(room);
  for (const person of people) await person.press('One more dot for Roads');
  await wall.counts(2, 'of 2 have voted');

  const late = await comes(screens, 'late', invitation.join);
  await wall.counts(2, 'of 3 have voted');
  await late.press('One more dot for Water');
  await expect(late.page.getByText('Your vote is saved')).toBeVisible();
  await wall.counts(3, 'of 3 have voted');
  await isForEverybody(late.page);

  await facilitator.closeVote('Close voting');
  const later = await comes(screens, 'later', invitation.join);
  await expect(later.page.getByText('Voting is closed')).toBeVisible();
  await isForEverybody(later.page);
  await facilitator.screen.pressNext('Reveal result');
  for (const person of [...people, late, later]) await expect(person.heading('Roads comes first')).toBeVisible();

  await test.step('and after its end what was agreed', async () => {
    await goOn(room, 'Rank priorities');
    await goOn(room, 'Agree');
    await end(room);
    const last = new Participant(await screens.open('last', 'phone'));
    await last.page.goto(invitation.join);
    await expect(last.heading('The workshop has ended')).toBeVisible();
    await expect(last.page.getByText('You come after its end.')).toBeVisible();
    await isForEverybody(last.page);
    await last.press(last.page.getByRole('link', { name: 'Read the report' }));
    await expect(last.page.getByRole('main').getByText('Roads').first()).toBeVisible();
  });
});

test('whoever comes to a full workshop is told what they can do, and whoever mistypes the code types it again', async ({
  screens,
  server,
}) => {
  test.setTimeout(300_000);
  const { invitation } = await begin(screens, template, 0);
  const person = new Participant(await screens.open('one too many', 'phone'));
  await person.typeCode(invitation.address, 'NOPE-222');
  await expect(person.page.getByText('No workshop has this code. Check it on the wall.')).toBeVisible();
  await person.typeCode(invitation.address, invitation.code);
  await expect(person.button('Join the workshop')).toBeVisible();
  await fill(server, invitation.code);

  await person.arrive('', 'Government');
  const why = person.page.getByRole('alert');
  await expect(why).toContainText('The workshop is full: 2,000 people are in it. Ask the facilitator');
  await expect(why).toBeInViewport();
  await isForEverybody(person.page);

  const told = screens.troubles.filter((trouble) => trouble.includes('404') && trouble.includes('/api/join'));
  expect(told).toHaveLength(1);
  for (const trouble of told) screens.troubles.splice(screens.troubles.indexOf(trouble), 1);
});

async function comes(screens: Screens, who: string, link: string): Promise<Participant> {
  const person = new Participant(await screens.open(who, 'phone'));
  await person.page.goto(link);
  await person.arrive('', 'NGOs');
  return person;
}

/** As many as a workshop takes, some at a time: each comes, takes a place, and goes. */
async function fill(server: WorkshopServer, code: string): Promise<void> {
  let left = 2_000;
  const some = Array.from({ length: 20 }, async () => {
    while (left-- > 0) {
      const joined = await ask<KeptSeat>(server, '/api/join', { code });
      const hand = await Hand.at(server.url, { ...joined, role: 'participant' });
      await hand.does({ is: 'arrive' });
      hand.leaves();
    }
  });
  await Promise.all(some);
}
