import type { Facilitator } from './workshop/facilitator';

/** Opens what is behind the button that says who of the team is here. */
export async function team({ page }: Facilitator) {
  await page.getByRole('button', { name: /Team: \d+ here/ }).click();
  return page.getByRole('dialog', { name: 'The team and its links' });
}

/** Gives out one more link, and reads it off the screen. */
export async function give(facilitator: Facilitator, role: string, name: string): Promise<string> {
  const dialog = await team(facilitator);
  await dialog.getByLabel('For', { exact: true }).selectOption(role);
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Give out the link', exact: true }).click();
  const link = await dialog.getByRole('textbox', { name: `Link for ${name}`, exact: true }).inputValue();
  await facilitator.page.keyboard.press('Escape');
  return link;
}
