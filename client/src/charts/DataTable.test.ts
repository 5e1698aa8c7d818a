import { expect, it } from 'vitest';
import { textOf } from './DataTable';

it('is copied as cells, none of which begins a formula or breaks its line', () => {
  const table = {
    caption: '',
    head: ['Theme', 'Dots'],
    rows: [
      ['=1+1', 3],
      ['Two\tof\nthem', '-2'],
    ] as const,
  };
  expect(textOf(table)).toBe("Theme\tDots\n'=1+1\t3\nTwo of them\t-2");
});
