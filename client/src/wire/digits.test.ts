import { expect, it } from 'vitest';
import { numberIn, plainDigits } from './digits';

it.each(['٤٨٢', '۴۸۲', '４８２', '482'])('reads “%s” as the number that it is', (typed) => {
  expect(plainDigits(typed)).toBe('482');
  expect(numberIn(` ${typed} `)).toBe(482);
});

it('takes nothing else for a number', () => {
  expect(['', 'x', '1.5', '1e3', '123456'].map(numberIn)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  expect(numberIn('-١٢')).toBe(-12);
});
