const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = 'áƀçđéƒğħíĵķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ';
const marks = [...marked];

/** The same words, readable, with every letter marked. */
export function accented(words: string): string {
  return [...words].map((letter) => marks[plain.indexOf(letter)] ?? letter).join('');
}
