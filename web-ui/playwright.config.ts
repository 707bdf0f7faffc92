import { defineConfig } from '@playwright/test';

/** With TURNBACK_URL the tagged tests run against that server; without it all others against the mock. */
const real = process.env.TURNBACK_URL;
const TAGGED = /@(real|walk|command|parked|retried|people|playbook|gate|xss|offline|load|loop)/;
// Below the ports of outgoing connections, and not the same for two who test on one machine; workers inherit it.
process.env.MOCK_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
const port = process.env.MOCK_PORT;
const mock = `http://127.0.0.1:${port}`;

/** A browser heeds the last list of features only, so that what Playwright itself turns off is in this one too. */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch',
  'msForceBrowserSignIn,msEdgeUpdateLaunchServicesPreferredVersion',
  // Two pages of the address bar, which every new window loads and nobody sees: a third of all processor time.
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  reporter: 'list',
  forbidOnly: true,
  grep: real ? TAGGED : undefined,
  grepInvert: real ? undefined : TAGGED,
  webServer: real
    ? undefined
    : {
        command: `node e2e/mock-server.mjs`,
        env: { PORT: port, DIST: process.env.DIST ?? '' },
        url: mock,
        reuseExistingServer: false,
      },
  use: {
    baseURL: real ?? mock,
    browserName: 'chromium',
    timezoneId: 'America/New_York',
    // What a worker answers no trial can answer in its stead; those about it allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${FEATURES_OFF.join(',')}`,
      ],
    },
  },
});
