import { expect, test } from '@playwright/test';
import { complaints, signIn } from './support';

/*
 * On a real server: the page of each gate shows exactly the blind spots that its plan file says. GATE_FINDS holds
 * them by the id of the release.
 */

test('each gate shows the blind spots of its plan file and no others @gate', async ({ page }) => {
  test.setTimeout(240_000);
  const finds: Record<string, string[]> = JSON.parse(process.env.GATE_FINDS ?? '{}');
  expect(Object.keys(finds).length).toBeGreaterThan(0);
  const wrong = complaints(page);
  await signIn(page);
  for (const [release, ids] of Object.entries(finds)) {
    await page.goto(`/gate/${release}`);
    await expect(page.locator('.verdict').first()).toBeVisible();
    const shown = await page.locator('.way small .mono').allTextContents();
    expect([...new Set(shown)].sort(), release).toEqual(ids);
  }
  expect(wrong).toEqual([]);
});
