import type { Page } from '@playwright/test';
import { isForEverybody } from '../everybody';
import { expect, type Screens } from '../screens';
import type { Facilitator, Invitation } from './facilitator';
import { Participant } from './participant';
import { gov1, gov2, ngo1, ngo2, parts, workshop } from './script';
import { Wall } from './wall';

/** The wall and the rapporteur open their links; two type the code, two come by the link that the QR code holds. */
export async function comeIn(screens: Screens, facilitator: Facilitator, invitation: Invitation, looks = false) {
  const wall = new Wall(await screens.open('wall', 'projector'));
  await wall.page.goto(invitation.wall);
  await wall.says(workshop.title);
  await wall.shows(invitation.code);
  const rapporteur = await screens.open('rapporteur', 'smallLaptop');
  await rapporteur.page.goto(invitation.rapporteur);
  await expect(rapporteur.page.getByText('Rapporteur', { exact: true })).toBeVisible();

  const amina = new Participant(await screens.open('Amina on her phone', 'phone'));
  const second = new Participant(await screens.open('second at a desk', 'laptop'));
  const joseph = new Participant(await screens.open('Joseph on his phone', 'phone'));
  const fourth = new Participant(await screens.open('fourth at a desk', 'laptop'));
  await amina.typeCode(invitation.address, invitation.code);
  await second.typeCode(invitation.address, invitation.code);
  await joseph.page.goto(invitation.join);
  await fourth.page.goto(invitation.join);
  await amina.arrive(gov1.name, gov1.group);
  await second.arrive(gov2.name, gov2.group);
  await joseph.arrive(ngo1.name, ngo1.group);
  await fourth.arrive(ngo2.name, ngo2.group);
  const people = [amina, second, joseph, fourth];
  for (const person of people) await expect(person.heading('The workshop starts soon')).toBeVisible();
  const everyone = [facilitator, { screen: rapporteur }, wall, ...people];
  /** At every state that the room comes to, where a test is there to look at them. */
  const look = async (...besides: readonly Page[]) => {
    if (!looks) return;
    const pages = [facilitator.page, rapporteur.page, wall.page, amina.page, ...besides];
    await Promise.all(pages.map((page) => isForEverybody(page)));
  };
  return { facilitator, rapporteur, wall, amina, second, joseph, fourth, people, everyone, look };
}

export type Room = Awaited<ReturnType<typeof comeIn>>;

/** Names were given by two, and the workshop hides them: no other browser ever got one, not even unseen. */
export function nobodyWasNamed({ people, everyone }: Room) {
  for (const [at, { name }] of parts.entries())
    for (const { screen } of everyone) if (name) expect(screen.wasTold(name)).toBe(screen === people[at]?.screen);
}

/** No screen of any size can be pushed sideways. */
export async function nothingIsCutOff({ everyone }: Room) {
  for (const { screen } of everyone) {
    const width = screen.page.viewportSize()?.width ?? 0;
    await expect
      .poll(() => screen.page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  }
}
