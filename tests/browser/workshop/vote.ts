import { expect } from '../screens';
import type { Participant } from './participant';
import type { Room } from './room';
import { themes } from './script';

const [licences, money, safety] = [themes.licences.name, themes.money.name, themes.safety.name];

export async function vote(room: Room) {
  const { facilitator, wall, people } = room;
  await facilitator.screen.pressNext('Go to dot vote');
  await wall.says('Which themes matter most?');
  for (const person of people) await expect(person.page.getByText('The vote starts in a moment.')).toBeVisible();
  await facilitator.page.getByLabel('Dots for each person').fill('3');
  await facilitator.page.getByLabel('Dots on one theme, at most').fill('2');
  await facilitator.screen.pressNext('Start dot vote');
  await wall.shows('You have 3 dots, at most 2 on one item.');

  await spend(room.amina, licences, licences, money);
  await spend(room.second, licences, safety, licences);
  await spend(room.joseph, licences, safety, safety);
  await changeOfMind(room.fourth);
  await nobodySeesTotals(room);
  await room.look();

  await facilitator.closeVote('Close voting');
  await wall.says('Voting is closed');
  for (const person of people) await expect(person.page.getByText('Voting is closed')).toBeVisible();
  await expect(room.joseph.page.getByRole('listitem').filter({ hasText: safety })).toHaveText(`${safety}: 2 dots`);
  await nobodySeesTotals(room);

  await facilitator.screen.pressNext('Reveal result');
  const first = `${licences} comes first`;
  await wall.says(first);
  await expect(wall.line(licences)).toContainText('7 dots from 4 people');
  await expect(wall.line(safety)).toContainText('3 dots from 2 people');
  await expect(wall.line(money)).toContainText('2 dots from 2 people');
  for (const person of people) {
    await expect(person.heading(first)).toBeVisible();
    await expect(person.page.getByRole('listitem').filter({ hasText: licences })).toContainText('7 dots');
  }
  await expect(room.rapporteur.page.getByRole('heading', { name: first })).toBeVisible();
}

/** Puts all three dots, the cap being two: what can no longer be pressed says so. */
async function spend(person: Participant, ...dots: readonly string[]) {
  for (const theme of dots) await person.press(`One more dot for ${theme}`);
  for (const theme of [licences, money, safety])
    await expect(person.button(`One more dot for ${theme}`)).toBeDisabled();
  await expect(person.page.getByText('All dots are spent.')).toBeVisible();
  await expect(person.page.getByText('Your vote is saved')).toBeVisible();
}

async function changeOfMind(person: Participant) {
  await person.press(`One more dot for ${licences}`);
  await person.press(`One more dot for ${licences}`);
  await expect(person.button(`One more dot for ${licences}`)).toBeDisabled();
  await expect(person.page.getByText('2 is the most here')).toBeVisible();
  await expect(person.button(`One more dot for ${money}`)).toBeEnabled();
  await person.press(`One more dot for ${safety}`);
  await person.press(`One dot less for ${safety}`);
  await spend(person, money);
}

async function nobodySeesTotals({ facilitator, wall, everyone }: Room) {
  await expect(facilitator.page.getByRole('main').getByText('4 of 4 have voted').first()).toBeVisible();
  await wall.counts(4, 'of 4 have voted');
  for (const { screen } of everyone) {
    await expect(screen.page.getByText('comes first')).toHaveCount(0);
    await expect(screen.page.getByText(/\d dots? from/)).toHaveCount(0);
  }
}
