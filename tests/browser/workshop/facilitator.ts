import type { Locator } from '@playwright/test';
import { expect, type Screen } from '../screens';
import { hostKey } from '../server';
import { workshop } from './script';

/** What is handed out: the code for the wall, and the links. */
export type Invitation = {
  readonly code: string;
  readonly address: string;
  readonly join: string;
  readonly rapporteur: string;
  readonly wall: string;
};

/** Who runs the room, from the empty form to its end. */
export class Facilitator {
  readonly screen: Screen;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  get page() {
    return this.screen.page;
  }

  /** Of the usual agenda, or that of another template. */
  async create(template?: string): Promise<Invitation> {
    const { page } = this;
    await page.goto('/');
    await page.getByRole('link', { name: 'Create a workshop' }).click();
    await page.getByLabel('Title').fill(workshop.title);
    await page.getByLabel('Question to the room').fill(workshop.question);
    await page.getByLabel('Place or name of the event').fill(workshop.place);
    if (template) await page.getByLabel('Start from').selectOption(template);
    // Under another name than its own this machine is like any other.
    if (['127.0.0.1', 'localhost'].includes(new URL(page.url()).hostname))
      await expect(page.getByLabel('Host key')).toHaveCount(0);
    else await page.getByLabel('Host key').fill(hostKey);
    await page.getByRole('button', { name: 'Create workshop' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`“${workshop.title}” is ready`);
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
    return {
      code: await page.getByRole('definition').nth(1).innerText(),
      address: `http://${await page.getByRole('definition').nth(0).innerText()}`,
      join: await this.#link('Link for participants'),
      rapporteur: await this.#link('Link for the rapporteur'),
      wall: await this.#link('Link for the wall'),
    };
  }

  async openBoard(): Promise<void> {
    await this.page.getByRole('link', { name: 'Open the board' }).click();
    await expect(this.page.getByRole('heading', { name: 'Not started yet' })).toBeVisible();
  }

  /** A note on the board, by its words: pressing it selects it. */
  note(text: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: text, exact: true });
  }

  /** How many people stand for a group, on the list of who is here. */
  peopleOf(group: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: group }).getByRole('strong');
  }

  /** A theme's column on the board. */
  theme(name: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${name}, `) });
  }

  noteMenu(text: string): Locator {
    return this.button(`What to do with “${text}”`);
  }

  async select(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.note(text).click();
      await expect(this.note(text)).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(this.page.getByText(new RegExp(`^${texts.length} notes? selected$`))).toBeVisible();
  }

  /** Types over the usual name of a theme that was just made. */
  async nameTheme(name: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Name of the theme' });
    await expect(field).toBeFocused();
    await field.fill(name);
    await field.press('Enter');
    await expect(this.theme(name)).toBeVisible();
  }

  /** Takes a note by the mouse and puts it down in a theme. */
  async drag(text: string, theme: string): Promise<void> {
    const { mouse } = this.page;
    await this.note(text).hover();
    await mouse.down();
    const place = await this.theme(theme).boundingBox();
    if (!place) throw new Error(`There is no theme ${theme} to drag to.`);
    await mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 12 });
    await expect(this.theme(theme)).toHaveAttribute('data-over', 'true');
    await mouse.up();
    await expect(this.theme(theme)).toContainText(text);
  }

  async chooseFrom(menu: Locator, choice: string): Promise<void> {
    await menu.click();
    await this.page.getByRole('menuitem', { name: choice, exact: true }).click();
  }

  /** Closes a vote without waiting out the ten seconds in which the room is warned. */
  async closeVote(words: string): Promise<void> {
    await this.screen.pressNext(words);
    await this.screen.pressNext('Close now');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  #link(name: string): Promise<string> {
    return this.page.getByRole('textbox', { name, exact: true }).inputValue();
  }
}
