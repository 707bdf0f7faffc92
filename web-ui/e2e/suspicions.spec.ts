import { expect, test } from '@playwright/test';
import { as, own, tabTo } from './support';

const ROOM = '/incidents/inc_3';
const WORDS = 'Suspected: a rule was crossed; declare or dismiss it';

test('what is suspected is listed with what it asks for, and can be looked at alone', async ({ page }) => {
  await page.goto('/incidents');
  const row = page.getByRole('listitem').filter({ hasText: 'Answers are slow' });
  await expect(row).toContainText(WORDS);
  await expect(row).toContainText(`${WORDS}. Of shop. Suspected `);
  await expect(row).toContainText('of harm');
  await page.getByRole('link', { name: 'Suspected', exact: true }).click();
  await expect(page).toHaveURL(/state=SUSPECTED/);
  await expect(page.locator('.incident')).toHaveCount(1);
  await page.getByRole('link', { name: 'Dismissed', exact: true }).click();
  await expect(page.getByText('No incident is dismissed')).toBeVisible();
});

test('what is suspected is declared by keyboard alone', async ({ page, context, baseURL }) => {
  await own(context, 'declare', baseURL);
  await page.goto(ROOM);
  await expect(page.getByText(WORDS)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Resolve' })).toHaveCount(0);
  await tabTo(page, 'button', 'Declare it');
  await page.keyboard.press('Enter');
  const title = page.getByRole('dialog').getByLabel('What is wrong');
  await expect(title).toHaveValue('Answers are slow crossed after 2.3.1 of shop');
  await title.fill('The shop answers slowly');
  await page.getByRole('radio', { name: /SEV2/ }).press('ArrowLeft');
  const asked = page.waitForRequest((request) => request.url().endsWith('/incidents/inc_3/declaration'));
  await title.press('Enter');
  expect((await asked).postDataJSON()).toEqual({ title: 'The shop answers slowly', severity: 'SEV1' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The shop answers slowly');
  await expect(page.getByRole('button', { name: 'Declare contained' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Declare it' })).toHaveCount(0);
});

test('what is dismissed says why, stops its clocks, and can be declared after all', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'dismiss', baseURL);
  await page.goto(ROOM);
  await expect(page.getByRole('region', { name: 'Undecided' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss it' }).press('Enter');
  await page.getByLabel('Why it is no incident').fill('The load test ran');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dismissed because: The load test ran')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Undecided' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Decide/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('Dismissed: The load test ran');
  await page.goto('/incidents?state=DISMISSED');
  await expect(page.locator('.incident')).toContainText('Dismissed: it was no incident');
  await page.goto(ROOM);
  await page.getByRole('button', { name: 'Declare it after all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Declare' }).click();
  await expect(page.getByRole('button', { name: 'Declare contained' })).toBeVisible();
});

test('whoever may only look is not asked to declare or dismiss', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto(ROOM);
  await expect(page.getByText(WORDS)).toBeVisible();
  await expect(page.getByRole('button', { name: /it$/ })).toHaveCount(0);
});
