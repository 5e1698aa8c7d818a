import { isForEverybody } from './everybody';
import { expect, type Screen, test } from './screens';
import { give } from './team';
import { begin, goOn } from './workshop/anyWorkshop';
import { workshop } from './workshop/script';

const usual = 'The usual way: write, group, vote, rank, agree';
const written = 'The road is closed when it rains';
const french = 'La route est coupée quand il pleut';
const theirs = [
  written,
  french,
  'Les petites mines',
  'Qu’est-ce qui vous arrête ?',
  'Il pleut, pas de route',
  'Français',
];

/** What is to be translated, by the words that stand there. */
const task = ({ page }: Screen, words: string) => page.getByRole('button').filter({ hasText: words });

test('an interpreter translates what the room reads, and each reads their own language with the original a tap away', async ({
  screens,
}) => {
  test.setTimeout(180_000);
  const room = await begin(screens, usual, 2);
  const { facilitator, people, wall } = room;
  const [amina, joseph] = people as [(typeof people)[0], (typeof people)[0]];
  const link = await give(facilitator, 'interpreter', 'Kofi');
  const kofi = await screens.open('interpreter', 'smallLaptop');
  await kofi.page.goto(link);
  await expect(kofi.page.getByText('Interpreter', { exact: true })).toBeVisible();
  await kofi.page.getByLabel('Into').selectOption('fr');
  await isForEverybody(kofi.page);

  await test.step('the question, by keys alone', async () => {
    await kofi.page.keyboard.press('Alt+ArrowDown');
    await expect(kofi.page.getByLabel('Title, in Français')).toBeFocused();
    await kofi.page.getByLabel('Title, in Français').fill('Les petites mines');
    await kofi.page.getByLabel('Question, in Français').fill('Qu’est-ce qui vous arrête ?');
    await kofi.page.keyboard.press('Control+Enter');
    await expect(kofi.page.getByRole('main').getByText('Nothing left to translate')).toBeVisible();
  });

  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');
  await joseph.press('You in this workshop');
  await joseph.page.getByLabel('Language').selectOption('fr');
  await joseph.page.keyboard.press('Escape');
  await expect(joseph.heading('Qu’est-ce qui vous arrête ?')).toBeVisible();
  await joseph.press(joseph.page.getByText('Traduit. Original').first());
  await expect(joseph.page.getByText(workshop.question)).toBeVisible();
  await expect(amina.heading(workshop.question)).toBeVisible();

  await amina.write(written);
  await test.step('what is private is not the interpreter’s to read', async () => {
    await expect(facilitator.page.getByText(/1 note/).first()).toBeVisible();
    await expect(kofi.page.getByRole('main').getByText('Nothing left to translate')).toBeVisible();
    expect(kofi.wasTold(written)).toBe(false);
  });
  // Opens the board.
  await facilitator.page.locator('body').press('n');
  await facilitator.press('Take the room there');
  await expect(joseph.page.getByText(written)).toBeVisible();
  await task(kofi, written).click();
  await kofi.page.getByLabel('In Français').fill(french);

  await test.step('two at the same never overwrite each other unseen', async () => {
    const afia = await screens.open('another interpreter, on a phone', 'phone');
    await afia.page.goto(await give(facilitator, 'interpreter', 'Afia'));
    await afia.page.getByLabel('Into').selectOption('fr');
    await afia.press(task(afia, written));
    await afia.page.getByLabel('In Français').fill('Il pleut, pas de route');
    await afia.press(afia.page.getByRole('button', { name: 'Save and go on' }));
    await expect(afia.page.getByRole('main').getByText('Nothing left to translate')).toBeVisible();
    await expect(kofi.page.getByRole('alert')).toContainText('Il pleut, pas de route');
    await isForEverybody(kofi.page, ...theirs);
    await kofi.page.getByRole('button', { name: 'Go on with my words' }).click();
    await kofi.page.getByRole('button', { name: 'Save and go on' }).click();
    await expect(kofi.page.getByRole('main').getByText('Nothing left to translate')).toBeVisible();
    await isForEverybody(afia.page, ...theirs);
  });

  await expect(joseph.page.getByText(french)).toBeVisible();
  await expect(joseph.page.getByText(written)).toBeHidden();
  await joseph.press(joseph.page.getByText('Traduit. Original').last());
  await expect(joseph.page.getByText(written)).toBeVisible();
  await expect(amina.page.getByText(french)).toHaveCount(0);

  await test.step('a French facilitator reads it so, and corrects what was written', async () => {
    await facilitator.page.getByLabel('Language').selectOption('fr');
    await expect(facilitator.note(french)).toBeVisible();
    await facilitator.page.getByRole('button', { name: `Que faire de « ${french} »` }).click();
    await facilitator.page.getByRole('menuitem', { name: /Reformuler/ }).click();
    const dialog = facilitator.page.getByRole('dialog');
    await expect(dialog.getByRole('textbox')).toHaveValue(written);
    await dialog.getByRole('textbox').fill('The road is closed in the rains');
    await dialog.getByRole('button').last().click();
    // Its translation is put aside with the words that it was made of.
    await expect(facilitator.note('The road is closed in the rains')).toBeVisible();
    await expect(joseph.page.getByText('The road is closed in the rains')).toBeVisible();
    await expect(kofi.page.getByText('words changed since')).toBeVisible();
    await facilitator.page.getByLabel('Langue').selectOption('en');
  });

  await test.step('the report has it, marked as a translation', async () => {
    await task(kofi, 'The road is closed in the rains').click();
    await kofi.page.getByLabel('In Français').fill('La route est coupée à la saison des pluies');
    await kofi.page.keyboard.press('Control+Enter');
    await expect(kofi.page.getByRole('main').getByText('Nothing left to translate')).toBeVisible();
    const session = new URL(kofi.page.url()).pathname.split('/')[2];
    await kofi.page.goto(`${room.invitation.address}/w/${session}/report`);
    await kofi.page.getByRole('navigation').getByLabel('Language').first().selectOption('fr');
    await expect(kofi.page.getByText('La route est coupée à la saison des pluies')).toBeVisible();
    await expect(kofi.page.getByText('Traduit. Original').first()).toBeVisible();
  });
  await expect(wall.page.getByText('The road is closed in the rains')).toBeVisible();
});
