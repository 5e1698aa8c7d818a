import { say } from '../words/say';

/** An exact value: one whole number over another. */
type Fraction = { readonly above: bigint; readonly below: bigint };

/** An exact value as it comes from the count, `23`, `31/2` or `0.7143`; undefined where it is. */
export function numberOf(exactly: string | undefined): number | undefined {
  if (exactly === undefined) return undefined;
  const [above = '0', below = '1'] = exactly.split('/');
  return Number(above) / Number(below);
}

/** Rounded for the eye to so many decimals at most, as the documents round it; "n/a" where it is undefined, never 0. */
export function exact(exactly: string | undefined, decimals = 1): string {
  return exactly === undefined ? say('result.notKnown') : say('result.number', { value: rounded(exactly, decimals) });
}

/** A share as whole percents. */
export function percent(exactly: string | undefined): string {
  return exactly === undefined ? say('result.notKnown') : say('result.share', { share: rounded(exactly, 0, 100n) });
}

/** Whether one exact value is more than another. */
export function isMore(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [fractionOf(one), fractionOf(other)];
  return a.above * b.below > b.above * a.below;
}

/** The nearest value with so many decimals, halves away from zero; in floating point 1.005 would be less than it is. */
function rounded(exactly: string, decimals: number, times = 1n): number {
  const { above, below } = fractionOf(exactly);
  const units = 10n ** BigInt(decimals);
  const size = 2n * (above < 0n ? -above : above) * times * units + below;
  const nearest = size / (2n * below);
  return Number(above < 0n ? -nearest : nearest) / Number(units);
}

function fractionOf(exactly: string): Fraction {
  const [above = '0', below = '1'] = exactly.split('/');
  const [whole = '0', part = ''] = above.split('.');
  return { above: BigInt(whole + part), below: BigInt(below) * 10n ** BigInt(part.length) };
}
