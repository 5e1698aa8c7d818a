import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { languages } from './languages';
import { readMessage, type Values } from './message';
import { accented } from './pseudo';

const counts = [0, 1, 2, 3, 5, 11, 21, 1234.5];
const namesIn = (text: string) => [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((found) => found[1] as string);
const choices = (text: string) => [...text.matchAll(/(\w+) \{/g)].map((found) => found[1] as string);

/** Some values for every name that may be one: each count, and each word that a select may ask for. */
function samplesFor(text: string): Values[] {
  const names = namesIn(text);
  const selects = new Set([...text.matchAll(/\{\s*(\w+)\s*,\s*select/g)].map((found) => found[1]));
  return [...counts, ...choices(text)].map((sample) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        selects.has(name) === (typeof sample === 'string') ? sample : selects.has(name) ? 'x' : 7,
      ]),
    ),
  );
}

it.each(languages)('what $name says is said as all of ICU would say it', async ({ load, locale }) => {
  for (const text of Object.values(await load())) {
    const library = new IntlMessageFormat(text, locale);
    const ours = readMessage(text, locale);
    for (const values of samplesFor(text)) expect(ours(values), text).toBe(library.format(values));
  }
});

describe('a message', () => {
  it.each([
    ['one {a} two', { a: 'x' }, 'one x two'],
    ['{n, plural, =0 {none} one {# of {all, number}} other {# of {all, number}}}', { n: 1, all: 2000 }, '1 of 2,000'],
    ['{s, select, yes {{n, plural, other {#!}}} other {no}}', { s: 'yes', n: 3 }, '3!'],
    ['a # alone', {}, 'a # alone'],
  ])('%s', (text, values, said) => expect(readMessage(text, 'en')(values as Values)).toBe(said));

  it.each(['{', '}', '{a', '{a, plural, one {x}}', '{a, date}', '{a}}'])('that reads %s is refused', (text) => {
    expect(() => readMessage(text, 'en')).toThrow();
  });

  it('counts by the rules of its language', () => {
    const russian = readMessage('{n, plural, one {# голос} few {# голоса} many {# голосов} other {# голоса}}', 'ru');
    expect([1, 3, 11].map((n) => russian({ n }))).toEqual(['1 голос', '3 голоса', '11 голосов']);
  });
});

it('marks every letter of its own in the pseudo-language, and none of what people wrote', () => {
  const message = readMessage('{n, plural, one {# note} other {# notes}} by {who}', 'en', accented);
  expect(message({ n: 2, who: 'Amina' })).toBe('2 ñóŧéš ƀý Amina');
});
