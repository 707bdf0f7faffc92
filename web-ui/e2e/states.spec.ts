import { expect, type Page, test } from '@playwright/test';
import { as, enterToken, mock, openTrends } from './support';

test('without history the page names the next commands', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/trends');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No history yet');
  await expect(page.locator('code')).toHaveText([
    './turnback import git PATH',
    './turnback import csv FILE --mapping NAME',
  ]);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy ./turnback import git PATH' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('./turnback import git PATH');
});

test('while figures are read their places are kept', async ({ page, context, baseURL }) => {
  await mock(context, 'slow', baseURL ?? '');
  await page.goto('/trends');
  await expect(page.locator('.skeleton').first()).toBeVisible();
  await expect(page.locator('#time-title')).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
});

test('an error is told in the words of the server and can be tried again', async ({ page, context, baseURL }) => {
  await mock(context, 'error', baseURL ?? '');
  await page.goto('/trends');
  await expect(page.getByRole('alert')).toContainText('The figures could not be computed.');
  await expect(page.getByRole('alert')).toContainText('The view store is not readable.');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#time-title')).toBeVisible();
});

/** The server answers again; time stands still first, so that no page asks before somebody does. */
async function backAgain(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  await page.unroute('**/api/v1/**');
}

test('when the server goes away the last figures stay and are marked stale', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T12:34:00Z') });
  await openTrends(page);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.clock.runFor(40_000);
  const stale = page.getByText(/Stale since 12:3\d UTC/);
  // A figure that was read later, or tried again, is late by its own clock.
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(stale).toHaveCount(4, { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await backAgain(page);
  for (let left = 4; left > 0; left = await stale.count()) {
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(async () => {
      await page.clock.runFor(50);
      expect(await stale.count()).toBeLessThan(left);
    }).toPass();
  }
});

test('when the server goes away what went on stays, with its clocks, and is marked stale once', async ({ page }) => {
  await page.clock.install();
  await page.goto('/now');
  await expect(page.locator('.going svg.mark, .going .ribbon')).not.toHaveCount(0);
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.clock.runFor(40_000);
  const stale = page.getByText(/Stale since/);
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(stale).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(page.locator('.going')).toHaveCount(2);
  const clock = page.locator('.going').first().getByRole('timer').first();
  const before = await clock.textContent();
  await page.clock.runFor(2_000);
  await expect(clock).not.toHaveText(before ?? '');
  await backAgain(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(async () => {
    await page.clock.runFor(50);
    await expect(stale).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test('what cannot be read of what goes on fails alone', async ({ page }) => {
  await page.route('**/api/v1/releases**', (route) => route.abort());
  await page.goto('/now');
  await expect(page.locator('.going')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Live releases' }).getByRole('alert')).toContainText(
    'cannot be reached',
  );
  await expect(page.getByRole('alert')).toHaveCount(1);
});

test('while what was decided cannot be read nobody is called undecided', async ({ page }) => {
  await page.route('**/api/v1/decisions**', (route) => route.abort());
  await page.goto('/now');
  await expect(page.getByRole('alert')).toContainText('cannot be reached');
  await expect(page.locator('.going')).toHaveCount(2);
  await expect(page.locator('.going').first().getByRole('timer').first()).toHaveText('--:--');
  await expect(page.locator('.going .ribbon')).toHaveCount(0);
});

test('an unreachable server is said to be unreachable', async ({ page }) => {
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto('/trends');
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached.');
});

test('without a session one signs in and lands on the page asked for', async ({ page, context, baseURL }) => {
  await mock(context, 'signed-out', baseURL ?? '');
  await page.goto('/trends?component=train');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await enterToken(page, 'wrong');
  await expect(page.getByText('admin.token')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveText('That is not the token of this server.');
  await page.keyboard.type('mock-admin-token');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/trends\?component=train/);
  await expect(page.locator('#time-title')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a page, an incident or a command').fill('sign out');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto('/trends');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('a running import shows how far it is, and moves on', async ({ page }) => {
  await page.goto('/operations/imports');
  const running = page.getByRole('listitem', { name: 'Import of mediawiki-config' });
  await expect(running).toContainText('Running');
  await expect(running).toContainText(/of 12,480 items/);
  await expect(running).toContainText(/a second/);
  await expect(running).toContainText(/to go/);
  const before = await running.getByRole('progressbar').getAttribute('value');
  await expect(running.getByRole('progressbar')).not.toHaveAttribute('value', before ?? '');
});

test('a running import can be cancelled by whoever may import', async ({ page, context, baseURL }) => {
  await page.goto('/operations/imports');
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Cancel the import of mediawiki-config' }).click();
  expect((await asked).url()).toContain('/api/v1/imports/imp_3/cancellation');
  await expect(page.getByRole('alert')).toContainText('There is nothing at this address.');
  await as(context, 'per_rita', baseURL ?? '');
  await page.reload();
  await expect(page.getByRole('listitem', { name: 'Import of mediawiki-config' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
});

test('what an import refused is listed with field and reason', async ({ page }) => {
  await page.goto('/operations/imports');
  const done = page.getByRole('listitem', { name: 'Import of train-rollbacks.csv' });
  await done.getByText('3 items refused').click();
  await expect(done.getByRole('row', { name: /row 17 rolled_back_at not an instant/ })).toBeVisible();
});

test('without imports the page names the next commands', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/operations/imports');
  await expect(page.getByRole('heading', { name: 'Nothing was imported yet' })).toBeVisible();
  await expect(page.locator('code').first()).toHaveText('./turnback import git PATH');
});

test('an address without a page says so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
});

const PREPARED = [
  ['/trends?basis=VERIFIED', 'were worsened by hesitation.'],
  ['/trends/report', 'What this cannot tell'],
  ['/components', 'Ledger'],
  ['/components/ledger', 'Payments'],
  ['/guidance/matrix', 'Partly reversible'],
  ['/guidance/matrix/ledger', 'Services that keep no state'],
  ['/guidance/improvements', 'Keep the old columns for a week'],
  ['/releases', 'being taken back'],
  ['/releases/rel_1', 'Statements that were sent stay sent'],
  ['/obligations', 'Errors at the checkout'],
  ['/obligations/obl_1', 'roll back within 10 min'],
  ['/gate/rel_2', 'Nobody confirmed that the previous image is in the registry.'],
  ['/settings/sources', 'Events of the cluster'],
  ['/settings/signals', '3,995 accepted, 5 refused'],
  ['/settings/sources/src_1', 'The signature does not fit the secret.'],
] as const;

for (const [address, words] of PREPARED) {
  test(`${address} keeps its place while it is read`, async ({ page, context, baseURL }) => {
    await mock(context, 'slow', baseURL ?? '');
    await page.goto(address);
    await expect(page.locator('.skeleton').first()).toBeVisible();
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
  });

  test(`${address} tells an error in the words of the server, to be tried again`, async ({
    page,
    context,
    baseURL,
  }) => {
    await mock(context, 'error', baseURL ?? '');
    await page.goto(address);
    await expect(page.getByRole('alert').first()).toContainText('The view store is not readable.');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByText(words).first()).toBeVisible();
  });

  test(`${address} keeps what was read when the server goes away, and says since when`, async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-23T12:34:00Z') });
    await page.goto(address);
    await expect(page.getByText(words).first()).toBeVisible();
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.clock.runFor(40_000);
    await expect(page.getByText(/Stale since 12:3\d UTC/).first()).toBeVisible();
    await expect(page.getByText(words).first()).toBeVisible();
  });
}

const NOTHING = [
  ['/trends?basis=VERIFIED', 'No incident that is linked to a release in this selection.'],
  ['/obligations', 'Nothing has to be decided'],
  ['/releases', 'No release is known yet'],
  ['/releases?component=shop', 'No release of shop is known'],
  ['/settings/sources', 'Nothing tells of deployments yet'],
] as const;

for (const [address, words] of NOTHING)
  test(`${address} says what to do while nothing is there`, async ({ page, context, baseURL }) => {
    await mock(context, 'empty', baseURL ?? '');
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 2, name: words })).toBeVisible();
  });
