import { expect, it } from 'vitest';
import { passingStorage } from './device';
import { everySeriesKept, keepSeries, secretIn, seriesKept, seriesOf } from './keptSeries';

const link = 'series-AbCdEfGhIjKlMnOp.QRSTUVWXYZabcdefghijklmnop0';

it('finds the series of a link, also within a whole address, and of nothing else', () => {
  expect(seriesOf(secretIn(` http://10.0.0.7:5080/series#${link} `))).toBe('series-AbCdEfGhIjKlMnOp');
  expect(seriesOf('AbCdEfGhIjKlMnOp.QRSTUVWXYZabcdefghijklmnop0')).toBeUndefined();
  expect(seriesOf('')).toBeUndefined();
});

it('keeps the link to hand out when the series is opened again', () => {
  const storage = passingStorage();
  keepSeries({ series: 's', title: '', link, reader: 'r' }, storage);
  keepSeries({ series: 's', title: 'Mining', link }, storage);
  expect(seriesKept('s', storage)).toEqual({ series: 's', title: 'Mining', link, reader: 'r' });
  expect(everySeriesKept(storage)).toHaveLength(1);
});
