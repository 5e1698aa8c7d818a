import { isForEverybody } from '../../everybody';
import { expect } from '../../screens';
import type { Room } from '../room';
import { priority, themes } from '../script';

/** The rapporteur words a priority beside the live board, picks notes off it, and meets the facilitator in the same words. */
export async function desk(room: Room) {
  const { page } = room.rapporteur;
  await page.getByRole('tab', { name: 'Priorities' }).click();
  await page.getByRole('button', { name: `Word “${themes.licences.name}”` }).click();
  await page.getByLabel('What we agree on').fill(priority.statement);
  await page.getByLabel('Where it holds').fill('All districts of Mbeya');
  await page.getByLabel('How sure are these words?').selectOption({ label: 'High' });
  await page.getByRole('checkbox', { name: themes.safety.name }).check();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What happens').fill('Open a licence desk in each district');
  await page.getByLabel('Who takes it on').fill('Ministry of Minerals');
  await page.getByLabel('By when').fill('2027-03-01');

  // One note with a press, another with a key.
  const [pressed, keyed] = [themes.money.barriers[0], themes.safety.barriers[0]];
  const pick = (text: string) =>
    page.getByRole('button', { name: `Take as evidence for the priority in hand: ${text}`, exact: true });
  await pick(pressed).click();
  await expect(pick(pressed)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('main').getByRole('button', { name: keyed, exact: true }).focus();
  await page.keyboard.press('e');
  await expect(pick(keyed)).toHaveAttribute('aria-pressed', 'true');

  await isForEverybody(page, 'All districts of Mbeya', 'Open a licence desk in each district', 'Ministry of Minerals');

  // A page that reloads loses no words.
  await page.reload();
  await page.getByRole('tab', { name: 'Priorities' }).click();
  await page.getByRole('button', { name: `Word “${themes.licences.name}”` }).click();
  await expect(page.getByLabel('What happens')).toHaveValue('Open a licence desk in each district');
  await page.getByRole('button', { name: 'Save priority' }).click();
  const card = page.getByRole('article', { name: priority.statement });
  await expect(card).toContainText('All districts of Mbeya');
  await expect(card).toContainText('Open a licence desk in each district by Ministry of Minerals until March 1, 2027');
  await expect(card).toContainText('6 barriers');
  await twoAtOnce(room);
}

/** Other parts come together by themselves; the same part is shown and chosen. */
async function twoAtOnce({ rapporteur: { page: one }, facilitator }: Room) {
  const two = facilitator.page;
  await two.getByRole('tab', { name: 'Priorities' }).click();
  for (const page of [one, two]) await page.getByRole('button', { name: 'Edit priority 1' }).click();
  await one.getByLabel('Where it holds').fill('Everywhere');
  await two.getByLabel('Why', { exact: true }).fill(priority.why);
  await two.getByRole('button', { name: 'Save priority' }).click();
  await expect(one.getByText('Their changes are in here now')).toBeVisible();
  await expect(one.getByLabel('Why', { exact: true })).toHaveValue(priority.why);
  await expect(one.getByLabel('Where it holds')).toHaveValue('Everywhere');

  await two.getByRole('button', { name: 'Edit priority 1' }).click();
  await two.getByLabel('Where it holds').fill('Nowhere');
  await two.getByRole('button', { name: 'Save priority' }).click();
  await expect(one.getByRole('alert')).toContainText('Somebody changed this priority while you were writing');
  await isForEverybody(one, 'Nowhere', 'Everywhere', 'Open a licence desk in each district', 'Ministry of Minerals');
  await expect(one.getByRole('button', { name: 'Save priority' })).toBeDisabled();
  await one.getByRole('button', { name: 'Keep mine' }).click();
  await one.getByRole('button', { name: 'Save priority' }).click();
  await expect(two.getByRole('article', { name: priority.statement })).toContainText('Everywhere');
}
