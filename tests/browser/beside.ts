import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { speak } from './speak';

/** Where pictures of every screen in two languages go, when somebody wants to look at them; see pictures.mjs. */
export const besideFolder = process.env.WORKSHOP_BESIDE;

let taken = 0;

/** One picture of a screen as it stands now, at the size that it has: in English, and beside it in Arabic. */
export async function takeBeside(page: Page, folder: string): Promise<void> {
  const number = String(++taken).padStart(2, '0');
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  const was = (await page.locator('html').getAttribute('lang')) ?? 'en';
  const images: string[] = [];
  for (const language of ['en', 'ar']) {
    await speak(page, language);
    await page.evaluate(() => document.fonts.ready);
    // A phone's page is read by scrolling, which a picture can't.
    const shot = await page.screenshot({ animations: 'disabled', fullPage: size.width < 800 });
    images.push(`<img src="data:image/png;base64,${shot.toString('base64')}">`);
  }
  await speak(page, was);
  const [, role = 'phone'] = /\/w\/[^/]+\/(\w+)/.exec(page.url()) ?? [];
  const of = test.info();
  const name = `${of.titlePath[0]?.replace(/\.spec\.ts$/, '')}-${of.line}-${number}-${role}.png`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), await joined(page, size.width, images));
}

async function joined(page: Page, width: number, images: readonly string[]): Promise<Buffer> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This page has no browser to join pictures in.');
  const sheet = await browser.newPage({ viewport: { width: 2 * width + 24, height: 100 } });
  const style = 'display: flex; align-items: start; gap: 8px; margin: 8px; background: #888';
  await sheet.setContent(`<body style="${style}">${images.join('')}</body>`, { waitUntil: 'load' });
  const picture = await sheet.screenshot({ fullPage: true });
  await sheet.close();
  return picture;
}
