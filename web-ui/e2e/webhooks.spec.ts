import { expect, type Page, test } from '@playwright/test';
import { as, own } from './support';

const PLACE = '/guidance/webhooks';
const dialog = (page: Page) => page.getByRole('dialog');
const one = (page: Page, address: string) => page.locator('.webhooks > li').filter({ hasText: address });
const LEDGER = 'https://hooks.ledger.example.com/guidance';

test('a webhook is added, and its secret is shown once', async ({ page, context, baseURL }) => {
  await own(context, 'webhook', baseURL);
  await page.goto('/guidance');
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await dialog(page).getByLabel('Address').fill('https://hooks.example.com/x');
  await dialog(page).getByLabel('Components').fill('ledger, shop');
  await dialog(page).getByRole('checkbox', { name: 'Schema' }).check();
  await expect(dialog(page).getByLabel('Design pattern')).toHaveCount(0);
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/webhooks'));
  await dialog(page).getByRole('button', { name: 'Add it' }).click();
  expect((await asked).postDataJSON()).toEqual({
    address: 'https://hooks.example.com/x',
    scope: { changeKinds: ['SCHEMA'], components: ['ledger', 'shop'], tags: [] },
  });
  await expect(dialog(page).locator('code')).toContainText('whsec_');
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'I have kept it' }).click();
  await expect(one(page, 'https://hooks.example.com/x')).toContainText('None given up.');
  await expect(page.getByText('whsec_')).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(kept).not.toContain('whsec_');
});

test('an address that is refused leads to its field', async ({ page, context, baseURL }) => {
  await own(context, 'refused webhook', baseURL);
  await page.goto(PLACE);
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await dialog(page).getByLabel('Address').fill('http://hooks.example.com/x');
  await dialog(page).getByRole('button', { name: 'Add it' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('expected an address of https');
  await expect(dialog(page).getByLabel('Address')).toBeFocused();
});

test('what was given up says why and is tried again', async ({ page, context, baseURL }) => {
  await own(context, 'given up', baseURL);
  await page.goto(PLACE);
  const ledger = one(page, LEDGER);
  await expect(ledger).toContainText('1 given up.');
  await ledger.locator('summary').click();
  await expect(ledger.getByRole('listitem').nth(0)).toContainText('It is tried again: it did not answer within 10 s.');
  await expect(ledger.getByRole('listitem').nth(1)).toContainText('Given up: it answered 503.');
  await expect(ledger.getByRole('listitem').nth(2)).toContainText('It arrived.');
  await ledger.getByRole('button', { name: 'Try again delivery 2' }).click();
  await expect(ledger).toContainText('None given up.');
  await expect(ledger.getByRole('button', { name: /Try again/ })).toHaveCount(0);
});

test('another secret is made, and a webhook is removed for a reason', async ({ page, context, baseURL }) => {
  await own(context, 'remove a webhook', baseURL);
  await page.goto(PLACE);
  await page.getByRole('button', { name: `Make another secret for ${LEDGER}` }).click();
  await expect(dialog(page).locator('code')).toContainText('whsec_');
  await dialog(page).getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: `Remove ${LEDGER}` }).click();
  await dialog(page).getByLabel('Why it is removed').fill('nobody listens');
  await dialog(page).getByRole('button', { name: 'Remove it' }).click();
  await expect(one(page, LEDGER)).toContainText('Removed: nobody listens');
  await expect(page.getByRole('button', { name: `Remove ${LEDGER}` })).toHaveCount(0);
});

test('who does not steer guidance is not shown where it is sent', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto(PLACE);
  await expect(page.getByRole('heading', { name: 'Webhooks' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a webhook' })).toHaveCount(0);
  await expect(page.getByText(LEDGER)).toHaveCount(0);
});
