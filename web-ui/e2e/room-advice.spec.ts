import { expect, test } from '@playwright/test';
import { as, own, violations } from './support';

test('the sheet says what to do, by which rule, and what is closed', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  const advice = page.getByRole('region', { name: 'What the sheet says' });
  await expect(advice).toContainText('Contain. Rule "Requests that fail" asks for a rollback');
  await expect(advice).toContainText('error_rate above 2 for 5 min: roll back within 10 min, decided by commander.');
  await expect(advice).toContainText('Full rollback Closed: change 2 (SCHEMA, drop column) cannot be taken back.');
  await expect(advice).toContainText('Partial rollback Not known: nobody said whether a part can go back alone.');
  await expect(advice.getByRole('link', { name: 'Fence a region' })).toBeVisible();
});

test('what is closed stays to be logged, struck through', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  const closed = page.getByRole('button', { name: /^5 Full rollback Closed: change 2/ });
  await expect(closed.locator('s')).toHaveText('Full rollback');
  await closed.press('Enter');
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('f ');
});

test('without a sheet it says so, and that it is inconclusive', async ({ page, context, baseURL }) => {
  await own(context, 'no sheet', baseURL);
  await page.goto('/incidents/inc_1');
  const advice = page.getByRole('region', { name: 'What the sheet says' });
  await expect(advice).toContainText('Inconclusive. No complete rule was recorded before');
  await expect(advice).toContainText('Its release has no decision sheet.');
  await expect(advice.getByRole('link', { name: 'Prepare sheets' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('it is asked for every 5 s, and what is old is said to be', async ({ page }) => {
  let asked = 0;
  await page.route('**/advice*', (route) => {
    asked += 1;
    return asked > 1 ? route.abort() : route.fallback();
  });
  await page.goto('/incidents/inc_1');
  const advice = page.getByRole('region', { name: 'What the sheet says' });
  await expect(advice).toContainText('asks for a rollback');
  await expect(advice.getByText(/^Stale since/)).toBeVisible({ timeout: 20_000 });
  await expect(advice).toContainText('asks for a rollback');
});

test('who only looks sees it too; the past has none', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'What the sheet says' })).toContainText('asks for a rollback');
  await page.goto('/incidents/inc_2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search was slow');
  await expect(page.getByRole('region', { name: 'What the sheet says' })).toHaveCount(0);
});

test('it fails by itself, and its reading can be tried again', async ({ page, context, baseURL }) => {
  await own(context, 'advice fails', baseURL);
  await page.route('**/advice*', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'The log cannot be read.', status: 503 }),
    }),
  );
  await page.goto('/incidents/inc_1');
  const advice = page.getByRole('region', { name: 'What the sheet says' });
  await expect(advice.getByRole('alert')).toContainText('The log cannot be read.', { timeout: 15_000 });
  await expect(page.getByLabel('Decision', { exact: true })).toBeVisible();
});

test('decisions say whether they count, what became of them and what was known', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  const decisions = page.getByRole('region', { name: 'Decisions' });
  await expect(decisions).toContainText('Withdrawn before it took effect');
  await expect(decisions).toContainText('Instead of full rollback: the column is gone');
  await expect(decisions).toContainText('Rita Levi would withdraw it and may not');
  await expect(decisions.getByRole('link', { name: /What was known then at Contain/ })).toHaveAttribute(
    'href',
    '/api/v1/decisions/dec_2/evidence',
  );
});
