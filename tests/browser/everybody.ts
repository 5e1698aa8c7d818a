import type { Page } from '@playwright/test';
import { besideFolder, takeBeside } from './beside';
import { expect } from './screens';
import { speak } from './speak';
import { cutOff, stumbles } from './stumbles';
import * as script from './workshop/script';

/** Names of languages in themselves; and what was said already, in the language of then. */
const aside = 'script, style, noscript, option[lang], [aria-live]';
const phone = { width: 390, height: 844 };
const laptop = { width: 1440, height: 900 };
const smallestPhone = { width: 320, height: 640 };
const tablet = { width: 768, height: 1024 };

/**
 * What holds for every screen in every state, as it stands now: nothing that a screen reader stumbles on, in English and in Arabic,
 * on a phone and on a laptop; nothing cut off at the side; and no words of ours that are not translated. Leaves the screen as it was.
 * @param written what people wrote that may stand there, beside the words of the script
 */
export async function isForEverybody(page: Page, ...written: readonly string[]): Promise<void> {
  if (besideFolder) return takeBeside(page, besideFolder);
  const size = page.viewportSize() ?? laptop;
  const was = (await page.locator('html').getAttribute('lang')) ?? 'en';
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found = await stumbles(page, was);

  await speak(page, 'pseudo');
  // A workshop's own name stands in its report.
  const [, session = ''] = /\/w\/([^/?]+)/.exec(page.url()) ?? [];
  for (const words of untranslated(await wordsOf(page), [...written, session])) found.push(`not translated: ${words}`);

  // The projector has the one size that it has.
  const isWall = /\/wall\b/.test(page.url());
  await speak(page, 'ar');
  const other = size.width > 800 ? phone : laptop;
  await page.setViewportSize(isWall ? size : other);
  found.push(...(await stumbles(page, 'ar')));
  // Again in the language whose words are longest.
  for (const language of isWall ? [] : ['ar', 'fr']) {
    await speak(page, language);
    for (const narrow of [smallestPhone, phone, tablet]) {
      await page.setViewportSize(narrow);
      found.push(...(await cutOff(page, language)));
    }
  }

  await page.setViewportSize(size);
  await speak(page, was);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect.soft(found, `${page.url()}, “${await page.title()}”`).toEqual([]);
}

/** All that is seen or heard on the page, a text or a name each. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate((aside) => {
    const names = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ];
    const words = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) for (const name of names) words.push(node.getAttribute(name) ?? '');
      else if (!node.parentElement?.closest(aside)) words.push(node.textContent ?? '');
    }
    return words.map((text) => text.trim()).filter(Boolean);
  }, aside);
}

/** What people wrote, and what reads the same in every language. */
const groups = [
  'Government',
  'NGOs',
  'Academics',
  'Large-scale mining',
  'Artisanal and small-scale miners',
  'Donors',
  'Business associations',
];
const others = ['Roads', 'Water', 'Theme 1', 'Amina', 'Joseph', 'Kofi', 'Afia', 'NOPE'];
const everybodys = [
  /https?:\/\/\S+/g,
  /\b[\d.]+:\d+\S*/g,
  /\b(?:One barrier|Your answer) of phone \d/g,
  // Join codes and receipts.
  /\b[A-Z0-9]{4}-[A-Z0-9]{3,4}\b/g,
  // A note's words, cut off in a button's name.
  /“[^”]+…”/g,
  // Dates, hours and lists are `Intl`'s, which knows no pseudo-language.
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g,
  /\b(?:AM|PM|and|at|or)\b/g,
  // What writes letters as bytes is called the same everywhere.
  /\b(?:utf-\w+|windows-\d+|macintosh|gb18030|shift_jis)\b/g,
  // As it stands on the keys.
  /\b(?:Ctrl|Shift|Alt|Esc)\b/g,
];

function untranslated(words: readonly string[], written: readonly string[]): string[] {
  const theirs = [...Object.values(script).flatMap(textsIn), ...groups, ...others, ...written]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  return [...new Set(words)].filter((text) => {
    const without = theirs.reduce((rest, one) => rest.replaceAll(one, ''), text);
    return /[A-Za-z]{2,}/.test(everybodys.reduce((rest, one) => rest.replace(one, ''), without));
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
