import { test } from './screens';
import { agree } from './workshop/agree';
import { arrive } from './workshop/arrive';
import { Facilitator } from './workshop/facilitator';
import { group } from './workshop/group';
import { rank } from './workshop/rank';
import { close, report } from './workshop/report';
import { comeIn, nobodyWasNamed, nothingIsCutOff } from './workshop/room';
import { vote } from './workshop/vote';
import { write } from './workshop/write';

test('six people and a wall go through all seven stages by what they see, and the report holds what they agreed', async ({
  screens,
}) => {
  test.setTimeout(600_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const invitation = await test.step('create', () => facilitator.create());
  await facilitator.openBoard();
  const room = await test.step('come in', () => comeIn(screens, facilitator, invitation, true));
  for (const stage of [arrive, write, group, vote, rank, agree])
    await test.step(stage.name, async () => {
      await stage(room);
      await nothingIsCutOff(room);
      await room.look();
    });
  const document = await test.step('report', () => report(room));
  await test.step('close', () => close(room, document));
  await nothingIsCutOff(room);
  await room.look();
  nobodyWasNamed(room);
});
