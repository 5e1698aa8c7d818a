import { expect, it } from 'vitest';
import { darkRuns } from './QrCode';

it('draws every run of dark modules once, in its place', () => {
  const [light, dark] = [false, true];
  expect(
    darkRuns([
      [dark, dark, light, dark],
      [light, light, light, light],
      [light, dark, dark, dark],
    ]),
  ).toBe('M0 0h2v1H0zM3 0h1v1H3zM1 2h3v1H1z');
});
