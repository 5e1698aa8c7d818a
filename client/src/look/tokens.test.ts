import { describe, expect, it } from 'vitest';
import { groupShapes } from './groupShapes';
import css from './tokens.css?raw';

type Tokens = Record<string, string>;

/** The custom properties of the one block with this selector. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((found) => [found[1], found[2]]));
}

/** Relative luminance of #rrggbb, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const paper = tokensOf(':root');
const looks: [string, Tokens][] = [
  ['paper', paper],
  ['wall', { ...paper, ...tokensOf('[data-look="wall"]') }],
];

describe.each(looks)('on %s', (_, look) => {
  it.each(['--ink', '--ink-2', '--ink-3', '--accent', '--warn'])('%s can be read on every ground', (ink) => {
    for (const ground of ['--paper', '--wall']) expect(contrast(look[ink], look[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('words on the accent, on its soft ground and on a warning can be read', () => {
    expect(contrast(look['--accent-ink'], look['--accent'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look['--accent'], look['--accent-soft'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look['--warn'], look['--warn-soft'])).toBeGreaterThanOrEqual(4.5);
  });

  it('edges and focus stand out from every ground', () => {
    for (const line of ['--edge', '--focus', '--accent'])
      for (const ground of ['--paper', '--wall']) expect(contrast(look[line], look[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe.each(groupShapes)('the group with the %s', (shape) => {
  const group = tokensOf(`[data-group="${shape}"]`);

  it('has a colour to write with, on its own ground and on paper', () => {
    for (const ground of [group['--group'], paper['--paper'], paper['--wall']])
      expect(contrast(group['--group-deep'], ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('has a ground on which every ink can be read', () => {
    expect(contrast(paper['--ink'], group['--group'])).toBeGreaterThanOrEqual(7);
    expect(contrast(paper['--ink-2'], group['--group'])).toBeGreaterThanOrEqual(4.5);
  });

  it('has a ground of its own', () => {
    const same = groupShapes.filter((other) => tokensOf(`[data-group="${other}"]`)['--group'] === group['--group']);
    expect(same).toEqual([shape]);
  });
});
