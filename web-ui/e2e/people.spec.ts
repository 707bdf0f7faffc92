import { expect, type Page, test } from '@playwright/test';
import { as, find, mock, tabTo, world } from './support';

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('the first start needs no mouse', async ({ page, context, baseURL }) => {
  await world(context, `new-${test.info().testId}`, baseURL ?? '');
  await mock(context, 'signed-out', baseURL ?? '');
  await page.goto('/settings/people');
  await tabTo(page, 'button', 'Use the admin token');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Admin token')).toBeFocused();
  await page.keyboard.type('mock-admin-token');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  await tabTo(page, 'button', 'Add a person');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('Name', { exact: false }).first()).toBeFocused();
  await page.keyboard.type('Ada Byron');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada');
  await expect(dialog(page).getByRole('checkbox', { name: /^Admin/ })).toBeChecked();
  await page.keyboard.press('Enter');

  await expect(dialog(page)).toContainText('It is not shown again.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const password = (await dialog(page).locator('code').textContent()) ?? '';
  expect(password).toContain('one-time');
  await tabTo(page, 'button', 'I have kept it');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add a person' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Ada Byron can sign in as ada.' })).toBeVisible();
  await expect(row(page, 'Ada Byron')).toContainText('Has a one-time password');

  await find(page, 'sign out');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Sign-in name')).toBeFocused();
  await page.keyboard.type('ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a password');
  await expect(page.getByLabel('New password')).toBeFocused();
  await expect(page.getByLabel('One-time password')).toHaveCount(0);
  await page.keyboard.type('four words of my own');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/now/);
  await tabTo(page, 'link', 'Settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Ada Byron' })).toBeVisible();
  await expect(page.getByText('Look after people, tokens, sources and the audit')).toBeVisible();
});

test.describe('an admin', () => {
  test.beforeEach(async ({ page, context, baseURL }) => {
    await world(context, test.info().testId, baseURL ?? '');
    await as(context, 'per_ada', baseURL ?? '');
    await page.goto('/settings/people');
  });

  test('sees who may do what, oneself marked, and the forgotten last', async ({ page }) => {
    await expect(row(page, 'Ada Byron (you)')).toContainText('Admin');
    await expect(row(page, 'Grace Murray')).toContainText('Commander of ledger, shop; Steward');
    await expect(row(page, 'Karen Jones')).toContainText(/Locked until .* UTC/);
    await expect(page.getByRole('row').last()).toContainText('Somebody forgotten');
    await expect(page.getByRole('row').last().getByRole('button')).toHaveCount(0);
  });

  test('is led to the field that is wrong, and loses nothing that was typed', async ({ page }) => {
    await page.getByRole('button', { name: 'Add a person' }).click();
    await dialog(page).getByLabel(/^Name/).fill('Another Grace');
    await dialog(page)
      .getByLabel(/^Sign-in name/)
      .fill('Grace');
    await dialog(page)
      .getByRole('checkbox', { name: /^Commander/ })
      .check();
    await dialog(page)
      .getByLabel(/^Components of the commander/)
      .fill('shop, cart');
    await dialog(page).getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog(page).getByRole('alert')).toHaveText('Sign-in name: somebody else has this sign-in name');
    await expect(dialog(page).getByLabel(/^Sign-in name/)).toBeFocused();
    await expect(dialog(page).getByLabel(/^Sign-in name/)).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.type('grace.two');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('grace.two');
    await dialog(page).getByRole('button', { name: 'I have kept it' }).click();
    await expect(row(page, 'Another Grace')).toContainText('Commander of shop, cart');
  });

  test('changes roles, and the focus goes back to where it was', async ({ page }) => {
    await page.getByRole('button', { name: 'Change roles of Vera Molnar' }).press('Enter');
    await expect(dialog(page).getByRole('checkbox', { name: /^Viewer/ })).toBeFocused();
    await dialog(page)
      .getByRole('checkbox', { name: /^Steward/ })
      .check();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(row(page, 'Vera Molnar')).toContainText('Viewer; Steward');
    await expect(page.getByRole('status').filter({ hasText: 'The roles of Vera Molnar are changed.' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change roles of Vera Molnar' })).toBeFocused();
  });

  test('unlocks somebody with a one-time password, and copies it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Reset password of Karen Jones' }).click();
    await dialog(page).getByRole('button', { name: 'Make a one-time password' }).click();
    await dialog(page).getByRole('button', { name: 'Copy the one-time password' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('one-time');
    await dialog(page).getByRole('button', { name: 'I have kept it' }).click();
    await expect(row(page, 'Karen Jones')).toContainText('Has a one-time password');
  });

  test('forgets somebody only when their sign-in name is typed', async ({ page }) => {
    await page.getByRole('button', { name: 'Forget Rita Levi' }).click();
    await expect(dialog(page)).toContainText('This cannot be undone.');
    const forget = dialog(page).getByRole('button', { name: 'Forget for ever' });
    await expect(forget).toBeDisabled();
    await dialog(page).getByLabel('To confirm, type rita').fill('rit');
    await expect(forget).toBeDisabled();
    await dialog(page).getByLabel('To confirm, type rita').fill('Rita');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Rita Levi is forgotten.' })).toBeFocused();
    await expect(row(page, 'Rita Levi')).toHaveCount(0);
  });

  test('issues a token, sees its secret once, and revokes it', async ({ page }) => {
    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    await expect(row(page, 'Nightly import')).toContainText('Expired');
    await page.getByRole('button', { name: 'Issue a token' }).click();
    await dialog(page)
      .getByLabel(/^What it is for/)
      .fill('CI of cart');
    await dialog(page).getByRole('checkbox', { name: /^Read/ }).uncheck();
    await dialog(page).getByRole('button', { name: 'Issue it' }).click();
    await expect(dialog(page).getByRole('alert')).toHaveText('What it may do: take at least one');
    await expect(dialog(page).getByRole('checkbox', { name: /^Read/ })).toBeFocused();
    await dialog(page)
      .getByRole('checkbox', { name: /^Release/ })
      .check();
    await dialog(page)
      .getByLabel(/^Components it is for/)
      .fill('cart');
    await dialog(page).getByLabel('30 days').check();
    await dialog(page).getByRole('button', { name: 'Issue it' }).click();
    await expect(dialog(page).locator('code').first()).toHaveText('tb_mock-secret-of-a-machine');
    await dialog(page).getByRole('button', { name: 'I have kept it' }).click();
    await expect(row(page, 'CI of cart')).toContainText('Release of cart');
    await page.getByRole('button', { name: 'Revoke CI of cart' }).click();
    await dialog(page).getByRole('button', { name: 'Revoke it' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'The token for CI of cart is revoked.' })).toBeFocused();
    await expect(row(page, 'CI of cart')).toContainText('Revoked');
  });

  test('reads the audit page by page, in the zone that is switched on', async ({ page }) => {
    await page.getByRole('link', { name: 'Audit', exact: true }).click();
    await expect(page.getByRole('row')).toHaveCount(51);
    await expect(page.getByRole('row').nth(1)).toContainText(/Signed in.*Ada Byron.*127\.0\.0\.1/);
    await expect(page.getByRole('row').nth(2)).toContainText(/Token used.*CI of shop.*POST \/api\/v1\/releases.*12/);
    await expect(page.locator('time').first()).toHaveText(/\d\d:\d\d:\d\d UTC$/);
    await page.keyboard.press('z');
    await expect(page.locator('time').first()).toHaveText(/\d\d:\d\d:\d\d local$/);
    await page.getByRole('button', { name: 'Show older' }).click();
    await expect(page.getByRole('row')).toHaveCount(71);
    await expect(page.getByRole('button', { name: 'Show older' })).toHaveCount(0);
  });
});

test('whoever is no admin sees their own account, and is told why not the rest', async ({ page, context, baseURL }) => {
  await as(context, 'per_grace', baseURL ?? '');
  await page.goto('/settings');
  await expect(page.getByText('Commander of ledger, shop')).toBeVisible();
  await expect(page.getByText('adopt and revise guidance', { exact: true })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Settings' }).getByRole('link')).toHaveText([
    'My account',
    'Sources',
    'Signals',
    'Shortcuts',
  ]);
  for (const tab of ['people', 'tokens', 'audit']) {
    await page.goto(`/settings/${tab}`);
    await expect(page.getByRole('heading', { name: 'Only an admin may look here' })).toBeVisible();
    await expect(page.getByText('Your roles: Commander of ledger, shop; Steward.')).toBeVisible();
  }
  await find(page, 'people');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
});

test('one changes one’s own password, and is told what is wrong with it', async ({ page, context, baseURL }) => {
  await world(context, test.info().testId, baseURL ?? '');
  await as(context, 'per_grace', baseURL ?? '');
  await page.goto('/settings');
  await page.getByLabel('Current password').fill('what it was');
  await page.getByLabel('New password').fill('the first of my own');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your password is changed. Your other sessions have ended.')).toBeVisible();
  await page.getByLabel('Current password').fill('not that');
  await page.getByLabel('New password').fill('the second of my own');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Current password: that is not the current password');
  await expect(page.getByLabel('Current password')).toBeFocused();
});

test('without people, tokens or uses the next action is named', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  for (const [tab, words] of [
    ['people', 'Nobody is here yet'],
    ['tokens', 'No token is issued yet'],
    ['audit', 'Nothing happened yet'],
  ]) {
    await page.goto(`/settings/${tab}`);
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
  }
});

test('what cannot be read is said, and what was read stays and is marked stale', async ({ page, context, baseURL }) => {
  await mock(context, 'error', baseURL ?? '');
  for (const tab of ['people', 'tokens', 'audit']) {
    await page.goto(`/settings/${tab}`);
    await expect(page.getByRole('alert')).toContainText('The view store is not readable.');
  }
  await context.clearCookies();
  await page.clock.install({ time: new Date('2026-11-23T12:34:00Z') });
  await page.goto('/settings/people');
  await expect(row(page, 'Grace Murray')).toBeVisible();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.clock.runFor(40_000);
  await expect(page.getByText(/Stale since 12:3\d UTC/)).toBeVisible();
  await expect(row(page, 'Grace Murray')).toBeVisible();
});
