import { describe, expect, test } from 'vitest';
import { Likeness } from './likeness';
import { samples } from './samples';
import { alike } from './suggesting';

/** A board in one language: the notes by id, and which two are a known pair. */
function boardOf(language: string) {
  const { pairs, single } = samples[language] ?? { pairs: [], single: [] };
  const texts = [
    ...pairs.flatMap(([one, other], at) => [
      { id: `${at}a`, text: one },
      { id: `${at}b`, text: other },
    ]),
    ...single.map((text, at) => ({ id: `s${at}`, text })),
  ];
  return { texts, known: new Set(pairs.map((_, at) => `${at}a ${at}b`)) };
}

describe('pairs that say the same', () => {
  test.each(Object.keys(samples))('are found in %s, and few others', (language) => {
    const { texts, known } = boardOf(language);
    const found = new Likeness(texts).pairs(alike).map(({ a, b }) => `${a} ${b}`);
    const right = found.filter((pair) => known.has(pair)).length;
    const [precision, recall] = [right / Math.max(1, found.length), right / known.size];
    const all = (texts.length * (texts.length - 1)) / 2;
    console.log(
      `${language}: ${known.size} pairs among ${all}, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  test('are found on one board in all languages at once, and none across two', () => {
    const languages = Object.keys(samples);
    const boards = languages.map((language) => ({ language, ...boardOf(language) }));
    const texts = boards.flatMap(({ language, texts }) =>
      texts.map(({ id, text }) => ({ id: `${language}/${id}`, text })),
    );
    const found = new Likeness(texts).pairs(alike);
    expect(found.every(({ a, b }) => a.split('/')[0] === b.split('/')[0])).toBe(true);
  });
});

test('the same notes give the same answer, in whatever order they come', () => {
  const { texts } = boardOf('sw');
  const named = (list: typeof texts) =>
    new Likeness(list).pairs(0.1).map(({ a, b, likeness }) => [[a, b].sort().join(), likeness.toFixed(9)].join());
  expect(named([...texts].reverse()).sort()).toEqual(named(texts).sort());
});

test('what two notes have in common is said in the words of the first', () => {
  const likeness = new Likeness(boardOf('fr').texts);
  expect(likeness.shared(['1a', '1b'])).toEqual(expect.arrayContaining(['mercure', 'rivière']));
  const chinese = new Likeness(boardOf('zh').texts);
  expect(chinese.shared(['4a', '4b']).join(' ')).toContain('价格');
});

test('five hundred notes are compared through what they share, not each with each', () => {
  const base = Object.values(samples).flatMap(({ pairs, single }) => [...pairs.flat(), ...single]);
  const texts = Array.from({ length: 500 }, (_, at) => ({
    id: `n${at}`,
    text: `${base[at % base.length]} ${base[(at * 7 + 3) % base.length]}`,
  }));
  const start = performance.now();
  const pairs = new Likeness(texts).pairs(alike);
  console.log(`500 notes of up to 280 characters: ${Math.round(performance.now() - start)} ms, ${pairs.length} pairs`);
  expect(pairs.length).toBeGreaterThan(0);
});
