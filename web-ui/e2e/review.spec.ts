import { expect, test } from '@playwright/test';
import { mock, own, violations } from './support';

const REVIEW = '/incidents/inc_1/review';

test('a review is published once somebody looked at what hesitation made worse', async ({ page, context, baseURL }) => {
  await own(context, 'review', baseURL);
  await page.goto(REVIEW);
  await expect(page.getByText('L 1200 s, B 300 s, H 900 s.')).toBeVisible();
  await expect(page.getByText('before it was contained')).toBeVisible();
  await page.getByRole('button', { name: 'Publish the review' }).click();
  await expect(page.getByRole('alert')).toContainText('neither confirmed nor rejected: obl_1');
  await page.getByText('Confirm or reject').click();
  await page.getByLabel('Why, about what happened and not about who').fill('Two teams waited');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('say what the hesitation about obl_1 came from');
  await page.getByLabel('Authority unclear').check();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Confirmed (Authority unclear): Two teams waited')).toBeVisible();
  await page.getByRole('button', { name: 'Publish the review' }).click();
  await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible();
  await expect(page.getByLabel('Why it is amended').first()).toBeVisible();
});

test('where nobody opened a review it says so', async ({ page }) => {
  await page.goto('/incidents/inc_2/review');
  await expect(page.getByRole('heading', { name: 'Nobody opened a review' })).toBeVisible();
});

test('a failure is told and can be tried again', async ({ page, context, baseURL }) => {
  await mock(context, 'error', baseURL ?? '');
  await page.goto(REVIEW);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`the review is accessible, ${colorScheme}, ${viewport.width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto(REVIEW);
      await expect(page.getByRole('heading', { name: 'Hesitation' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `/tmp/rev-${colorScheme}-${viewport.width}.png`, fullPage: true });
    });
