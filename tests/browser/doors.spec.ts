import { isForEverybody } from './everybody';
import { expect, test } from './screens';
import { Facilitator } from './workshop/facilitator';

test('every way in, and every way that leads nowhere, is for everybody', async ({ screens }) => {
  test.setTimeout(300_000);
  const { page } = await screens.open('somebody on a phone', 'phone');
  const title = page.getByRole('heading', { level: 1 });
  const says = async (path: string, words: string) => {
    await page.goto(path);
    await expect(title).toHaveText(words);
    await isForEverybody(page, 'NOPE');
  };
  await says('/', 'Join a workshop');
  await says('/nowhere', 'Nothing is here');
  await says('/enter', 'This link does not work');
  await says('/enter#nothing', 'This link does not work');
  await says('/w/nothing', 'You have no place here yet');
  await says('/join/NOPE-222', 'Join a workshop');
  await expect(page.getByText('No workshop has this code. Check it on the wall.')).toBeVisible();

  // Opened beside the page, so that nothing half typed is lost; and short enough to be read on the smallest phone.
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'What is kept of you' }).tap();
  const privacy = await opening;
  await expect(privacy.getByRole('heading', { level: 1 })).toHaveText('What is kept of you');
  await expect(privacy.getByText(/Nobody is shown how you voted/)).toBeVisible();
  await privacy.close();
  await says('/privacy', 'What is kept of you');
  await page.setViewportSize({ width: 320, height: 640 });
  await isForEverybody(page);

  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  await facilitator.page.goto('/new');
  await expect(facilitator.page.getByLabel('Title')).toBeVisible();
  await isForEverybody(facilitator.page);
  await facilitator.create();
  await isForEverybody(facilitator.page);

  // Browsers write down every answer that is no success. These were meant.
  screens.troubles.splice(
    0,
    screens.troubles.length,
    ...screens.troubles.filter((one) => !/40[14].*\/api\//.test(one)),
  );
});
