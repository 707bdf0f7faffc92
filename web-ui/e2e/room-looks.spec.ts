import { expect, type Page, test } from '@playwright/test';
import { own, violations } from './support';

const ready = async (page: Page) => {
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('fence eu-2');
  await expect(page.getByRole('region', { name: 'Signals' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByLabel('Decision', { exact: true })).toBeAttached();
};
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('on a phone what the sheet says comes first, then the clocks, and the dock lies within reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/incidents/inc_1');
  await ready(page);
  const top = async (name: string) => (await page.getByRole('region', { name }).boundingBox())?.y ?? Number.NaN;
  const order = [await top('What the sheet says'), await top('Undecided'), await top('Signals')];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const dock = page.getByRole('group', { name: 'Log a decision' });
  await expect(dock.getByRole('button')).toHaveCount(6);
  await expect(dock.getByRole('button', { name: /^Full.*closed/ }).locator('s')).toHaveText('Full');
  await expect(dock.getByRole('button', { name: /^Contain.*advised/ })).toBeVisible();
  const box = await dock.boundingBox();
  expect(box).toMatchObject({ x: 0, width: 390, height: 64, y: 780 });
  for (const button of await dock.getByRole('button').all()) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

test('at 200 % nothing is cut off, and everything can be done', async ({ page, context, baseURL }) => {
  await own(context, 'twice as large', baseURL);
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto('/incidents/inc_1');
  await ready(page);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('6');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Contain.*advised/ }).press('Enter');
  await page.getByRole('button', { name: 'Log contain' }).press('Enter');
  await expect(page.getByText('Contain logged.')).toBeVisible();
  await page.getByRole('button', { name: 'Declare contained' }).press('Enter');
  await page.getByLabel('How you know that the harm has stopped').fill('no failed captures for 10 min');
  await page.getByRole('dialog').getByRole('button', { name: 'Declare contained' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Containment' })).toContainText('no failed captures for 10 min');
});

test('it is read aloud: clocks keep silent, what is logged and recorded is said', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'aloud', baseURL);
  await page.goto('/incidents/inc_1');
  await ready(page);
  for (const timer of await page.getByRole('timer').all()) await expect(timer).toHaveAttribute('aria-live', 'off');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Captures fail after ledger 4.12.0');
  for (const name of ['What the sheet says', 'Undecided', 'Containment', 'Exposure', 'Signals', 'Log', 'Attempts'])
    await expect(page.getByRole('region', { name })).toHaveCount(1);
  const ribbon = page.getByRole('img', { name: /^From .* to now\./ });
  await expect(ribbon).toHaveAccessibleName(/Reached 50% of the users/);
  await expect(ribbon).toHaveAccessibleName(/Harm began/);
  await expect(ribbon).toHaveAccessibleName(/Undecided from .* to now\./);
  await expect(ribbon).toHaveAccessibleName(/The time to decide is up/);
  const log = page.getByRole('region', { name: 'Log' }).getByRole('list');
  await expect(log).toHaveAttribute('aria-live', 'polite');
  await expect(log).toHaveAttribute('aria-relevant', 'additions');
  await page.keyboard.press('d');
  await expect(page.getByLabel('Decision', { exact: true })).toBeFocused();
  await page.keyboard.type('h looking');
  await expect(page.getByLabel('Decision', { exact: true })).toHaveAccessibleDescription(/^Hold, decided/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Hold logged.' })).toBeVisible();
});

test('on paper there is what was known, and no controls', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Undecided', 'Containment', 'What the sheet says', 'Signals', 'Log', 'Attempts'])
    await expect(page.getByRole('region', { name })).toBeVisible();
  await expect(page.getByRole('img', { name: /^From/ })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Declare contained' })).toBeHidden();
  await expect(page.getByLabel('Decision', { exact: true })).toBeHidden();
  await expect(page.getByLabel('Entry')).toBeHidden();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('times are UTC, or local by a key, and never without saying so', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  await ready(page);
  const first = page.getByRole('region', { name: 'Log' }).getByRole('listitem').first().locator('time');
  await expect(first).toContainText('UTC');
  await page.keyboard.press('z');
  await expect(first).toContainText('local');
  await page.keyboard.press('z');
});

for (const width of [1440, 390])
  test(`the page keeps still while it is read, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const seen = { moved: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) seen.moved += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/incidents/inc_1');
    await ready(page);
    await page.waitForTimeout(1_500);
    const moved = await page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved);
    expect(moved).toBeLessThanOrEqual(0.02);
  });
