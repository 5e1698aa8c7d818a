import { expect, it } from 'vitest';
import { exportLanguageOf } from './exportLanguages';

it('takes the first language that reports are said in, whatever the country', () => {
  expect(exportLanguageOf('pt-BR', 'fr')).toBe('pt');
  expect(exportLanguageOf('pseudo', 'ar')).toBe('ar');
  expect(exportLanguageOf('de', undefined)).toBe('en');
});
