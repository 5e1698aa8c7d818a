import type { Locator } from '@playwright/test';
import { expect, type Screen } from '../screens';
import { workshop } from './script';

/** One of the many: on a phone with a finger, or at a desk. */
export class Participant {
  readonly screen: Screen;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  get page() {
    return this.screen.page;
  }

  /** Reads the code off the wall and types it, not quite as it stands there. */
  async typeCode(address: string, code: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByLabel('Join code').fill(code.toLowerCase().replace('-', ' '));
    await this.press('Join');
  }

  async arrive(name: string, group: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(workshop.question);
    await this.choose(group);
    if (name) await this.page.getByLabel('Your name').fill(name);
    await this.press('Join the workshop');
  }

  async write(text: string): Promise<void> {
    await this.page.getByLabel('One barrier').fill(text);
    await this.press('Add note');
    await expect(this.note(text)).toContainText('Saved');
    await expect(this.page.getByLabel('One barrier')).toBeEmpty();
  }

  async edit(text: string, into: string): Promise<void> {
    await this.#menu(text, 'Edit');
    const dialog = this.page.getByRole('dialog', { name: 'Edit your note' });
    await dialog.getByLabel('One barrier').fill(into);
    await this.screen.press(dialog.getByRole('button', { name: 'Save note' }));
    await expect(this.note(into)).toContainText('edited');
  }

  async remove(text: string): Promise<void> {
    await this.#menu(text, 'Delete…');
    const dialog = this.page.getByRole('dialog', { name: 'Delete this note?' });
    await expect(dialog).toContainText(text);
    await this.screen.press(dialog.getByRole('button', { name: 'Delete note' }));
    await expect(this.page.getByText(text)).toHaveCount(0);
  }

  /** One of several: a group, or so many fingers. */
  async choose(name: string | RegExp): Promise<void> {
    const choice = this.page.getByRole('radio', { name, exact: true });
    await this.screen.press(choice);
    await expect(choice).toBeChecked();
  }

  /** One of the own notes. */
  note(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  /** A theme on the phone's board, or the notes without one, unfolded or not. */
  theme(name: string): Locator {
    return this.page.getByRole('group').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** A button by its name, or whatever else can be pressed. */
  async press(what: string | Locator): Promise<void> {
    await this.screen.press(typeof what === 'string' ? this.button(what) : what);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** Under which the server knows this device's person; nobody sees it. */
  async id(): Promise<string> {
    const kept = await this.page.evaluate(() => Object.entries(localStorage));
    const [, seat] = kept.find(([key]) => /^workshop\.seat\/.+\/participant$/.test(key)) ?? [];
    return JSON.parse(seat ?? '').participant;
  }

  async #menu(text: string, choice: string): Promise<void> {
    await this.press(`What to do with “${text}”`);
    await this.screen.press(this.page.getByRole('menuitem', { name: choice }));
  }
}
