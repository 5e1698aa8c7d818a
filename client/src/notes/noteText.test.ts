import { expect, it } from 'vitest';
import { cleanText, joinText, textLength } from './noteText';

it('counts code points, as the server does', () => {
  expect(textLength('👷🏾')).toBe(2);
  expect(textLength('  a\r\nb  ')).toBe(3);
  expect(textLength('e\u0301')).toBe(1);
});

it('keeps line breaks and takes away the space around', () => expect(cleanText(' a\r\n\r\nb ')).toBe('a\n\nb'));

it('loses neither half a sentence nor the words that come back to it', () => {
  expect(joinText('half a sen', 'refused')).toBe('half a sen\nrefused');
  expect(joinText(' ', 'refused')).toBe('refused');
});
