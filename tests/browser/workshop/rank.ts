import { expect } from '../screens';
import type { Participant } from './participant';
import type { Room } from './room';
import { themes } from './script';

const [licences, money, safety] = [themes.licences.name, themes.money.name, themes.safety.name];

/** By taps and arrows; one ranks only two, one thinks again after handing in. */
export async function rank(room: Room) {
  const { facilitator, wall, people, amina, second, joseph, fourth } = room;
  await facilitator.screen.pressNext('Go to rank priorities');
  await wall.says('In which order should they be tackled?');
  await expect(facilitator.page.getByText('Taken from the last dot vote: its first 3 places.')).toBeVisible();
  await expect(facilitator.page.getByLabel('How many each person puts in order')).toHaveValue('3');
  await facilitator.screen.pressNext('Start ranking');
  await wall.shows('Put your top 3 in order, the first on top.');

  await add(amina, licences, money, safety);
  await send(amina, 'Send my ranking');
  await add(second, licences, safety);
  await send(second, 'Send my ranking');
  await add(joseph, licences, safety, money);
  await joseph.press(`Move ${safety} up`);
  await hasOrder(joseph, safety, licences, money);
  await send(joseph, 'Send my ranking');
  await add(fourth, money, licences);
  await send(fourth, 'Send my ranking');
  await fourth.press(`Move ${money} down`);
  await expect(fourth.page.getByText('You changed your order since you sent it.')).toBeVisible();
  await send(fourth, 'Send the new order');
  await nobodySeesPoints(room);
  await room.look();

  await facilitator.closeVote('Close voting');
  await wall.says('Voting is closed');
  for (const person of people) await expect(person.page.getByText('Voting is closed')).toBeVisible();
  await expect(fourth.page.getByRole('list').getByRole('listitem')).toHaveText([licences, money]);
  await nobodySeesPoints(room);

  await facilitator.screen.pressNext('Reveal result');
  const first = `${licences} comes first`;
  await wall.says(first);
  await expect(wall.line(licences)).toContainText('first for 3 people');
  await expect(wall.line(safety)).toContainText('first for 1 person');
  await expect(wall.line(money)).toContainText('first for nobody');
  for (const person of people) await expect(person.heading(first)).toBeVisible();
  await expect(room.rapporteur.page.getByRole('heading', { name: first })).toBeVisible();
}

async function add(person: Participant, ...order: readonly string[]) {
  for (const theme of order) await person.press(`Add ${theme} to your order`);
  await hasOrder(person, ...order);
}

async function hasOrder(person: Participant, ...order: readonly string[]) {
  const items = person.page
    .getByRole('listitem')
    .filter({ has: person.page.getByRole('button', { name: /^Take .+ out$/ }) });
  await expect(items).toContainText([...order]);
}

async function send(person: Participant, words: string) {
  await person.press(words);
  await expect(person.button('Sent')).toBeVisible();
}

async function nobodySeesPoints({ facilitator, wall, everyone }: Room) {
  await expect(facilitator.page.getByRole('main').getByText('4 of 4 have voted').first()).toBeVisible();
  await wall.counts(4, 'of 4 have voted');
  for (const { screen } of everyone) {
    await expect(screen.page.getByText('comes first', { exact: false })).toHaveCount(0);
    await expect(screen.page.getByText(/first for/)).toHaveCount(0);
  }
}
