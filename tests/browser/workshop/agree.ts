import { expect } from '../screens';
import type { Room } from './room';
import { priority, themes } from './script';

const confirmed = 'All 4 who answered can live with it or better';

/** The rapporteur words it, the facilitator asks, the room shows its fingers. */
export async function agree(room: Room) {
  const { facilitator, wall, people } = room;
  await facilitator.screen.pressNext('Go to agree');
  await wall.says('No priority has words yet');
  for (const person of people)
    await expect(person.page.getByText('The priorities are being put into words.')).toBeVisible();
  await word(room);
  await wall.says('Our priorities');
  await wall.shows(priority.statement);
  for (const person of people) await expect(person.page.getByText(priority.statement)).toBeVisible();

  await facilitator.screen.pressNext('Ask the room');
  await wall.shows('Show how far you stand behind this sentence.');
  for (const [person, answer] of answers(room)) {
    await expect(person.heading('Can you stand behind this?')).toBeVisible();
    await person.choose(answer);
    await expect(person.page.getByText('Your answer is saved.')).toBeVisible();
  }
  await expect(facilitator.page.getByRole('main').getByText('4 of 4 have answered').first()).toBeVisible();
  await wall.counts(4, 'of 4 have answered');
  for (const { screen } of room.everyone) await expect(screen.page.getByText('who answered can')).toHaveCount(0);
  await room.look();

  await facilitator.closeVote('Close the vote');
  await wall.shows('Voting is closed');
  for (const person of people) await expect(person.page.getByText('Voting is closed')).toBeVisible();
  await facilitator.screen.pressNext('Reveal fingers');
  await wall.says(confirmed);
  for (const person of people) await expect(person.heading(confirmed)).toBeVisible();
  for (const { page } of [facilitator, room.rapporteur])
    await expect(page.getByRole('article', { name: priority.statement })).toContainText('Confirmed');
}

function answers({ amina, second, joseph, fourth }: Room) {
  return [
    [amina, /I will champion it$/],
    [second, /I like it$/],
    [joseph, /I can live with it$/],
    [fourth, /I like it$/],
  ] as const;
}

async function word({ rapporteur: { page } }: Room) {
  await page.getByRole('button', { name: `Word “${themes.licences.name}”` }).click();
  await page.getByLabel('What we agree on').fill(priority.statement);
  await page.getByLabel('Why').fill(priority.why);
  const evidence = page.getByRole('group', { name: 'Barriers behind it' });
  for (const text of themes.licences.barriers)
    await expect(evidence.getByRole('checkbox', { name: text })).toBeChecked();
  await page.getByRole('button', { name: 'Save priority' }).click();
  await expect(page.getByRole('article', { name: priority.statement })).toContainText('Not asked yet');
}
