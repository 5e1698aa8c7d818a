import { freePort } from '../../server/run/ports.mjs';
import { openProvider, secret } from '../run/provider.mjs';
import { isForEverybody } from './everybody';
import { type FrontDoor, openProxy } from './proxy';
import { expect, test as onServer } from './server';
import { workshop } from './workshop/script';

type Installation = { readonly front: FrontDoor; readonly provider: { readonly close: () => Promise<void> } };

const ports = { provider: await freePort(), front: await freePort() };

/** A hosted installation: behind a proxy, whose facilitators sign in at a real provider. */
const test = onServer.extend<{ installation: Installation }>({
  settings: {
    WORKSHOP_ADDRESS: `http://127.0.0.1:${ports.front}`,
    WORKSHOP_SIGN_IN: `http://127.0.0.1:${ports.provider}`,
    WORKSHOP_SIGN_IN_CLIENT: 'workshop',
    WORKSHOP_SIGN_IN_SECRET: secret,
    WORKSHOP_SIGN_IN_DOMAINS: 'example.org',
  },
  installation: async ({ server }, use) => {
    const installation = {
      front: await openProxy(ports.front, server.url),
      provider: await openProvider(ports.provider),
    };
    await use(installation);
    installation.front.close();
    await installation.provider.close();
  },
  baseURL: async ({ installation }, use) => use(installation.front.url),
});

test('a facilitator signs in at the provider, creates a workshop, and signs out', async ({ page, installation }) => {
  test.setTimeout(180_000);
  const signIn = page.getByRole('link', { name: 'Sign in' });
  const atProvider = async (email: string) => {
    await signIn.click();
    await page.getByPlaceholder('Enter any login').fill(email);
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  await test.step('nobody is signed in: the key or an account', async () => {
    await page.goto('/new');
    await page.getByLabel('Title').fill(workshop.title);
    await page.getByLabel('Question to the room').fill(workshop.question);
    await isForEverybody(page);
    await page.getByRole('button', { name: 'Create workshop' }).click();
    await expect(page.getByText('Sign in, or type the host key.')).toBeVisible();
  });

  await test.step('who turns round at the provider is told so', async () => {
    await signIn.click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect(page.getByRole('alert').first()).toHaveText(/^You were not signed in/);
    await expect(page).toHaveURL(`${installation.front.url}/new`);
    await isForEverybody(page);
  });

  await test.step('so is who may not create here', async () => {
    await atProvider('eve@elsewhere.example');
    await expect(page.getByRole('alert').first()).toHaveText(/^This account may not create workshops here/);
    await expect(page.getByLabel('Host key')).toBeVisible();
    // The provider knows them still; here they are somebody else now.
    await page.context().clearCookies();
  });

  await test.step('who may is known by name, and what was typed is there', async () => {
    await atProvider('ada@example.org');
    await expect(page.getByText('You are signed in as ada@example.org.')).toBeVisible();
    await expect(page.getByLabel('Host key')).toHaveCount(0);
    await expect(page.getByLabel('Title')).toHaveValue(workshop.title);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await isForEverybody(page, 'ada@example.org');
  });

  await test.step('signed in elsewhere no more, the page asks again and keeps the form', async () => {
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Create workshop' }).click();
    await expect(page.getByText(/^You are not signed in any more/)).toBeVisible();
    await expect(signIn).toBeVisible();
    await page.context().addCookies(cookies);
    await page.reload();
  });

  await test.step('a workshop, and out again', async () => {
    await page.getByRole('button', { name: 'Create workshop' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`“${workshop.title}” is ready`);
    await page.goto('/new');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(signIn).toBeVisible();
    await page.reload();
    await expect(signIn).toBeVisible();
  });
});

test('while the provider is away, the host key does', async ({ page, installation, server }) => {
  await installation.provider.close();
  await page.goto('/new');
  await page.getByLabel('Title').fill(workshop.title);
  await page.getByLabel('Question to the room').fill(workshop.question);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').first()).toHaveText(/^Signing in did not work/);
  await page.getByLabel('Host key').fill(server.hostKey);
  await page.getByRole('button', { name: 'Create workshop' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`“${workshop.title}” is ready`);
});
