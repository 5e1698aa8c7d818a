import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What a screen reader stumbles on, and what is cut off at the side, on the page as it stands now. */
export async function stumbles(page: Page, language: string): Promise<string[]> {
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

/**
 * The page can't be pushed sideways, nor can anything in it that is read from top to bottom: a dialog, a menu, a list to choose from,
 * a panel at the side. What lies over the page lies within the screen.
 */
export async function cutOff(page: Page, language: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const clips = (part: Element | null, within: Element): boolean =>
      part !== null &&
      part !== within &&
      (getComputedStyle(part).overflowX !== 'visible' || clips(part.parentElement, within));
    const named = ({ className, tagName }: Element) => String(className) || tagName;
    const over = (box: Element) => {
      const { left, width } = box.getBoundingClientRect();
      const right = left + (box === document.documentElement ? clientWidth : width);
      const parts = [...box.querySelectorAll('*')].filter((part) => {
        const its = part.getBoundingClientRect();
        return (its.left < left || its.right > right) && !clips(part.parentElement, box);
      });
      return parts.slice(0, 8).map(named).join(' | ');
    };
    const above = [...document.querySelectorAll('dialog[open], [role=menu]')];
    const boxes = [
      document.documentElement,
      ...above,
      ...document.querySelectorAll('[role=listbox], [role=complementary], aside'),
    ];
    const cut = boxes
      .map((box) => ({ box, by: box.scrollWidth - box.clientWidth }))
      .filter(({ by }) => by > 0)
      .map(({ box, by }) => `${by} px of ${named(box)} are cut off at the side, of ${over(box)}`);
    const outside = above
      .map((box) => ({ box, at: box.getBoundingClientRect() }))
      .filter(({ at }) => at.left < 0 || at.top < 0 || at.right > clientWidth || at.bottom > innerHeight)
      .map(({ box, at }) => `${named(box)} leaves the screen: ${JSON.stringify(at)}`);
    return [...cut, ...outside];
  });
  return found.map((one) => `${language} ${page.viewportSize()?.width} ${one}`);
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
