import { expect, it } from 'vitest';
import { refusalCodes } from '../wire/protocol';
import { refusalWords } from '../words/refusals';

it.each(refusalCodes)('%s is said in words, not by its code', (code) => {
  expect(refusalWords({ code, limit: 2 })).not.toContain(code);
});

it('says the bound where there is one', () => {
  expect(refusalWords({ code: 'text.too_long', limit: 280 })).toBe('Shorten it to 280 letters.');
});

it('says something for a code of a newer server', () => {
  expect(refusalWords({ code: 'note.on_fire' })).toContain('note.on_fire');
});
