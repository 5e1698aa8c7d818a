import { expect, it } from 'vitest';
import { refusalCodes } from '../wire/protocol';
import { sayRefusal } from './sayRefusal';

it.each(refusalCodes)('%s is said in words, not by its code', (code) => {
  expect(sayRefusal({ code, limit: 2 })).not.toContain(code);
});

it('says the bound where there is one', () => {
  expect(sayRefusal({ code: 'text.too_long', limit: 280 })).toContain('280');
});

it('says something for a code of a newer server', () => {
  expect(sayRefusal({ code: 'note.on_fire' as never })).toContain('note.on_fire');
});
