import { expect, it } from 'vitest';
import { gridFor } from './boardGrid';

it('has a cell for every theme and one for the notes without, up to the most themes there can be', () => {
  for (let themes = 1; themes <= 60; themes++) {
    const { columns, rows } = gridFor(themes);
    expect(columns * rows).toBeGreaterThan(themes);
  }
});

it('never gets smaller while themes are made', () => {
  for (let themes = 1; themes < 60; themes++) {
    const [now, next] = [gridFor(themes), gridFor(themes + 1)];
    if (now.compact === next.compact) expect(next.columns * next.rows).toBeGreaterThanOrEqual(now.columns * now.rows);
  }
});
