import { expect, it } from 'vitest';
import { fileName } from './fileName';

it('keeps letters of every language and nothing that a file system refuses', () => {
  expect(fileName('Barriers: an "integrated" sector?', 'md')).toBe('Barriers-an-integrated-sector.md');
  expect(fileName('حواجز / Obstáculos', 'csv.zip')).toBe('حواجز-Obstáculos.csv.zip');
  expect(fileName('…', 'json')).toBe('workshop.json');
});
