import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './screens';
import * as script from './workshop/script';

/** Names of languages in themselves; and what was said already, in the language of then. */
const aside = 'script, style, noscript, option[lang], [aria-live]';
const phone = { width: 390, height: 844 };
const laptop = { width: 1440, height: 900 };
/** The smallest phone, and a tablet held upright. */
const between = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
];

/**
 * What holds for every screen in every state, as it stands now: nothing that a screen reader stumbles on, in English and in Arabic,
 * on a phone and on a laptop; nothing cut off at the side; and no words of ours that are not translated. Leaves the screen as it was.
 * @param written what people wrote that may stand there, beside the words of the script
 */
export async function isForEverybody(page: Page, ...written: readonly string[]): Promise<void> {
  const size = page.viewportSize() ?? laptop;
  const was = (await page.locator('html').getAttribute('lang')) ?? 'en';
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found = await stumbles(page, was);

  await speak(page, 'pseudo');
  // A workshop's own name stands in its report.
  const [, session = ''] = /\/w\/([^/?]+)/.exec(page.url()) ?? [];
  for (const words of untranslated(await wordsOf(page), [...written, session])) found.push(`not translated: ${words}`);

  await speak(page, 'ar');
  // The projector has the one size that it has.
  const others = /\/wall\b/.test(page.url()) ? [] : [size.width > 800 ? phone : laptop, ...between];
  for (const [at, other] of (others.length > 0 ? others : [size]).entries()) {
    await page.setViewportSize(other);
    found.push(...(await (at === 0 ? stumbles : cutOff)(page, 'ar')));
  }

  await page.setViewportSize(size);
  await speak(page, was);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect.soft(found, `${page.url()}, “${await page.title()}”`).toEqual([]);
}

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

async function stumbles(page: Page, language: string): Promise<string[]> {
  // A colour on its way to another is neither.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity),
  );
  const violations = await violationsOn(page);
  const where = `${language} ${page.viewportSize()?.width}`;
  return [...violations.map((violation) => `${where} ${violation}`), ...(await cutOff(page, language))];
}

async function cutOff(page: Page, language: string): Promise<string[]> {
  const { cut, by } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const clips = (part: Element | null): boolean =>
      part !== null && (getComputedStyle(part).overflowX !== 'visible' || clips(part.parentElement));
    const over = [...document.body.querySelectorAll('*')].filter((part) => {
      const { left, right } = part.getBoundingClientRect();
      return (left < 0 || right > clientWidth) && !clips(part.parentElement);
    });
    return { cut: scrollWidth - clientWidth, by: over.map(({ className, tagName }) => String(className) || tagName) };
  });
  const width = page.viewportSize()?.width;
  return cut > 0 ? [`${language} ${width} ${cut} px are cut off at the side, of ${by.slice(0, 8).join(' | ')}`] : [];
}

/** Brought to a page once and asked there again and again: by way of a page of its own, each asking takes ten times as long. */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const here = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await here.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
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
