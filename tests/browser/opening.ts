import type { Locator, Page } from '@playwright/test';
import { besideFolder, takeBeside } from './beside';
import { expect } from './screens';
import { speak } from './speak';
import { cutOff, stumbles } from './stumbles';

const phones = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
];

/**
 * What holds for every dialog and every menu that something on this screen opens, and for what is opened from there: nothing that a
 * screen reader stumbles on, nothing cut off at the side, nothing beside the screen; on phones, in the language whose words are longest
 * and from right to left. Leaves the screen as it was.
 * @param known what was opened already, on this screen or another, and needs no second look
 */
export async function whatOpensIsForEverybody(page: Page, known: Set<string>): Promise<void> {
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  const found: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (besideFolder) {
    const folder = besideFolder;
    await eachThatOpens(page, page.locator('body'), known, () => takeBeside(page, folder));
    return;
  }
  for (const language of ['fr', 'ar']) {
    await speak(page, language);
    for (const phone of phones) {
      await page.setViewportSize(phone);
      const opened = new Set([...known].filter((one) => one.startsWith(`${language} ${phone.width} `)));
      const look = async () => {
        // Whom a screen reader tells what is no matter of a screen's width.
        const looked = language === 'ar' && phone === phones[0] ? stumbles : cutOff;
        found.push(...(await looked(page, language)));
      };
      await eachThatOpens(page, page.locator('body'), opened, look, `${language} ${phone.width} `);
      for (const one of opened) known.add(one);
    }
  }
  await page.setViewportSize(size);
  await speak(page, 'en');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect.soft(found, page.url()).toEqual([]);
}

/** Opens one after the other, what is inside it too, and closes it again. */
async function eachThatOpens(
  page: Page,
  within: Locator,
  known: Set<string>,
  look: () => Promise<void>,
  when = '',
): Promise<void> {
  const openers = within.locator('[aria-haspopup]:not(:disabled):not([aria-disabled=true])').filter({ visible: true });
  for (let at = 0; at < (await openers.count()); at++) {
    const opener = openers.nth(at);
    const name = `${when}${await nameOf(opener)}`;
    if (known.has(name)) continue;
    known.add(name);
    const open = await opens(page, () => opener.click());
    await look();
    const choices = open.getByRole('menuitem').filter({ hasText: /…$/ });
    const count = await choices.count();
    for (let choice = 0; choice < count; choice++) {
      if ((await choices.nth(choice).getAttribute('aria-disabled')) === 'true') continue;
      const asked = await opens(page, () => choices.nth(choice).click(), 'dialog[open]');
      await look();
      await closes(page, asked);
      await opens(page, () => opener.click());
    }
    if ((await open.getAttribute('role')) !== 'menu') await eachThatOpens(page, open, known, look, when);
    await closes(page, open);
  }
}

async function opens(page: Page, act: () => Promise<void>, what = 'dialog[open], [role=menu]'): Promise<Locator> {
  const before = await page.locator(what).count();
  await act();
  await expect(page.locator(what)).toHaveCount(before + 1);
  // A menu stands in the dialog that it opened from, or after all else: the last is the innermost.
  const open = page.locator(what).nth(before);
  if ((await open.getAttribute('role')) === 'menu') await expect(open.locator(':focus')).toHaveCount(1);
  return open;
}

async function closes(page: Page, open: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(open).toBeHidden();
}

/** What it is called, whatever it is about: of two notes the same is opened. */
const nameOf = async (opener: Locator): Promise<string> =>
  ((await opener.getAttribute('aria-label')) ?? (await opener.innerText())).replace(/[“«][^”»]*[”»]/g, '');
