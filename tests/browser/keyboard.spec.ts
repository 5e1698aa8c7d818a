import { Keys } from './keys';
import { expect, test } from './screens';
import { priority, workshop } from './workshop/script';

const written = ['Licences take two years', 'A licence takes two years or more', 'Women have no say'] as const;
const [papers, say] = ['Licences', 'A say'] as const;

test('a whole workshop goes by keys alone, for who runs it and for who takes part, from the code to the report', async ({
  screens,
}) => {
  test.setTimeout(480_000);
  const desk = await Keys.of(await screens.open('facilitator', 'laptop'));
  const person = await Keys.of(await screens.open('participant at a desk', 'laptop'));

  await test.step('create', async () => {
    await desk.page.goto('/');
    await desk.press(desk.page.getByRole('link', { name: 'Create a workshop' }));
    await desk.type('Title', workshop.title);
    await desk.type('Question to the room', workshop.question);
    await desk.press('Create workshop');
    await expect(desk.heading(`“${workshop.title}” is ready`)).toBeVisible();
  });
  const code = await desk.page.getByRole('definition').nth(1).innerText();
  await desk.press(desk.page.getByRole('link', { name: 'Open the board' }));
  await desk.next('Open the doors');

  await test.step('join', async () => {
    await person.page.goto('/');
    await person.type('Join code', code);
    await person.page.keyboard.press('Enter');
    await expect(person.heading(workshop.question)).toBeVisible();
    await person.choose('NGOs');
    await person.press('Join the workshop');
    await expect(person.heading('You are in')).toBeVisible();
  });

  await test.step('write', async () => {
    await desk.next('Start writing');
    for (const text of ['Licences take 2 years', ...written.slice(1)]) {
      await person.type('One barrier', text);
      await person.press('Add note');
      await expect(person.page.getByRole('listitem').filter({ hasText: text })).toContainText('Saved');
    }
    await person.chooseFrom('What to do with “Licences take 2 years”', 'Edit');
    const dialog = person.page.getByRole('dialog', { name: 'Edit your note' });
    await person.to(dialog.getByLabel('One barrier'));
    await person.page.keyboard.press('Control+a');
    await person.page.keyboard.type(written[0]);
    await person.press('Save note');
    await expect(person.page.getByRole('listitem').filter({ hasText: written[0] })).toContainText('edited');
    await person.press('I’m done writing');
    await desk.next('Open the board');
    await desk.next('Go to group into themes');
  });

  await test.step('group', async () => {
    const note = (text: string) => desk.page.getByRole('main').getByRole('button', { name: text, exact: true });
    for (const text of written.slice(0, 2)) {
      await desk.toNote(text);
      await desk.page.keyboard.press('Space');
      await expect(note(text)).toHaveAttribute('aria-pressed', 'true');
    }
    await desk.page.keyboard.press('g');
    await named(papers);
    await desk.press('Add theme');
    await named(say);
    await desk.toNote(written[2]);
    await desk.page.keyboard.press('m');
    await desk.chooseItem(`Move to “${say}”`);
    await expect(desk.page.getByRole('region', { name: new RegExp(`^${say}, `) })).toContainText(written[2]);
  });
  async function named(theme: string) {
    await expect(desk.page.getByRole('textbox', { name: 'Name of the theme' })).toBeFocused();
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.type(theme);
    await desk.page.keyboard.press('Enter');
    await expect(desk.page.getByRole('region', { name: new RegExp(`^${theme}, `) })).toBeVisible();
  }

  await test.step('vote', async () => {
    await desk.next('Go to dot vote');
    await desk.next('Start dot vote');
    await person.press(`One more dot for ${say}`);
    await person.press(`One more dot for ${say}`, 'Space');
    await person.press(`One dot less for ${say}`);
    await expect(person.page.getByText('Your vote is saved')).toBeVisible();
    await reveal('Close voting', 'Reveal result');
    await expect(person.heading(`${say} comes first`)).toBeVisible();
  });

  await test.step('rank', async () => {
    await desk.next('Go to rank priorities');
    await desk.next('Start ranking');
    await person.press(`Add ${say} to your order`);
    await person.press(`Add ${papers} to your order`);
    await person.press(`Move ${papers} up`);
    await person.press('Send my ranking');
    await expect(person.page.getByText('Your ranking is saved.')).toBeVisible();
    await reveal('Close voting', 'Reveal result');
    await expect(person.heading(`${papers} comes first`)).toBeVisible();
  });

  await test.step('agree', async () => {
    await desk.next('Go to agree');
    await desk.press(`Word “${papers}”`);
    await desk.type('What we agree on', priority.statement);
    await desk.press('Save priority');
    await desk.next('Ask the room');
    await person.choose(/I will champion it$/);
    await expect(person.page.getByText('Your answer is saved.')).toBeVisible();
    await reveal('Close the vote', 'Reveal fingers');
  });
  async function reveal(close: string, show: string) {
    await desk.next(close);
    await desk.next('Close now');
    await desk.next(show);
  }

  await test.step('report', async () => {
    await desk.next('Go to the report');
    await person.press(person.page.getByRole('link', { name: 'Open the whole report' }));
    await expect(person.page.getByRole('main')).toContainText(priority.statement);
    await person.press(person.page.getByRole('link', { name: 'Back to the workshop' }));
    await expect(person.heading('What we agreed')).toBeVisible();
    await desk.press('Close the workshop for good…');
    await desk.press('Close it for good');
    await expect(person.heading('The workshop has ended')).toBeVisible();
  });
});
