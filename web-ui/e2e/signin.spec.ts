import { expect, type Page, test } from '@playwright/test';
import { as, mock, world } from './support';

const problems = (page: Page) => page.getByRole('alert');

async function enter(page: Page, name: string, password: string) {
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

test('a wrong name or password is said, and the password can be typed anew at once', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByLabel('Sign-in name')).toBeFocused();
  await enter(page, 'vera', 'not it');
  await expect(problems(page)).toHaveText('The name or the password is wrong.');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Sign-in name')).toHaveValue('vera');
});

test('a locked account says when it may be tried again', async ({ page }) => {
  await page.goto('/sign-in');
  await enter(page, 'karen', 'whatever it was');
  await expect(problems(page)).toHaveText(/locked after 5 wrong tries\. Try again in 15 min, at \d\d:\d\d UTC\./);
});

test('an unreachable server is not taken for a wrong password', async ({ page }) => {
  await page.goto('/sign-in');
  await page.route('**/api/v1/session', (route) => route.abort());
  await enter(page, 'vera', 'right or not');
  await expect(problems(page)).toHaveText('The server cannot be reached. Is it running? It may still be starting.');
});

test('with a one-time password every page leads to choosing another, and back', async ({ page, context, baseURL }) => {
  await world(context, test.info().testId, baseURL ?? '');
  await as(context, 'per_new', baseURL ?? '');
  await page.goto('/incidents?state=OPEN');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a password');
  await expect(page.getByText('At least 12 characters')).toBeVisible();
  await expect(page.getByLabel('One-time password')).toBeFocused();
  await page.keyboard.type('as it was given');
  await page.getByLabel('New password').fill('as it was given');
  await page.keyboard.press('Enter');
  await expect(problems(page)).toHaveText('New password: take 12 to 200 characters, and not the old one');
  await expect(page.getByLabel('New password')).toBeFocused();
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/not the old one/);
  await page.getByRole('button', { name: 'Show new password' }).press('Enter');
  await expect(page.getByLabel('New password')).toHaveAttribute('type', 'text');
  await page.getByLabel('New password').fill('four words of my own');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/incidents\?state=OPEN/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Incidents');
});

test('who signs in with a token has no password to choose', async ({ page }) => {
  await page.goto('/choose-password');
  await expect(page.getByText('there is no password to choose')).toBeVisible();
});

test('a session that has ended leads to signing in before a password can be chosen', async ({
  page,
  context,
  baseURL,
}) => {
  await mock(context, 'signed-out', baseURL ?? '');
  await page.goto('/choose-password?next=/guidance');
  await expect(page).toHaveURL(/\/sign-in\?next=.*guidance/);
});
