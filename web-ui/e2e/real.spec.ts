import { expect, type Locator, test } from '@playwright/test';
import { signIn } from './support';

/*
 * Runs against a real server: TURNBACK_URL names it, TURNBACK_TOKEN signs in where it does not let a visitor of
 * this machine read by itself.
 */

const percent = (share: number) => `${Math.round(share * 100)}%`;

test('the page shows the figures of the API @real', async ({ page }) => {
  await signIn(page);
  await page.goto('/trends');
  await page.locator('#time-title').waitFor();
  const read = async (metric: string) => {
    const answer = await page.request.get(`/api/v1/metrics/${metric}?basis=OBSERVED`);
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const success = await read('rollback-success');
  const time = await read('time-to-contain');
  const whole = async (heading: Locator, under: Locator) =>
    `${await heading.textContent()} ${await under.textContent()}`.replace(/\s+/g, ' ');
  const found = await whole(page.getByRole('heading', { level: 1 }), page.locator('.finding .summary'));
  expect(found.startsWith(success.finding)).toBe(true);
  const paced = await whole(
    page.locator('#time-title'),
    page.locator('.pn', { has: page.locator('#time-title') }).locator('.sub'),
  );
  expect(paced.startsWith(time.finding)).toBe(true);
  const kinds = page.locator('.pn', { has: page.locator('#kinds-title') });
  await expect(kinds.locator('.basis')).toContainText(`n ${success.n}`);
  await expect(kinds.locator('.basis')).toContainText(`${success.unknown} unknown`);
  if (success.value !== null) {
    await expect(kinds.locator('.basis')).toContainText(`${percent(success.value)} succeeded`);
    const [low, high] = success.interval;
    await expect(kinds.locator('.basis')).toContainText(`${percent(low)} to ${percent(high)}`);
  }
  await expect(kinds.locator('footer')).toContainText(`at ${success.position}`);
  await kinds.getByRole('button', { name: 'Table' }).click();
  for (const row of success.byChangeKind)
    await expect(
      kinds.getByRole('row', { name: new RegExp(`\\b${row.succeeded} ${row.n} ${row.unknown}\\b`) }),
    ).not.toHaveCount(0);
  const times = page.locator('.pn').first();
  await expect(times.locator('.basis')).toContainText(`n ${time.n}`);
  await expect(times.locator('.basis')).toContainText(`${time.censored} censored`);
});

test('a point opens into an attempt and its events @real', async ({ page }) => {
  await signIn(page);
  await page.goto('/trends');
  await page.getByRole('application', { name: /Time to roll back/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('aside.side .events li')).not.toHaveCount(0);
  await page.locator('aside.side .events summary').first().click();
  await expect(page.locator('aside.side .events pre').first()).toContainText(/^\{/);
});

test('imports are listed @real', async ({ page }) => {
  await signIn(page);
  await page.goto('/operations/imports');
  await expect(page.locator('.import, .state').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
