import { expect } from '../screens';
import type { Room } from './room';
import { ngo1, ngo2, themes } from './script';

export async function group(room: Room) {
  const { facilitator, wall, people } = room;
  const { licences, money, safety } = themes;
  await facilitator.screen.pressNext('Go to group into themes');
  for (const person of people) await expect(person.heading('Which barriers belong together?')).toBeVisible();
  await wall.says('Which barriers belong together?');

  await facilitator.select(...licences.barriers);
  await facilitator.page.keyboard.press('g');
  await facilitator.nameTheme(licences.name);
  await facilitator.select(...money.barriers);
  await facilitator.chooseFrom(facilitator.button('Move to…'), 'A new theme');
  await facilitator.nameTheme(money.name);
  await facilitator.press('Add theme');
  await facilitator.nameTheme(safety.name);
  await facilitator.drag(safety.barriers[0], safety.name);
  await facilitator.chooseFrom(facilitator.noteMenu(safety.barriers[1]), `Move to “${safety.name}”`);
  for (const { name, barriers } of [licences, money, safety]) {
    for (const text of barriers) await expect(facilitator.theme(name)).toContainText(text);
    await expect(wall.line(name).first()).toContainText(`${name}${barriers.length}`);
    for (const person of people) await expect(person.theme(name)).toContainText(`${barriers.length} barriers`);
  }
  await wall.shows('8 barriers in 3 themes, all grouped');
  await mergeAndTakeOut(room);
}

/** Two notes that say the same lie on one another, and come apart again: neither is lost. */
async function mergeAndTakeOut({ facilitator, wall, amina }: Room) {
  const { name } = themes.licences;
  const [under, over] = [ngo1.barriers[0], ngo2.barriers[0]];
  await facilitator.select(under, over);
  await facilitator.press('Merge alike…');
  await facilitator.page.getByRole('dialog').getByRole('button', { name: over, exact: true }).click();
  await expect(facilitator.note(under)).toHaveCount(0);
  await amina.press(amina.theme(name).getByText(name));
  await amina.press(amina.theme(name).getByRole('button', { name: '+1 alike' }));
  await expect(amina.theme(name)).toContainText(under);
  await expect(wall.line(name).first()).toContainText(`${name}4`);

  await facilitator.press('Show 1 note that says the same');
  await facilitator.press(`Take “${under}” out from under the other note`);
  await expect(facilitator.note(under)).toBeVisible();
  await expect(facilitator.theme(name)).toContainText(over);
  await expect(amina.theme(name).getByRole('button', { name: '+1 alike' })).toHaveCount(0);
  await expect(amina.theme(name).getByRole('listitem')).toHaveCount(4);
}
