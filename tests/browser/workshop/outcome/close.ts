import { expect } from '../../screens';
import type { Room } from '../room';
import { gov1 } from '../script';

/** Closed for good; then one takes their words back, and nothing that was counted changes. */
export async function close({ facilitator, amina, rapporteur }: Room) {
  await facilitator.press('Close the workshop for good…');
  await facilitator.page
    .getByRole('dialog', { name: 'Close the workshop for good?' })
    .getByRole('button', { name: 'Close it for good' })
    .click();
  await expect(amina.heading('The workshop has ended')).toBeVisible();
  await expect(amina.page.getByText('3 people stand behind it.')).toBeVisible();

  const words = gov1.barriers[1];
  await amina.press(amina.page.getByText('What you wrote'));
  await amina.press(`What to do with “${words}”`);
  await amina.press(amina.page.getByRole('menuitem', { name: 'Redact for good…' }));
  const dialog = amina.page.getByRole('dialog', { name: 'Redact this note for good?' });
  await expect(dialog).toContainText(words);
  await amina.press(dialog.getByRole('button', { name: 'Redact it' }));
  await expect(amina.page.getByText('Redacted by its author')).toBeVisible();
  await expect(amina.page.getByText(words)).toHaveCount(0);

  const opened = rapporteur.page.waitForEvent('popup');
  await rapporteur.page.getByRole('link', { name: 'Report', exact: true }).click();
  const report = (await opened).getByRole('main');
  await expect(report.getByText('Redacted by its author').first()).toBeVisible();
  await expect(report.getByText(words)).toHaveCount(0);
}
