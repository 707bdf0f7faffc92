import { expect, type Page, test } from '@playwright/test';
import { enterToken, violations } from './support';

/*
 * Against a real server with one parked event: first while its version has the defect, then with the fixed one.
 */

async function openOperations(page: Page) {
  await page.goto('/operations');
  await enterToken(page, process.env.TURNBACK_TOKEN ?? '');
  const incident = page.getByRole('region', { name: 'incident' });
  await expect(incident.getByText('Finding recorded')).toBeVisible();
  return incident;
}

test('a parked event is seen, and stays parked while the defect is there @parked', async ({ page }) => {
  const incident = await openOperations(page);
  await expect(incident).toContainText('incident:3');
  await expect(incident).toContainText('cannot take arsenic');
  await expect(incident).toContainText('1 parked');
  expect(await violations(page)).toEqual([]);
  const shots = process.env.TURNBACK_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/parked.png`, fullPage: true });
  await incident.getByRole('button', { name: 'Try all again' }).click();
  await expect(incident.getByText('0 events applied, 1 still parked.')).toBeVisible();
});

test('a retry with the fixed version empties what was parked @retried', async ({ page }) => {
  const incident = await openOperations(page);
  await incident.getByRole('button', { name: 'Try all again' }).click();
  await expect(incident.getByText('Finding recorded')).toHaveCount(0);
  await expect(incident).not.toContainText('parked');
});
