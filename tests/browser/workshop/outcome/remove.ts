import { isForEverybody } from '../../everybody';
import { expect } from '../../screens';
import type { Room } from '../room';
import { workshop } from '../script';

/** Everything goes, once the code is typed; every screen is told, and keeps nothing. */
export async function remove({ facilitator, everyone }: Room, code: string) {
  await facilitator.press('Delete for good…');
  const dialog = facilitator.page.getByRole('dialog', { name: 'Delete this workshop for good?' });
  await expect(dialog).toContainText('Everything goes');
  await dialog.getByRole('textbox').fill('NOPE-222');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await expect(dialog).toContainText(`That is not ${code}.`);
  await dialog.getByRole('textbox').fill(code.toLowerCase());
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  for (const { screen } of everyone) {
    await expect(screen.page.getByText('This workshop was deleted for good.')).toBeVisible();
    await expect(screen.page.getByRole('heading', { name: 'The workshop was deleted' })).toBeVisible();
    if (screen === facilitator.screen) await isForEverybody(screen.page);
    await expect(screen.page.getByText(workshop.title)).toHaveCount(0);
    const kept = await screen.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('seat/')));
    expect(kept).toEqual([]);
  }
}
