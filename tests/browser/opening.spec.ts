import { whatOpensIsForEverybody } from './opening';
import { expect, test } from './screens';
import { begin, chooseThemes, everybodyWrites, goOn, startDotVote } from './workshop/anyWorkshop';
import { Facilitator } from './workshop/facilitator';

test('every dialog and every menu is for everybody, on the smallest phones too', async ({ screens }) => {
  test.setTimeout(900_000);
  const known = new Set<string>();
  await test.step('of the form for a new workshop', async () => {
    const { page } = new Facilitator(await screens.open('facilitator', 'laptop'));
    await page.goto('/new');
    await expect(page.getByLabel('Title')).toBeVisible();
    await whatOpensIsForEverybody(page, known);
  });

  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 2);
  const { facilitator, people, invitation } = room;
  const [phone] = people;
  if (!phone) throw new Error('Nobody came.');
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  const [first, second] = await everybodyWrites(room, 'One barrier', 'Add note');
  if (!first || !second) throw new Error('Nobody wrote.');
  await test.step('of a participant', () => whatOpensIsForEverybody(phone.page, known));
  await test.step('of whoever runs the room', () => whatOpensIsForEverybody(facilitator.page, known));

  await goOn(room, 'Group into themes');
  await facilitator.select(first);
  await facilitator.page.locator('body').press('g');
  await facilitator.nameTheme('Roads');
  await facilitator.press('Add theme');
  await facilitator.nameTheme('Water');
  await facilitator.select(first, second);
  await test.step('of the board', () => whatOpensIsForEverybody(facilitator.page, known));

  await goOn(room, 'Dot vote');
  await chooseThemes(facilitator);
  await test.step('of a vote that is composed', () => whatOpensIsForEverybody(facilitator.page, known));
  await startDotVote(room);
  await test.step('of a vote that is open', () => whatOpensIsForEverybody(facilitator.page, known));

  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await goOn(room, 'Rank priorities');
  await goOn(room, 'Agree');
  await test.step('of the rapporteur', async () => {
    const { page } = await screens.open('rapporteur', 'smallLaptop');
    await page.goto(invitation.rapporteur);
    await page.getByRole('button', { name: 'Word “Roads”' }).click();
    await page.getByLabel('What we agree on').fill('Mend the road before the rains.');
    await page.getByRole('button', { name: 'Save priority' }).click();
    await expect(page.getByRole('article', { name: 'Mend the road before the rains.' })).toBeVisible();
    await whatOpensIsForEverybody(page, known);
  });
  await goOn(room, 'Report');
  await test.step('of the report', () => whatOpensIsForEverybody(facilitator.page, known));
  await facilitator.press('Close the workshop for good…');
  await facilitator.press('Close it for good');
  await expect(phone.heading('The workshop has ended')).toBeVisible();
  await test.step('of a workshop that is closed', () => whatOpensIsForEverybody(facilitator.page, known));
});
