import { expect, type Page, test } from '@playwright/test';
import { complaints, enterToken, find, tabTo, violations } from './support';

/*
 * From the first start to a decision that carries somebody's name, on a real server with an empty data folder that
 * TURNBACK_URL names; TURNBACK_TOKEN is its admin token. Nothing is done with a mouse.
 */

const token = process.env.TURNBACK_TOKEN ?? '';
const OWN = 'four words of my own';

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function press(page: Page, role: 'button' | 'link', name: string | RegExp) {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/** Accessible as it stands, and kept as a picture where pictures are asked for. */
async function sound(page: Page, name: string) {
  expect(await violations(page), name).toEqual([]);
  const shots = process.env.TURNBACK_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

/** Adds somebody with one role and returns their one-time password. */
async function add(page: Page, name: string, signInName: string, role: string) {
  await press(page, 'button', 'Add a person');
  await expect(dialog(page).getByLabel(/^Name/)).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(signInName);
  for (const box of await dialog(page).getByRole('checkbox').all()) {
    const wanted = (await box.evaluate((input: HTMLInputElement) => input.name)) === `role-${role}`;
    if ((await box.isChecked()) !== wanted) await box.press('Space');
  }
  await sound(page, `add-${signInName}`);
  await press(page, 'button', 'Add');
  await expect(dialog(page)).toContainText('It is not shown again.');
  await sound(page, `password-of-${signInName}`);
  const password = (await dialog(page).locator('code').textContent()) ?? '';
  await press(page, 'button', 'I have kept it');
  await expect(row(page, name)).toContainText('Has a one-time password');
  return password;
}

async function signOut(page: Page) {
  await find(page, 'sign out');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Sign-in name')).toBeFocused();
}

/** Signs in for the first time, and chooses a password of one's own. */
async function enter(page: Page, signInName: string, password: string) {
  await page.keyboard.type(signInName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a password');
  await expect(page.getByLabel('New password')).toBeFocused();
  await sound(page, `choose-${signInName}`);
  await page.keyboard.type(OWN);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/now/);
}

test('from the first start to a decision by name, without a mouse @people', async ({ page }) => {
  test.setTimeout(120_000);
  const heard = complaints(page);
  await page.goto('/settings/people');
  await press(page, 'button', 'Use the admin token');
  await page.keyboard.type(token);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  await sound(page, 'nobody');
  const grace = await add(page, 'Grace Murray', 'grace', 'COMMANDER');
  const vera = await add(page, 'Vera Molnar', 'vera', 'VIEWER');
  await sound(page, 'people');
  await signOut(page);

  await enter(page, 'grace', grace);
  await press(page, 'link', 'Incidents');
  await press(page, 'button', 'Declare an incident');
  await page.keyboard.type('Checkout fails for every second customer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout fails for every second customer');
  const log = page.getByRole('region', { name: 'Log' }).getByRole('listitem');
  await expect(log).toHaveCount(1);
  await expect(log.first()).toContainText('Grace Murray');
  await page.keyboard.press('d');
  await page.keyboard.type('h looking at it');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hold logged.')).toBeVisible();
  await expect(log.filter({ hasText: 'Hold: looking at it' })).toContainText('Grace Murray');
  await sound(page, 'room-by-name');
  const room = page.url();
  await signOut(page);

  await enter(page, 'vera', vera);
  await press(page, 'link', 'Incidents');
  await expect(page.getByText('You may look, and record nothing.')).toBeVisible();
  await press(page, 'link', 'Checkout fails for every second customer');
  await expect(page).toHaveURL(room);
  await expect(log.filter({ hasText: 'Hold: looking at it' })).toContainText('Grace Murray');
  await expect(page.getByText('You may look, and record nothing.')).toBeVisible();
  for (const name of ['Declare contained', 'Resolve', 'Note harm', 'Link a release', 'Record a finding', 'Correct'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Decide/ })).toHaveCount(0);
  await sound(page, 'room-of-a-viewer');
  await press(page, 'link', 'Settings');
  await expect(page.getByRole('heading', { level: 2, name: 'Vera Molnar' })).toBeVisible();
  await sound(page, 'my-account');
  await page.goto('/settings/people');
  await expect(page.getByRole('heading', { name: 'Only an admin may look here' })).toBeVisible();
  expect(heard).toEqual([]);
});

test('an account locks after wrong tries, the audit tells of it, and a reset lifts it @people', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('/settings/people');
  await enterToken(page, token);
  await add(page, 'Karen Jones', 'karen', 'RESPONDER');
  await signOut(page);
  await page.keyboard.type('karen');
  for (let tries = 0; tries < 6; tries++) {
    await page.getByLabel('Password', { exact: true }).fill('not that');
    const answered = page.waitForResponse('**/api/v1/session');
    await page.keyboard.press('Enter');
    await answered;
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toHaveAttribute('aria-disabled', 'false');
  }
  await expect(page.getByRole('alert')).toContainText(/Try again in/);
  await page.goto('/settings/audit');
  await enterToken(page, token);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit');
  await expect(async () => {
    await page.reload();
    await expect(row(page, 'Locked after wrong tries').first()).toContainText('Karen Jones', { timeout: 1_000 });
  }).toPass();
  await sound(page, 'audit');
  await press(page, 'link', 'People');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
  await expect(row(page, 'Karen Jones')).toContainText(/Locked until/);
  await press(page, 'button', 'Reset password of Karen Jones');
  await press(page, 'button', 'Make a one-time password');
  await expect(dialog(page)).toContainText('It is not shown again.');
  await press(page, 'button', 'I have kept it');
  await expect(row(page, 'Karen Jones')).toContainText('Has a one-time password');
});
