import { expect, test } from '@playwright/test';
import { as, own, violations } from './support';

test('the sheet says what to do, by which rule, and what is closed', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  const advice = page.getByRole('region', { name: 'What the sheet says' });
  await expect(advice).toContainText('Contain. Rule "Requests that fail" asks for a rollback');
  await advice.getByText('Why').press('Enter');
  await expect(advice).toContainText('error_rate above 2 for 5 min: roll back within 10 min, decided by commander.');
  const way = (name: RegExp) => page.getByRole('button', { name });
  await expect(way(/^5 Full rollback/)).toContainText('Closed: change 2 (SCHEMA, drop column) cannot be taken back.');
  await expect(way(/^4 Partial rollback/)).toContainText('Not known: nobody said whether a part can go back alone.');
  await expect(way(/^6 Contain\s?sheet/)).toContainText(/Took 6 min 40 s\. Rehearsed \d+ \w+ \d{4}, 1[34] days ago/);
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
  await expect(advice).toContainText('No decision sheet was pinned to 4.12.0.');
  await expect(advice.getByRole('link', { name: 'Decision sheets' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Signals' })).toHaveCount(0);
  const lacks = page.getByRole('region', { name: 'What this room lacks' });
  await expect(lacks).toContainText('No rules were pinned to 4.12.0 before it went out');
  await lacks.getByRole('button', { name: 'Say who commands' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Roles');
  await page.keyboard.press('Escape');
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
  await decisions.getByRole('button', { name: /What was known then at Contain/ }).press('Enter');
  const known = page.getByRole('dialog');
  await expect(known.getByRole('row', { name: /Requests that fail/ })).toContainText('7.5');
  await expect(known.getByRole('row', { name: /Full rollback/ })).toContainText('cannot be taken back');
  await expect(known).toContainText('c0c0c0');
  await expect(known.getByRole('link', { name: 'As JSON' })).toHaveAttribute(
    'href',
    '/api/v1/decisions/dec_2/evidence',
  );
  expect(await violations(page)).toEqual([]);
});

test('each signal is set against its line', async ({ page, context, baseURL }) => {
  await page.goto('/incidents/inc_1');
  const signals = page.getByRole('region', { name: 'Signals' }).getByRole('listitem');
  await expect(signals).toHaveCount(3);
  await expect(signals.nth(0)).toContainText(/7\.5\s*beyond for 1\d:\d\d/);
  await expect(signals.nth(0).getByRole('link')).toHaveAttribute('href', '/obligations/obl_1');
  await expect(signals.nth(1)).toContainText('212in range');
  await expect(signals.nth(2)).toContainText('nothing heard');
  await own(context, 'signals fail', baseURL);
  await page.route('**/signals', (route) => route.abort());
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Signals' }).getByRole('alert')).toBeVisible({ timeout: 15_000 });
  await expect(signals.nth(0)).toContainText('7.5');
});

test('how it would be done is told of what is advised, and of what is chosen', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  const steps = page.getByRole('region', { name: /^If you contain/ });
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await expect(steps).toContainText('Queue captures for replay');
  await expect(page.getByLabel('Decision', { exact: true })).toBeVisible();
  await page.keyboard.press('1');
  await expect(steps).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(steps).toBeVisible();
});

test('containment is set against earlier incidents like this one', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  const clock = page.getByRole('region', { name: 'Containment' });
  await expect(clock).toContainText('7 of 24 earlier incidents like this one were contained within 12 min');
  await clock.getByText('7 of 24').press('Enter');
  await expect(clock).toContainText('Earlier incidents of ledger; recorded live.');
});

test('a decision is withdrawn with its reason long after it was logged', async ({ page, context, baseURL }) => {
  await own(context, 'withdrawn late', baseURL);
  await page.goto('/incidents/inc_1');
  const decisions = page.getByRole('region', { name: 'Decisions' });
  await decisions.getByRole('button', { name: 'Withdraw Contain: fence eu-2' }).press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Why it is withdrawn').fill('it made it worse');
  await page.keyboard.press('Enter');
  await expect(decisions.getByRole('listitem').filter({ hasText: 'it made it worse' }).locator('s')).toHaveText(
    'Contain: fence eu-2',
  );
  await expect(decisions.getByRole('button', { name: /^Withdraw/ })).toHaveCount(0);
});
