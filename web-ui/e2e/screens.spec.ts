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
  /** What is done on a desk. */
  act?: (page: Page) => Promise<unknown>;
  /** What comes of a contained logged by two taps, where the same is done on a phone. */
  tapped?: RegExp | null;
  /** Where it looks as elsewhere. */
  looks?: readonly ('light' | 'dark' | 'phone')[];
}[] = [
  { name: 'room', address: '/incidents/inc_1' },
  {
    name: 'room-deciding',
    tapped: null,
    address: '/incidents/inc_1',
    act: async (page) => {
      await page.keyboard.press('6');
      await page.keyboard.type('fence the writers @-2m');
    },
  },
  {
    name: 'room-logged',
    tapped: /^Contain logged/,
    looks: ['light', 'phone'],
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
    tapped: /decided meanwhile/,
    looks: ['light', 'phone'],
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
    tapped: /^Contain waits to be sent/,
    looks: ['light', 'phone'],
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
  { name: 'room-suspected', address: '/incidents/inc_3', looks: ['light', 'phone'] },
  { name: 'room-of-the-past', address: '/incidents/inc_2', looks: ['light'] },
  { name: 'room-of-a-viewer', address: '/incidents/inc_1', who: 'per_viewer', looks: ['light'] },
  {
    name: 'room-what-was-known',
    looks: ['light', 'phone'],
    address: '/incidents/inc_1',
    act: async (page) => {
      await page.getByRole('button', { name: /What was known then at Contain/ }).click();
      await page.getByRole('dialog').getByRole('table').first().waitFor();
    },
  },
  { name: 'room-loading', address: '/incidents/inc_1', state: 'held', looks: ['light'] },
  { name: 'room-error', address: '/incidents/inc_1', state: 'error', looks: ['light'] },
  { name: 'now', address: '/now', world: 'several' },
  { name: 'now-many', address: '/now', world: 'many', looks: ['light', 'phone'] },
  { name: 'now-calm', address: '/now', world: 'calm' },
  { name: 'now-empty', address: '/now', state: 'empty', looks: ['light'] },
  { name: 'now-loading', address: '/now', state: 'held', looks: ['light'] },
  { name: 'now-error', address: '/now', state: 'error', looks: ['light'] },
];
const LOOKS = [
  { look: 'light', colorScheme: 'light', width: 1440, height: 1000 },
  { look: 'dark', colorScheme: 'dark', width: 1440, height: 1000 },
  { look: 'phone', colorScheme: 'light', width: 390, height: 844 },
] as const;

if (shots)
  for (const { name, address, state, world, who, act, tapped, looks } of STATES)
    for (const { look, colorScheme, width, height } of LOOKS.filter((one) => !looks || looks.includes(one.look)))
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
        if (look === 'phone' && tapped !== undefined) {
          if (name === 'room-offline') await context.setOffline(true);
          await page.getByRole('button', { name: /^Contain.*advised/ }).click();
          if (tapped) {
            await page.getByRole('button', { name: 'Log contain' }).click();
            await page.getByText(tapped).first().waitFor();
          }
        } else await act?.(page);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${shots}/${name}-${look}.png` });
        await context.close();
      });
