import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test as withServer } from './server';

/** What people sit in front of, in CSS pixels. */
export const sizes = {
  laptop: { width: 1440, height: 900 },
  smallLaptop: { width: 1366, height: 768 },
  projector: { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
} as const;

/** One person's own browser, with whatever the server ever told it. */
export class Screen {
  readonly page: Page;
  readonly touch: boolean;
  readonly #frames: Buffer[];

  constructor(page: Page, touch: boolean, frames: Buffer[]) {
    this.page = page;
    this.touch = touch;
    this.#frames = frames;
  }

  /** With a finger on a phone, with the mouse elsewhere. */
  async press(what: Locator): Promise<void> {
    await (this.touch ? what.tap() : what.click());
  }

  /**
   * Presses the one thing to do next, again if need be: a button whose words changed just now takes no press, for that
   * may be the second half of a double click.
   */
  async pressNext(name: string): Promise<void> {
    const button = this.page.getByRole('main').getByRole('button', { name, exact: true });
    await expect(button).toBeVisible();
    await expect(async () => {
      if (await button.isVisible()) await button.click({ timeout: 2_000 });
      await expect(button).toBeHidden({ timeout: 2_000 });
    }).toPass({ timeout: 15_000 });
  }

  /** Whether these words came to this browser over the live line at any time, shown or not. */
  wasTold(words: string): boolean {
    return this.#frames.some((frame) => frame.includes(words));
  }
}

/** All the screens of a room, and what went wrong on any of them. */
export class Screens {
  /** Errors of pages and consoles, and requests that left the server. */
  readonly troubles: string[] = [];
  readonly #browser: Browser;
  readonly #port: string;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser, server: string) {
    this.#browser = browser;
    this.#port = new URL(server).port;
  }

  async open(who: string, size: keyof typeof sizes): Promise<Screen> {
    const touch = size === 'phone';
    const context = await this.#browser.newContext({ viewport: sizes[size], hasTouch: touch, isMobile: touch });
    context.setDefaultTimeout(15_000);
    this.#contexts.push(context);
    const frames: Buffer[] = [];
    context.on('page', (page) => this.#watch(page, who, frames));
    return new Screen(await context.newPage(), touch, frames);
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  #watch(page: Page, who: string, frames: Buffer[]): void {
    page.on('pageerror', (error) => this.troubles.push(`${who}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${who}: ${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      if (!this.#isOurs(request.url())) this.troubles.push(`${who} asked elsewhere: ${request.url()}`);
    });
    page.on('websocket', (socket) => {
      if (!this.#isOurs(socket.url())) this.troubles.push(`${who} listened elsewhere: ${socket.url()}`);
      socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload)));
    });
  }

  /** The server's port was free on the whole machine before, so whichever of its addresses is used, this is it. */
  #isOurs(url: string): boolean {
    const { protocol, port } = new URL(url);
    return protocol === 'data:' || protocol === 'blob:' || port === this.#port;
  }
}

/** Tests with a room full of screens on one server; no screen may have had any trouble. */
export const test = withServer.extend<{ screens: Screens }>({
  screens: async ({ browser, server }, use) => {
    const screens = new Screens(browser, server.url);
    await use(screens);
    expect(screens.troubles).toEqual([]);
    await screens.close();
  },
});

export { expect };
