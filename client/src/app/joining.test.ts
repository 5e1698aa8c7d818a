import { beforeEach, expect, it, vi } from 'vitest';
import { joinByCode } from '../wire/http';
import { beginJoining, join } from './joining';

vi.mock('../wire/http', () => ({ joinByCode: vi.fn() }));
const joined = {
  is: 'answered',
  answer: { session: 's', participant: 'p', seat: 'new', workshop: { title: 'A workshop' } },
} as never;
const knock = vi.mocked(joinByCode);

beforeEach(() => {
  vi.stubGlobal('location', { hash: '' });
  knock.mockReset().mockResolvedValue(joined);
});

it('knocks once where it was begun, and anew when asked again', async () => {
  beginJoining('KIVU-482');
  await join('KIVU-482');
  expect(knock).toHaveBeenCalledTimes(1);
  await join('KIVU-482');
  expect(knock).toHaveBeenCalledTimes(2);
});

it('does not take what was begun for another code', async () => {
  beginJoining('KIVU-482');
  await join('GOMA-222');
  expect(knock.mock.lastCall?.[0]).toBe('GOMA222');
});

it('greets only who is new: who comes back is somebody already, which the door does not know', async () => {
  expect(await join('KIVU-482')).toMatchObject({ answer: { workshop: { title: 'A workshop' } } });
  vi.stubGlobal('location', { hash: '#seat=new' });
  const back = await join('KIVU-482');
  expect(knock).toHaveBeenLastCalledWith('KIVU482', 'new');
  expect(back).not.toHaveProperty('answer.workshop');
});
