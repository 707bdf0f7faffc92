import { expect, type Page, test } from '@playwright/test';
import { as, find, mock } from './support';

const region = (page: Page, name: string) => page.getByRole('region', { name });

test('what was told is listed with what became of it and why', async ({ page }) => {
  await page.goto('/settings/signals');
  const all = region(page, 'Deliveries').locator('.way');
  await expect(all).toHaveCount(5);
  await expect(all.nth(0)).toContainText('Samples: 4,000 accepted');
  await expect(all.nth(1)).toContainText('3,995 accepted, 5 refused');
  await expect(all.nth(1).getByText('expected a finite number')).toHaveCount(5);
  await expect(all.nth(1).getByText('line 11, value')).toBeHidden();
  await all.nth(1).getByText('2 other parts that were not accepted').click();
  await expect(all.nth(1).getByText('line 11, value')).toBeVisible();
  await expect(all.nth(2)).toContainText('Ignored alerts[1]: says the same as alerts[0]');
  await expect(all.nth(4)).toContainText('Something unknown: 1 refused');
});

test('each sender is told the address here and where its token goes, and no secret is shown', async ({
  page,
  baseURL,
}) => {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Signals' }).click();
  const how = region(page, 'How to set it up');
  await expect(how.locator('pre').nth(0)).toContainText(`url: ${baseURL}/api/v1/signals/alertmanager`);
  await expect(how.locator('pre').nth(0)).toContainText('credentials: TOKEN');
  await expect(how.locator('pre').nth(1)).toContainText(`URL: ${baseURL}/api/v1/signals/grafana`);
  await expect(how.locator('pre').nth(2)).toContainText(`curl ${baseURL}/api/v1/signals`);
  await expect(how.locator('pre').nth(2)).toContainText('Authorization: Bearer $TOKEN');
  await how.getByRole('link', { name: 'Issue one' }).click();
  await page.getByRole('button', { name: 'Issue a token' }).click();
  await expect(page.getByRole('checkbox', { name: /^Signals sends what monitoring sees/ })).toBeVisible();
});

test('a token for signals is issued for them alone', async ({ page }) => {
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'Issue a token' }).click();
  await page.getByLabel('What it is for').fill('Alertmanager');
  await page.getByRole('checkbox', { name: /^Read/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Signals/ }).check();
  await expect(page.getByLabel('Components it is for')).toHaveCount(0);
  await page.route('**/api/v1/tokens', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  );
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/tokens'));
  await page.getByRole('button', { name: 'Issue it' }).click();
  expect((await asked).postDataJSON()).toMatchObject({ label: 'Alertmanager', scopes: ['SIGNALS'] });
});

test('whoever is no admin looks, and is told who issues tokens', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto('/incidents');
  await page.locator('h1').waitFor();
  await find(page, 'signals');
  await page.keyboard.press('Enter');
  await expect(region(page, 'How to set it up')).toContainText('An admin issues it');
  await expect(region(page, 'Deliveries').locator('.way')).toHaveCount(5);
});

test('while nothing was heard the page says what to do', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/settings/signals');
  await expect(page.getByText('Nothing was heard yet. Set something up as below')).toBeVisible();
});
