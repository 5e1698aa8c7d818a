import { isForEverybody } from '../../everybody';
import { expect } from '../../screens';
import type { Room } from '../room';
import { priority, themes } from '../script';

/** A dot vote in which one keeps a receipt, over a change of mind and a reload. Gives the code. */
export async function keepReceipt({ facilitator, rapporteur, wall, people, joseph }: Room): Promise<string> {
  await facilitator.screen.pressNext('Go to dot vote');
  await facilitator.screen.pressNext('Start dot vote');
  for (const person of people) {
    await person.press(`One more dot for ${themes.licences.name}`);
    await expect(person.page.getByText('Your vote is saved')).toBeVisible();
  }
  const code = joseph.page.getByText(/^Receipt [0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await joseph.press(joseph.page.getByText('Keep a receipt'));
  const kept = (await code.innerText()).replace('Receipt ', '');
  await joseph.press(`One more dot for ${themes.money.name}`);
  await expect(joseph.page.getByText('Your vote is saved')).toBeVisible();
  await joseph.page.reload();
  await joseph.press(joseph.page.getByText('Keep a receipt'));
  await expect(code).toHaveText(`Receipt ${kept}`);

  await facilitator.closeVote('Close voting');
  await facilitator.screen.pressNext('Reveal result');
  await wall.says(`${themes.licences.name} comes first`);
  await rapporteur.page.getByRole('tab', { name: 'Priorities' }).click();
  const card = rapporteur.page.getByRole('article', { name: priority.statement });
  await expect(card).toContainText(`“${themes.licences.name}” in place 1`);
  await expect(card).toContainText('4 of 4 people gave it something');
  for (const { screen } of [facilitator, wall, ...people.filter((person) => person !== joseph)])
    expect(screen.wasTold(kept.replace('-', ''))).toBe(false);
  return kept;
}

/** What people wrote on the way. */
const outcome = [
  'Everywhere',
  'Open a licence desk in each district',
  'Ministry of Minerals',
  'One desk is one more queue.',
];

/** On the report, looked for in the archive itself. */
export async function findReceipt({ joseph }: Room, receipt: string) {
  await joseph.press(joseph.page.getByRole('link', { name: 'Open the whole report' }));
  const { page } = joseph;
  await page.getByRole('textbox', { name: 'Find my receipt' }).fill(receipt.toLowerCase());
  await joseph.press('Look for it');
  await expect(page.getByText('It is one of 4 receipts for 4 ballots that were counted.')).toBeVisible();
  await isForEverybody(page, ...outcome);
  await page.getByRole('textbox', { name: 'Find my receipt' }).fill('00000000');
  await joseph.press('Look for it');
  await expect(page.getByText('No revealed vote of this archive holds this receipt.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('One desk is one more queue.');
  await expect(page.getByRole('main')).toContainText('Ministry of Minerals');
  await joseph.press(page.getByRole('link', { name: 'Back to the workshop' }));
}
