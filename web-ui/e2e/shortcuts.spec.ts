import { expect, type Page, test } from '@playwright/test';
import { as, find, own, tabTo } from './support';

const row = (page: Page, label: string) => page.getByRole('listitem').filter({ hasText: label });

/** Gives a shortcut another key, by keyboard alone. */
async function change(page: Page, label: string, key: string) {
  await tabTo(page, 'button', `Change the key of ${label}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Press the key that it shall be')).toBeVisible();
  await page.keyboard.press(key);
}

test('a key declares an incident, unless somebody types or a dialog is open', async ({ page, context, baseURL }) => {
  await own(context, 'keys declare', baseURL);
  await page.goto('/now');
  const declare = page.getByRole('button', { name: 'Declare an incident' });
  await expect(declare).toHaveAttribute('aria-keyshortcuts', 'N');
  await expect(declare).toContainText('N');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Declare an incident' });
  await expect(dialog.getByLabel('What is wrong')).toBeFocused();
  await expect(dialog.getByLabel('What is wrong')).toHaveValue('');
  await page.keyboard.type('nn');
  await expect(dialog.getByLabel('What is wrong')).toHaveValue('nn');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('a key can be another one, and every place shows it, also after a reload', async ({ page }) => {
  await page.goto('/settings/shortcuts');
  await change(page, 'Times in UTC or local', 'y');
  await expect(row(page, 'Times in UTC or local').locator('kbd')).toHaveText('Y');
  await expect(page.getByText('Times in UTC or local: Y.')).toBeAttached();
  await page.reload();
  const zone = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: /^Times in/ });
  await expect(zone).toHaveAttribute('aria-keyshortcuts', 'Y');
  await page.keyboard.press('z');
  await expect(zone).toContainText('UTC');
  await page.keyboard.press('y');
  await expect(zone).toContainText('Local');
  await find(page, 'UTC or');
  await expect(page.getByRole('option', { name: /Times in UTC or local/ })).toContainText('Y');
});

test('a key that is taken, or needed otherwise, is refused with the reason', async ({ page }) => {
  await page.goto('/settings/shortcuts');
  await change(page, 'Declare an incident', 't');
  await expect(page.getByRole('alert')).toHaveText(
    'T is the key of "Switch light or dark". Choose another, or change that one first.',
  );
  await page.keyboard.press('Control+w');
  await expect(page.getByRole('alert')).toHaveText('The browser keeps Ctrl W for itself.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Enter is needed to move about and to edit.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(row(page, 'Declare an incident').locator('kbd')).toHaveText('N');
  await expect(page.getByRole('button', { name: 'Change the key of Declare an incident' })).toBeFocused();
});

test('keys can be off, one by one or all that need no Ctrl, and as usual again', async ({ page }) => {
  await page.goto('/settings/shortcuts');
  await page.getByRole('button', { name: 'Switch off Switch light or dark' }).press('Enter');
  await expect(row(page, 'Switch light or dark')).toContainText('Off');
  await page.keyboard.press('t');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.getByRole('button', { name: 'Theme' })).not.toHaveAttribute('aria-keyshortcuts');
  await page.getByRole('button', { name: 'Switch off all keys without Ctrl' }).press('Enter');
  await expect(page.getByText('Off', { exact: true })).toHaveCount(14);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('heading', { name: /^Decide/ })).toBeVisible();
  for (const key of ['d', '4', 'u', '?', 'z']) await page.keyboard.press(key);
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('');
  await expect(page.getByRole('heading', { name: /^Decide/ }).locator('kbd')).toHaveCount(0);
  await find(page, 'shortcuts');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'All as usual' }).click();
  await expect(page.getByText('Off', { exact: true })).toHaveCount(0);
});

test('a decision is taken by the key that somebody chose', async ({ page, context, baseURL }) => {
  await own(context, 'keys decide', baseURL);
  await page.goto('/settings/shortcuts');
  await change(page, 'Decide: contain', 'Alt+c');
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('button', { name: /Alt C Contain/ })).toBeVisible();
  await page.keyboard.press('6');
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('');
  await page.keyboard.press('Alt+c');
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('c ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Contain logged.')).toBeVisible();
});

test('the keys of the page are shown by a key, and lead to where they are changed', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('heading', { name: /^Decide/ })).toBeVisible();
  await page.keyboard.press('?');
  const shown = page.getByRole('dialog', { name: 'Keys' });
  await expect(shown.getByRole('heading', { level: 3 })).toHaveText(['In a room', 'Everywhere']);
  await expect(shown.locator('div', { hasText: 'Decide: full rollback' }).locator('kbd').last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await page.keyboard.press('?');
  await shown.getByRole('link', { name: 'Change them, or switch them off' }).press('Enter');
  await expect(page).toHaveURL('/settings/shortcuts');
  await expect(shown).toHaveCount(0);
});

test('an incident is found by a part of its title', async ({ page, context, baseURL }) => {
  await own(context, 'keys now', baseURL);
  await page.goto('/trends');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await find(page, 'are slow crossed');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/incidents/inc_3');
});

test('a name that begins with what is typed comes first', async ({ page, context, baseURL }) => {
  await own(context, 'keys begin', baseURL);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('button', { name: 'Declare contained' })).toBeVisible();
  await find(page, 're');
  await expect(page.getByRole('option').first()).toHaveText('HereResolve');
  await page.keyboard.type('leases');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/releases');
});

test('a live release and a component are found by name', async ({ page, context, baseURL }) => {
  await own(context, 'keys names', baseURL);
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await find(page, 'ledger');
  await expect(page.getByRole('option')).toHaveText([
    /Incident/,
    'Live releaseledger 4.12.0',
    'ComponentLedger (ledger)',
  ]);
  await page.getByRole('option').nth(1).click();
  await expect(page).toHaveURL('/releases/rel_1');
});

test('the palette offers what the page can do', async ({ page, context, baseURL }) => {
  await own(context, 'keys here', baseURL);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('button', { name: 'Declare contained' })).toBeVisible();
  await find(page, 'decide: full');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('f ');
  await expect(page.getByLabel('Decision', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await find(page, 'declare cont');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Declare contained' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.route(/export\?/, (route) => route.fulfill({ status: 204 }));
  await find(page, 'export: csv');
  const download = page.waitForRequest(/export\?format=csv/);
  await page.keyboard.press('Enter');
  await download;
});

test('who may only look is offered nothing that records', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto('/now');
  await expect(page.getByRole('heading', { level: 2, name: /^To decide/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await find(page, 'declare');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
});
