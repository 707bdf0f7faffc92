import { expect, type Page, test } from '@playwright/test';
import { as, mock, own, tabTo, violations } from './support';

const card = (page: Page, title: string | RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
const titles = (page: Page) => page.locator('.going h3 a');

test('the first page is Now', async ({ page, context, baseURL }) => {
  await own(context, 'now first', baseURL);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Now');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Now', exact: true })).toHaveClass(/on/);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(/2 past the budget/);
});

test('incidents stand in the order in which they need a decision', async ({ page, context, baseURL }) => {
  await own(context, 'now order', baseURL);
  await page.goto('/now');
  await expect(
    page.getByText('6 incidents: 2 past the budget, 2 to decide, 1 decided and going on, 1 contained.'),
  ).toBeVisible();
  await expect(titles(page)).toHaveText([
    'Nobody can sign in with a passkey',
    'Answers are slow crossed after 2.3.1 of shop',
    'Captures fail after ledger 4.12.0',
    'Drill: the warehouse is lost',
    'Exports take minutes',
    'Mails were sent twice',
  ]);
  await expect(page.getByRole('region', { name: 'To decide 4' }).locator('.going')).toHaveCount(4);
  const first = card(page, 'Nobody can sign in with a passkey');
  await expect(first).toContainText('Grace Murray commands.');
  await expect(first).toContainText(/1:4\d past the usual 5:00/);
  await expect(first.getByRole('img')).toHaveAccessibleName(
    /Harm began .*Nobody has decided\. The time to decide is up/,
  );
  await expect(card(page, 'Captures fail after ledger 4.12.0').first()).toContainText(
    /2:1\d left of 10:00 to roll back/,
  );
  await expect(card(page, 'Exports take minutes')).toContainText('Partial rollback');
  await expect(card(page, 'Mails were sent twice')).toContainText('not yet resolved');
});

test('the clocks run, and are called what they are', async ({ page, context, baseURL }) => {
  await own(context, 'now clocks', baseURL);
  await page.goto('/now');
  const first = card(page, 'Nobody can sign in with a passkey');
  await expect(first.locator('dt')).toHaveText(['Undecided', 'Containment']);
  const undecided = first.getByRole('timer').first();
  const before = await undecided.textContent();
  await expect(undecided).not.toHaveText(before ?? '');
  await expect(first.locator('svg')).toContainText('undecided');
  await expect(page.getByText(/hesitation/i)).toHaveCount(0);
});

test('an incident opens into its room by keyboard', async ({ page }) => {
  await page.goto('/now');
  await tabTo(page, 'link', 'Answers are slow crossed after 2.3.1 of shop');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/incidents/inc_3');
});

test('what nobody has taken is said apart, and what is rolled out with the time that is left', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'releases', baseURL);
  await page.goto('/now');
  const alone = page.getByRole('region', { name: 'Obligations without an owner' });
  await expect(alone.getByRole('link', { name: 'Answers are slow' })).toHaveAttribute('href', '/obligations/obl_4');
  await expect(alone).toContainText('nobody said that they saw them');
  const rolling = page.getByRole('region', { name: 'Live releases' }).getByRole('listitem').first();
  await expect(rolling.getByRole('link', { name: 'ledger 4.12.0', exact: true })).toHaveAttribute(
    'href',
    '/releases/rel_1',
  );
  await expect(rolling).toContainText('50% of the users, stage half');
  await expect(rolling).toContainText(/0[78]:\d\d until Schema, expand only is one way/);
  await expect(rolling).toContainText('Suspected in Captures fail after ledger 4.12.0');
  await page.getByRole('link', { name: '1 release is being rolled out' }).click();
  await expect(page).toHaveURL('/now#rolling');
});

test('it takes four requests and one line, however much goes on', async ({ page, context, baseURL }) => {
  await own(context, 'many', baseURL);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/api\/v1\/(incidents|decisions|obligations|releases|stream)/.test(pathname)) asked.push(pathname.slice(8));
  });
  await page.goto('/now');
  await expect(titles(page)).toHaveCount(32);
  await expect(page.locator('.going svg.mark').first()).toBeVisible();
  expect(asked.toSorted()).toEqual(['decisions', 'incidents', 'obligations', 'releases', 'stream']);
  await expect(page.locator('.going .ribbon')).toHaveCount(10);
  await expect(page.getByRole('link', { name: 'All incidents' })).toBeVisible();
});

test('a storm of changes is read about once a second', async ({ page, context, baseURL }) => {
  await own(context, 'storm', baseURL);
  let reads = 0;
  page.on('request', (request) => {
    if (request.url().includes('unresolved=true')) reads += 1;
  });
  await page.goto('/now');
  await expect(titles(page).first()).toBeVisible();
  await page.waitForTimeout(3_000);
  expect(reads).toBeGreaterThan(1);
  expect(reads).toBeLessThan(8);
});

test('where nothing goes wrong it says so, and what can be done', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/now');
  await expect(page.getByRole('heading', { name: 'Nothing goes wrong that Turnback knows of' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Plan a release' })).toBeVisible();
  await page.getByRole('button', { name: 'Declare an incident' }).click();
  await expect(page.getByRole('dialog', { name: 'Declare an incident' }).getByLabel('What is wrong')).toBeFocused();
});

test('while nothing goes on it tells how it went, and what would cost minutes', async ({ page, context, baseURL }) => {
  await own(context, 'calm', baseURL);
  await page.goto('/now');
  const found = (name: string) => page.getByRole('region', { name });
  await expect(found('Imported history').getByRole('heading', { level: 3 })).toHaveCount(2);
  await expect(found('Imported history')).toContainText(/n \d+ · \d+ unknown/);
  await expect(found('Imported history')).toContainText(/interval \d+% to \d+%/);
  await expect(found('Before the next one').getByRole('listitem')).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await found('Before the next one').getByRole('link', { name: 'All warning signs' }).click();
  await expect(page.getByRole('heading', { name: /warning signs? shows?$/ })).toBeInViewport();
  await page.goBack();
  await found('Imported history').getByRole('link', { name: 'All figures of imported history' }).click();
  await expect(page).toHaveURL(/\/trends$/);
});

test('figures that cannot be read are said once, and hold up nothing else', async ({ page, context, baseURL }) => {
  await own(context, 'calm failing', baseURL);
  const figures = /\/api\/v1\/metrics\/(rollback-success|time-to-contain)/;
  await page.route(figures, (route) => route.abort());
  await page.goto('/now');
  await expect(page.getByRole('heading', { name: /^Nothing goes wrong/ })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Before the next one' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Declare an incident' })).toBeEnabled();
  await page.unroute(figures);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Imported history' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('when the server goes away in calm, figures stay and are called stale once', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'calm stale', baseURL);
  await page.clock.install();
  await page.goto('/now');
  const found = page.getByRole('region', { name: 'Imported history' });
  await expect(found).toBeVisible();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.clock.runFor(40_000);
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(page.getByText(/Stale since/)).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.clock.runFor(31_000);
  await expect(found).toBeVisible();
  await expect(page.getByText(/Stale since/)).toHaveCount(1);
});

test('who may only look is offered nothing that records', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/now');
  await expect(page.getByRole('heading', { name: /^Nothing goes wrong/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Declare an incident' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Plan a release' })).toHaveCount(0);
});

test('on paper every incident has its ribbon', async ({ page, context, baseURL }) => {
  await own(context, 'now paper', baseURL);
  await page.goto('/now');
  await expect(titles(page)).toHaveCount(6);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Declare an incident' })).toBeHidden();
  await expect(page.locator('.going .ribbon svg')).toHaveCount(6);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('who takes its picture without a screen waits for no line that never ends', async ({ page, context, baseURL }) => {
  await own(context, 'now picture', baseURL);
  const cdp = await context.newCDPSession(page);
  await page.goto('/now');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const passed = new Promise((resolve) => cdp.once('Emulation.virtualTimeBudgetExpired', resolve));
  await cdp.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget: 8_000 });
  await passed;
});

test('a line that breaks off, or never starts, is said and taken up again', async ({ page, context, baseURL }) => {
  await own(context, 'now line', baseURL);
  await page.route('**/streams.worker-*.js', (route) => route.abort());
  await page.goto('/now');
  const lost = page.getByText('Not live. Trying again');
  await expect(lost).toBeVisible();
  await expect(titles(page)).toHaveCount(6);
  await page.unroute('**/streams.worker-*.js');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await expect(lost).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
});
