import type { Page } from '@playwright/test';
import { expect, type Screens } from '../screens';
import { Facilitator, type Invitation } from './facilitator';
import { Participant } from './participant';
import { workshop } from './script';
import { Wall } from './wall';

/** A small room for any agenda: who runs it, a wall, and some people on phones. */
export type SmallRoom = {
  readonly facilitator: Facilitator;
  readonly wall: Wall;
  readonly people: readonly Participant[];
  readonly invitation: Invitation;
};

/** Creates a workshop from a template, as far as the doors. */
export async function begin(screens: Screens, template: string, people: number): Promise<SmallRoom> {
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const invitation = await facilitator.create(template);
  await facilitator.openBoard();
  const wall = new Wall(await screens.open('wall', 'projector'));
  await wall.page.goto(invitation.wall);
  await wall.says(workshop.title);
  const phones: Participant[] = [];
  for (let i = 0; i < people; i++) {
    const person = new Participant(await screens.open(`phone ${i + 1}`, 'phone'));
    await person.page.goto(invitation.join);
    await person.arrive('', i % 2 ? 'NGOs' : 'Government');
    await expect(person.heading('The workshop starts soon')).toBeVisible();
    phones.push(person);
  }
  return { facilitator, wall, people: phones, invitation };
}

const pressed = new WeakMap<Page, number>();

/** Presses the key that goes on. Pressed again at once it would be taken for a slip of the hand, so not before that is over. */
export async function pressOn(page: Page): Promise<void> {
  const since = () => performance.now() - (pressed.get(page) ?? Number.NEGATIVE_INFINITY);
  await expect.poll(since, { intervals: [50] }).toBeGreaterThan(800);
  await page.locator('body').press('n');
  pressed.set(page, performance.now());
}

/** On to the next stage by its key; says yes where it closes or opens something. */
export async function goOn({ facilitator: { page }, people }: SmallRoom, title: string): Promise<void> {
  await pressOn(page);
  const yes = page.getByRole('button', { name: 'Take the room there' });
  await expect(page.getByRole('main', { name: title }).or(yes).first()).toBeVisible();
  if (await yes.isVisible()) await yes.press('Enter');
  await expect(page.getByRole('main', { name: title })).toBeVisible();
  for (const person of people) await expect(person.page.getByRole('banner')).toContainText(title);
}

/** Everybody writes one thing; then everybody may read all. */
export async function everybodyWrites(
  { people }: SmallRoom,
  what: 'One barrier' | 'Your answer',
  button: string,
): Promise<string[]> {
  const texts: string[] = [];
  for (const [at, person] of people.entries()) {
    const text = `${what} of phone ${at + 1}`;
    await person.page.getByLabel(what, { exact: true }).fill(text);
    await person.press(button);
    await expect(person.note(text).filter({ hasText: 'Saved' })).toBeVisible();
    texts.push(text);
  }
  return texts;
}

/** Two themes, so that there is something to weigh. */
export async function makeThemes({ facilitator }: SmallRoom): Promise<readonly string[]> {
  const names = ['Roads', 'Water'];
  for (const name of names) {
    await facilitator.press('Add theme');
    await facilitator.nameTheme(name);
  }
  return names;
}

/** Both themes are voted on; themes without notes are not proposed. */
export async function chooseThemes({ page }: Facilitator): Promise<void> {
  for (const name of ['Roads', 'Water'])
    await page
      .getByRole('main')
      .getByRole('checkbox', { name: new RegExp(`^${name}`) })
      .check();
}

export async function startDotVote({ facilitator }: SmallRoom): Promise<void> {
  await chooseThemes(facilitator);
  await facilitator.screen.pressNext('Start dot vote');
}

export async function dotVote(room: SmallRoom): Promise<void> {
  const { facilitator, people } = room;
  await startDotVote(room);
  for (const person of people) {
    await person.press('One more dot for Roads');
    await expect(person.page.getByText('Your vote is saved')).toBeVisible();
  }
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  for (const person of people) await expect(person.heading('Roads comes first')).toBeVisible();
}

export async function rankAll({ facilitator, people }: SmallRoom): Promise<void> {
  await facilitator.screen.pressNext('Start ranking');
  for (const person of people) {
    await person.press('Add Water to your order');
    await person.press('Send my ranking');
    await expect(person.button('Sent')).toBeVisible();
  }
  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  for (const person of people) await expect(person.heading('Water comes first')).toBeVisible();
}

/** The end of every agenda: the report, and the workshop closed for good. */
export async function end(room: SmallRoom): Promise<void> {
  await goOn(room, 'Report');
  await room.facilitator.press('Close the workshop for good…');
  await room.facilitator.press('Close it for good');
  for (const person of room.people) await expect(person.heading('The workshop has ended')).toBeVisible();
}
