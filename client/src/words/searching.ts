/** A text as one looks for it: without case, and without accents, which few type when they search. */
export function searched(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** What was typed to look for, word by word. */
export const wordsOf = (search: string): readonly string[] => searched(search).split(/\s+/u).filter(Boolean);

/** Whether a text holds all the words, in any order. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const plain = searched(text);
  return words.every((word) => plain.includes(word));
}
