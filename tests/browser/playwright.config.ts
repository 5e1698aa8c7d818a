import { defineConfig, devices } from '@playwright/test';

const chromium = process.env.WORKSHOP_CHROMIUM ?? process.env.CHROMIUM_PATH ?? 'playwright';

export default defineConfig({
  testDir: '.',
  // What measures is asked for by name, and is no test.
  testMatch: process.env.WORKSHOP_MEASURE ? '*.measure.ts' : '*.spec.ts',
  outputDir: '../../test-results/browser',
  // Each test has a server of its own; two at once is what a laptop bears.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium !== 'playwright' && { executablePath: chromium }),
      // Root in a container has no sandbox to give; and a browser under test talks to our server and to nobody else.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-proxy-server',
      ],
    },
  },
});
