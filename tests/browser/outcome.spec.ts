import { expect, test } from './screens';
import { arrive } from './workshop/arrive';
import { Facilitator } from './workshop/facilitator';
import { group } from './workshop/group';
import { close } from './workshop/outcome/close';
import { confirm } from './workshop/outcome/confirm';
import { desk } from './workshop/outcome/desk';
import { dissent } from './workshop/outcome/dissent';
import { findReceipt, keepReceipt } from './workshop/outcome/receipt';
import { remove } from './workshop/outcome/remove';
import { comeIn, nothingIsCutOff } from './workshop/room';
import { write } from './workshop/write';

test('an outcome is worded beside the board, confirmed, disputed, recounted by receipt, redacted and deleted by those in the room', async ({
  screens,
}) => {
  test.setTimeout(480_000);
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const invitation = await facilitator.create();
  await facilitator.openBoard();
  const room = await comeIn(screens, facilitator, invitation);
  for (const stage of [arrive, write, group]) await test.step(stage.name, () => stage(room));
  await test.step('word it beside the board', () => desk(room));
  const receipt = await test.step('vote and keep a receipt', () => keepReceipt(room));
  await test.step('confirm it by gradients of agreement', () => confirm(room));
  await test.step('disagree', () => dissent(room));
  await nothingIsCutOff(room);
  await test.step('find the receipt', () => findReceipt(room, receipt));
  await test.step('close and redact', () => close(room));
  await test.step('delete', () => remove(room, invitation.code));
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});
