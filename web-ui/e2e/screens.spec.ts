import { expect, type Page, test } from '@playwright/test';
import { as, mock, own } from './support';

/* Pictures of every state of the room and of what goes on now, for people to look at: written to TURNBACK_SCREENS. */

const shots = process.env.TURNBACK_SCREENS;

const STATES: {
  name: string;
  address: string;
  state?: Parameters<typeof mock>[1];
  world?: string;
  who?: string;
  act?: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'room', address: '/incidents/inc_1' },
  {
    name: 'room-deciding',
    address: '/incidents/inc_1',
    act: async (page) => {
      await page.keyboard.press('6');
      await page.keyboard.type('fence the writers @-2m');
    },
  },
  {
    name: 'room-logged',
    address: '/incidents/inc_1',
    world: 'logged',
    act: async (page) => {
      await page.keyboard.press('5');
      await page.keyboard.type('it is the migration');
      await page.keyboard.press('Enter');
      await page.getByText('Full rollback logged.').waitFor();
      await page.getByRole('button', { name: 'It begins now' }).waitFor();
    },
  },
  {
    name: 'room-overtaken',
    address: '/incidents/inc_1',
    world: 'overtaken shot',
    act: async (page) => {
      await page.keyboard.press('5');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Decide all the same/ }).waitFor();
    },
  },
  {
    name: 'room-offline',
    address: '/incidents/inc_1',
    world: 'offline shot',
    act: async (page) => {
      await page.context().setOffline(true);
      await page.keyboard.press('6');
      await page.keyboard.type('fence the writers');
      await page.keyboard.press('Enter');
      await page.getByText('Contain waits to be sent.').waitFor();
    },
  },
  { name: 'room-without-a-sheet', address: '/incidents/inc_1', world: 'no sheet shot' },
  { name: 'room-suspected', address: '/incidents/inc_3' },
  { name: 'room-of-the-past', address: '/incidents/inc_2' },
  { name: 'room-of-a-viewer', address: '/incidents/inc_1', who: 'per_viewer' },
  {
    name: 'room-what-was-known',
    address: '/incidents/inc_1',
    act: async (page) => {
      await page.getByRole('button', { name: /What was known then at Contain/ }).click();
      await page.getByRole('dialog').getByRole('table').first().waitFor();
    },
  },
  { name: 'room-loading', address: '/incidents/inc_1', state: 'held' },
  { name: 'room-error', address: '/incidents/inc_1', state: 'error' },
  { name: 'now', address: '/now', world: 'several' },
  { name: 'now-many', address: '/now', world: 'many' },
  { name: 'now-calm', address: '/now', state: 'empty' },
  { name: 'now-loading', address: '/now', state: 'held' },
  { name: 'now-error', address: '/now', state: 'error' },
];
const LOOKS = [
  { look: 'light', colorScheme: 'light', width: 1440, height: 1000 },
  { look: 'dark', colorScheme: 'dark', width: 1440, height: 1000 },
  { look: 'phone', colorScheme: 'light', width: 390, height: 844 },
] as const;

if (shots)
  for (const { name, address, state, world, who, act } of STATES)
    for (const { look, colorScheme, width, height } of LOOKS)
      test(`${name}, ${look}`, async ({ browser, baseURL }) => {
        const at = baseURL ?? '';
        const context = await browser.newContext({
          baseURL: at,
          colorScheme,
          viewport: { width, height },
          serviceWorkers: 'block',
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        if (state) await mock(context, state, at);
        if (world) await own(context, `${world} ${look}`, at);
        if (who) await as(context, who, at);
        await page.goto(address);
        await page.locator('h1').waitFor();
        if (state !== 'held') await expect(page.locator('.skeleton')).toHaveCount(0);
        if (address.endsWith('inc_1') && !state) await page.getByRole('region', { name: 'Decisions' }).waitFor();
        const narrow = look === 'phone' && act && name !== 'room-what-was-known';
        if (act && !narrow) await act(page);
        if (narrow) await page.getByRole('button', { name: /^Contain.*advised/ }).click();
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${shots}/${name}-${look}.png` });
        await context.close();
      });
