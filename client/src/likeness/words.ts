/**
 * The words of a text in any script. Where words stand apart by spaces and where they do not (Chinese, Thai) is Unicode's
 * and the browser's knowledge, not ours; here they are only made comparable.
 */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** A word as it stood, and as it is compared. */
export type Word = { readonly seen: string; readonly plain: string };

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const plain = isWordLike ? plainly(segment) : '';
    if (plain) words.push({ seen: segment, plain });
  }
  return words;
}

const marked = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;

/** One form for what readers take for the same: case, width, accents, Arabic's optional marks and letter forms. */
function plainly(word: string): string {
  return (
    word
      .normalize('NFKD')
      .toLowerCase()
      // Only where marks are optional: in many scripts they are the vowels.
      .replace(marked, '')
      .replace(/\u0640/gu, '')
      .replace(/\u0649/gu, '\u064A')
      .replace(/\u0629/gu, '\u0647')
      .replace(/[\p{Script=Ethiopic}]/gu, consonant)
      .normalize('NFC')
  );
}

/** Ethiopic writes a consonant with its vowel in one sign, eight to a row; what bends a word changes mostly the vowels. */
function consonant(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x1200 && code <= 0x1357 ? String.fromCodePoint(code - (code % 8)) : sign;
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Ethiopic}]/u;

/**
 * What a word is known by however it is bent: runs of three letters with its edges, of two where a sign is a whole
 * syllable or more. So a prefix, a plural or a case takes nothing but a few of them away.
 */
export function piecesOf(plain: string): readonly string[] {
  const signs = [...plain];
  const size = dense.test(plain) ? 2 : 3;
  if (signs.length < size) return [`=${plain}`];
  const pieces = new Set<string>();
  for (let at = 0; at + size <= signs.length; at++) pieces.add(signs.slice(at, at + size).join(''));
  return [...pieces];
}

/** How much two words have in common, from 0 to 1 (Dice). */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of a) if (b.has(piece)) common++;
  return (2 * common) / (a.size + b.size);
}
