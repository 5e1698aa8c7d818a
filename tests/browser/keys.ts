import type { Locator, Page } from '@playwright/test';
import { expect, type Screen } from './screens';

/** Somebody without mouse or touch: goes by Tab to what they want, sees where they are, and presses keys. */
export class Keys {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Before the first page opens: from then on a pointer is trouble. */
  static async of({ page }: Screen): Promise<Keys> {
    await page.addInitScript(() =>
      addEventListener('pointerdown', () => console.error('A pointer was used.'), { capture: true }),
    );
    return new Keys(page);
  }

  /** Goes on by Tab, from wherever the focus is, until it is there. */
  async to(what: Locator): Promise<void> {
    await expect(what).toBeVisible();
    for (let steps = 0; steps < 250; steps++) {
      if (await what.evaluate(isFocused)) return this.#isSeen(what);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${what}.`);
  }

  async press(what: string | Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(typeof what === 'string' ? this.button(what) : what);
    await this.page.keyboard.press(key);
  }

  /** The one thing to do next; a button whose words changed just now takes no press, so again if need be. */
  async next(name: string): Promise<void> {
    const button = this.page.getByRole('main').getByRole('button', { name, exact: true });
    await expect(button).toBeVisible();
    await expect(async () => {
      if (await button.isVisible()) await this.press(button);
      await expect(button).toBeHidden({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }

  /** Types over what stands in the field. */
  async type(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await this.to(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** One of several, of which Tab comes to one and arrows go on. */
  async choose(name: string | RegExp): Promise<void> {
    const choice = this.page.getByRole('radio', { name, exact: true });
    await expect(choice).toBeVisible();
    const group = await choice.getAttribute('name');
    for (let steps = 0; !(await choice.evaluate(isFocused)); steps++) {
      if (steps > 250) throw new Error(`Keys do not come to ${choice}.`);
      const among = await this.page.evaluate(
        (name) => document.activeElement instanceof HTMLInputElement && document.activeElement.name === name,
        group,
      );
      await this.page.keyboard.press(among ? 'ArrowDown' : 'Tab');
    }
    if (!(await choice.isChecked())) await this.page.keyboard.press('Space');
    await expect(choice).toBeChecked();
  }

  /** Tab comes to one note of the board; arrows go to the others, up and down a theme and on to the next. */
  async toNote(text: string): Promise<void> {
    const wanted = this.page.getByRole('main').getByRole('button', { name: text, exact: true });
    await expect(wanted).toBeVisible();
    const onNote = () => this.page.evaluate(() => Boolean(document.activeElement?.closest('[data-note]')));
    for (let steps = 0; !(await onNote()); steps++) {
      if (steps > 250) throw new Error('Tab comes to no note.');
      await this.page.keyboard.press('Tab');
    }
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight'].flatMap((on) => ['Home', ...down, on])) {
      if (await wanted.evaluate(isFocused)) return this.#isSeen(wanted);
      await this.page.keyboard.press(key);
    }
    throw new Error(`Arrows do not come to “${text}”.`);
  }

  /** Opens a menu and goes down to a choice. */
  async chooseFrom(menu: string, choice: string): Promise<void> {
    await this.press(menu);
    await this.chooseItem(choice);
  }

  /** Goes down the menu that is open. */
  async chooseItem(choice: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: choice, exact: true });
    await expect(item).toBeVisible();
    for (let steps = 0; !(await item.evaluate(isFocused)); steps++) {
      if (steps > 30) throw new Error(`Arrows do not come to “${choice}”.`);
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** The focus shows, and not outside of what is seen. */
  async #isSeen(what: Locator): Promise<void> {
    await expect(what).toBeInViewport();
    expect(await what.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  }
}

const down = Array.from({ length: 5 }, () => 'ArrowDown');
const isFocused = (element: Element) => element === document.activeElement;
