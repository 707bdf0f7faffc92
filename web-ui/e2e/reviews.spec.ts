import { expect, test } from '@playwright/test';
import { mock, violations } from './support';

test('the reviews are listed by how far they are', async ({ page }) => {
  await page.goto('/reviews');
  const row = page.getByRole('listitem').filter({ hasText: 'Captures fail after ledger 4.12.0' });
  await expect(row).toContainText('Hesitation made it worse. Opened');
  await expect(row).toContainText('Review open');
  await page.getByRole('link', { name: 'Published', exact: true }).click();
  await expect(page).toHaveURL(/state=PUBLISHED/);
  await expect(page.getByRole('heading', { name: 'No review is published' })).toBeVisible();
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/incidents\/inc_1\/review/);
});

test('incidents and rooms say how far their review is, and lead to it', async ({ page }) => {
  await page.goto('/incidents');
  await page.getByRole('link', { name: 'Review open' }).click();
  await expect(page).toHaveURL(/incidents\/inc_1\/review/);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('link', { name: 'Review open' })).toBeVisible();
  await page.goto('/incidents');
  await page.getByRole('link', { name: 'Reviews of incidents' }).click();
  await expect(page).toHaveURL(/reviews$/);
});

test('without any the page says how one opens', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/reviews');
  await expect(page.getByRole('heading', { name: 'No review yet' })).toBeVisible();
});

test('a failure is told and can be tried again', async ({ page, context, baseURL }) => {
  await mock(context, 'error', baseURL ?? '');
  await page.goto('/reviews');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`the reviews are accessible, ${colorScheme}, ${viewport.width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto('/reviews');
      await expect(page.getByText('Review open')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
