import { expect, it } from 'vitest';
import { groupShapes } from '../look/groupShapes';
import tokens from '../look/tokens.css?raw';
import groups from './groups.css?raw';

/** Relative luminance of #rrggbb, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const colourIn = (css: string, selector: string, name: string): string => {
  const block = css.slice(css.indexOf(`${selector} {`));
  return new RegExp(`${name}:\\s*(#[0-9a-f]{6})`).exec(block.slice(0, block.indexOf('}')))?.[1] ?? '';
};

it.each(groupShapes)('the %s stands out from both of the wall’s grounds', (shape) => {
  const group = luminance(colourIn(groups, `.wall [data-group="${shape}"]`, '--group-deep'));
  for (const name of ['--paper', '--wall']) {
    const ground = luminance(colourIn(tokens, '[data-look="wall"]', name));
    expect((group + 0.05) / (ground + 0.05)).toBeGreaterThanOrEqual(6);
  }
});
