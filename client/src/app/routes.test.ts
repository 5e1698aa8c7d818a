import { expect, it } from 'vitest';
import { pathOf, reportPath, routeOf } from './routes';

it.each([
  ['/', { is: 'home' }],
  ['/new', { is: 'new' }],
  ['/enter', { is: 'enter' }],
  ['/privacy', { is: 'privacy' }],
  ['/privacy/more', { is: 'nowhere' }],
  ['/join', { is: 'home' }],
  ['/join/KIVU-482', { is: 'join', code: 'KIVU-482' }],
  ['/w/abc', { is: 'workshop', session: 'abc', role: 'participant' }],
  ['/w/abc/wall', { is: 'workshop', session: 'abc', role: 'wall' }],
  ['/w/abc/report', { is: 'report', session: 'abc' }],
  ['/w/abc/clock', { is: 'nowhere' }],
  ['/w/abc/wall/more', { is: 'nowhere' }],
  ['/w', { is: 'nowhere' }],
  ['/join/%E0%A4%A', { is: 'join', code: '%E0%A4%A' }],
])('%s leads to its page', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

it('makes paths that lead back', () => {
  expect(routeOf(pathOf('a-b_c', 'participant'))).toEqual({ is: 'workshop', session: 'a-b_c', role: 'participant' });
  expect(routeOf(pathOf('a', 'rapporteur'))).toEqual({ is: 'workshop', session: 'a', role: 'rapporteur' });
  expect(routeOf(reportPath('a'))).toEqual({ is: 'report', session: 'a' });
});
