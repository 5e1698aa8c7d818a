import type { Locator } from '@playwright/test';
import { expect, type Screen } from '../screens';

/** The projector. What does not stand in its view, the room does not see. */
export class Wall {
  readonly screen: Screen;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  get page() {
    return this.screen.page;
  }

  /** Its one big sentence. */
  async says(sentence: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(sentence);
    await expect(heading).toBeInViewport();
  }

  async shows(words: string | RegExp): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeInViewport();
  }

  /** A big number with what it counts. */
  async counts(number: number, what: string): Promise<void> {
    await expect(this.page.getByRole('paragraph').filter({ hasText: what })).toHaveText(`${number}${what}`);
  }

  /** A group on the arrival's list, or a theme on the board: its line. */
  line(words: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: words });
  }
}
