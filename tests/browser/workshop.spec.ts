import { test } from './screens';
import { agree } from './workshop/agree';
import { arrive } from './workshop/arrive';
import { Facilitator } from './workshop/facilitator';
import { group } from './workshop/group';
import { rank } from './workshop/rank';
import { close, report } from './workshop/report';
import { comeIn, nobodyWasNamed } from './workshop/room';
import { vote } from './workshop/vote';
import { write } from './workshop/write';

test('six people and a wall go through all seven stages by what they see, and the report holds what they agreed', async ({
  screens,
}) => {
  test.setTimeout(240_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const invitation = await test.step('create', () => facilitator.create());
  await facilitator.openBoard();
  const room = await test.step('come in', () => comeIn(screens, facilitator, invitation));
  await test.step('arrive', () => arrive(room));
  await test.step('write', () => write(room));
  await test.step('group', () => group(room));
  await test.step('vote', () => vote(room));
  await test.step('rank', () => rank(room));
  await test.step('agree', () => agree(room));
  const document = await test.step('report', () => report(room));
  await test.step('close', () => close(room, document));
  await test.step('nobody was named to anybody', () => nobodyWasNamed(room));
});
