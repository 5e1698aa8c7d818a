/** Zeros of the digits that people here type: Arabic-Indic, those of Persian and Urdu, and the wide ones of East Asia. */
const zeros = [0x660, 0x6f0, 0xff10];

/** The same with the digits that machines read, whatever keyboard it was typed on. */
export function plainDigits(typed: string): string {
  return typed.replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => at >= first && at < first + 10);
    return zero === undefined ? digit : String(at - zero);
  });
}

/** A whole number as typed; NaN where it is none. */
export function numberIn(typed: string): number {
  const plain = plainDigits(typed.trim());
  return /^-?\d{1,5}$/.test(plain) ? Number(plain) : Number.NaN;
}
