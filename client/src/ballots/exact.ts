import { say } from '../words/say';

/** An exact value as it comes from the count, `23`, `31/2` or `0.7143`; undefined where it is. */
export function numberOf(exactly: string | undefined): number | undefined {
  if (exactly === undefined) return undefined;
  const [above = '0', below = '1'] = exactly.split('/');
  return Number(above) / Number(below);
}

/** Rounded for the eye to so many decimals at most; "n/a" where it is undefined, never 0. */
export function exact(exactly: string | undefined, decimals = 1): string {
  const value = numberOf(exactly);
  return value === undefined
    ? say('result.notKnown')
    : say('result.number', { value: Number(value.toFixed(decimals)) });
}

/** A share as whole percents. */
export function percent(exactly: string | undefined): string {
  const value = numberOf(exactly);
  return value === undefined ? say('result.notKnown') : say('result.share', { share: Math.round(value * 100) });
}
