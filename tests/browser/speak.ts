import type { Page } from '@playwright/test';
import { expect } from './screens';

/** The page goes over to this language as it stands, with whatever is open or half typed on it. */
export async function speak(page: Page, code: string): Promise<void> {
  await page.evaluate((lang) => {
    const address = location.href;
    history.replaceState(history.state, '', `?lang=${lang}${location.hash}`);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    history.replaceState(history.state, '', address);
  }, code);
  await expect(page.locator('html')).toHaveAttribute('lang', code);
}
