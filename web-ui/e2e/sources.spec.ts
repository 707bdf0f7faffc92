import { expect, type Page, test } from '@playwright/test';
import { as, complaints, mock, own } from './support';

const GITHUB = '/settings/sources/src_1';
const dialog = (page: Page) => page.getByRole('dialog');
const region = (page: Page, name: string) => page.getByRole('region', { name });
const sent = (page: Page, words: string) => region(page, 'Deliveries').getByRole('listitem').filter({ hasText: words });

test('a source is added with a secret that is made here, shown once, and kept nowhere in the tab', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'add', baseURL);
  await page.goto('/settings/sources');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill('GitHub of the shop');
  await dialog(page).getByLabel('Repository 1', { exact: true }).fill('acme/shop');
  await dialog(page).getByLabel('Component of repository 1').selectOption('shop');
  await dialog(page).getByRole('button', { name: 'Add an environment' }).click();
  await page.keyboard.type('production');
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/sources'));
  await dialog(page).getByRole('button', { name: 'Add it' }).click();
  const { secret, ...body } = (await asked).postDataJSON();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(body).toEqual({
    kind: 'GITHUB',
    name: 'GitHub of the shop',
    routes: [{ repository: 'acme/shop', component: 'shop' }],
    environments: ['production'],
  });
  await expect(dialog(page).locator('code').first()).toHaveText(secret);
  const kept = () => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(await kept()).not.toContain(secret);
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.getByRole('heading', { name: 'GitHub of the shop' })).toBeVisible();
  const there = region(page, 'What to enter at GitHub');
  await expect(there.locator('code')).toHaveText(`${baseURL}/ingest/src_made_3`);
  await expect(there).toContainText('Let me select individual events: Deployment statuses');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await there.getByRole('button', { name: 'Copy the address' }).click();
  await expect(there.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/ingest/src_made_3`);
  await expect(page.getByText(secret)).toHaveCount(0);
});

test('PagerDuty tells of incidents, and says where its secret comes from', async ({ page, context, baseURL }) => {
  await own(context, 'pager', baseURL);
  await page.goto('/settings/sources');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await dialog(page).getByRole('radio', { name: 'PagerDuty' }).check();
  await dialog(page).getByLabel('Name', { exact: true }).fill('Pager of the shop');
  await dialog(page).getByLabel('Repository 1', { exact: true }).fill('Shop');
  await dialog(page).getByLabel('Component of repository 1').selectOption('shop');
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/sources'));
  await dialog(page).getByRole('button', { name: 'Add it' }).click();
  expect((await asked).postDataJSON()).toMatchObject({
    kind: 'PAGERDUTY',
    routes: [{ repository: 'Shop', component: 'shop' }],
  });
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'I have kept it' }).click();
  await expect(region(page, 'What to enter at PagerDuty')).toContainText('change the secret here to that one');
});

test('a refusal leads to the field, and the same secret is sent again', async ({ page, context, baseURL }) => {
  await own(context, 'twice', baseURL);
  await page.goto('/settings/sources');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await dialog(page).getByRole('radio', { name: 'GitLab' }).check();
  await dialog(page).getByLabel('Name', { exact: true }).fill('GitHub of acme');
  const secrets: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/sources')) secrets.push(request.postDataJSON().secret);
  });
  await dialog(page).getByRole('button', { name: 'Add it' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('another source is called so');
  await expect(dialog(page).getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type(' too');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('It is not shown again.');
  expect(secrets).toHaveLength(2);
  expect(secrets[0]).toBe(secrets[1]);
});

test('each delivery says what became of it and why, and shows what was kept as text', async ({ page }) => {
  const heard = complaints(page);
  await page.goto(GITHUB);
  await expect(sent(page, 'Accepted: deployment_status')).toContainText('reached the stage half');
  await expect(sent(page, 'Accepted: deployment_status').getByRole('link', { name: 'rel_1' })).toHaveAttribute(
    'href',
    '/releases/rel_1',
  );
  const copy = sent(page, 'it was delivered before as dlv_5');
  await expect(copy).toContainText('Came before');
  await expect(copy).toContainText(
    'The first one dlv_5: accepted. Ledger 4.12.0 reached the stage half in production.',
  );
  await expect(copy.getByRole('link', { name: 'dlv_5' })).toHaveAttribute('href', '/settings/sources/src_1#dlv_5');
  await expect(copy.getByRole('button', { name: /^Play it again/ })).toHaveCount(0);
  await expect(sent(page, 'There is still no route for it.')).toContainText('by Grace Murray: ignored.');
  await expect(sent(page, 'it is being seen into')).toContainText('Being seen into: deployment_status');
  const refused = sent(page, 'The signature does not fit the secret.');
  await refused.getByText('What was kept').press('Enter');
  await expect(refused.locator('pre')).toContainText('<img src=x onerror=alert(1)><script>alert(2)</script>');
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await refused.getByText('What was kept').press('Enter');
  await expect(refused.locator('pre')).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('what was ignored is played again once its route is there', async ({ page, context, baseURL }) => {
  await own(context, 'replay', baseURL);
  await page.goto(GITHUB);
  const push = region(page, 'Deliveries').getByRole('listitem').filter({ hasText: 'push' });
  await push.getByRole('button', { name: /^Play it again/ }).click();
  await expect(push).toContainText('Nothing changed since.');
  await page.getByRole('button', { name: 'Change it' }).click();
  await dialog(page).getByRole('button', { name: 'Add a repository' }).click();
  await expect(dialog(page).getByLabel('Repository 3', { exact: true })).toBeFocused();
  await page.keyboard.type('acme/cart');
  await dialog(page).getByLabel('Component of repository 3').selectOption('shop');
  await dialog(page).getByRole('button', { name: 'Record the change' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(region(page, 'How it stands')).toContainText('acme/cart to shop');
  await push.getByRole('button', { name: /^Play it again/ }).press('Enter');
  await expect(push).toContainText('Accepted: push');
  await expect(push).toContainText('by Ada Byron: accepted.');
});

test('deliveries are picked by their verdict, at an address of its own', async ({ page }) => {
  await page.goto(GITHUB);
  await page.getByRole('navigation', { name: 'Verdict' }).getByRole('link', { name: 'Refused' }).click();
  await expect(page).toHaveURL(/verdict=REFUSED/);
  await expect(region(page, 'Deliveries').getByRole('listitem')).toHaveCount(1);
  await page.goto('/settings/sources/src_2?verdict=ACCEPTED');
  await expect(region(page, 'Deliveries')).toContainText('None of them.');
});

test('deliveries are read page by page', async ({ page }) => {
  await page.goto('/settings/sources/src_3');
  const all = region(page, 'Deliveries').getByRole('listitem');
  await expect(all).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(all).toHaveCount(60);
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
});

test('two admins change a source: the second sees what the first recorded', async ({ page, context, baseURL }) => {
  await own(context, 'two', baseURL);
  await page.goto(GITHUB);
  await page.getByRole('button', { name: 'Change it' }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill('Mine');
  await page.request.post('/api/v1/sources/src_1/revisions', {
    headers: { 'if-match': '"3"', 'content-type': 'application/json' },
    data: { name: 'Theirs', routes: [], environments: ['production'] },
  });
  await dialog(page).getByRole('button', { name: 'Record the change' }).click();
  const conflict = page.getByRole('region', { name: 'Version 4 was recorded meanwhile' });
  await expect(conflict).toContainText('Theirs');
  await expect(conflict).toContainText('so the form took theirs: Which repository is which component.');
  await conflict.getByRole('button', { name: 'Record what the form says now as version 5' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible();
});

test('a secret is replaced by one of one’s own, and a source retired with a reason', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'retire', baseURL);
  await page.goto(GITHUB);
  await page.getByRole('button', { name: 'Set another secret' }).click();
  await dialog(page).getByRole('radio', { name: 'I bring one' }).check();
  const field = dialog(page).getByLabel('The secret', { exact: true });
  const wrong = () => field.evaluate((input: HTMLInputElement) => input.validationMessage);
  await field.fill('short');
  await dialog(page).getByRole('button', { name: 'Set it' }).click();
  await expect(field).toBeFocused();
  expect(await wrong()).toBe('A secret has 16 characters at least; this one has 5.');
  await field.fill('a secret of many words');
  expect(await wrong()).toMatch(/no spaces/);
  await field.fill('a-secret-of-many-words');
  expect(await wrong()).toBe('');
  await dialog(page).getByRole('button', { name: 'Set it' }).click();
  await expect(page.getByText('The other secret is set.')).toBeFocused();
  await page.getByRole('button', { name: 'Retire' }).click();
  await dialog(page).getByLabel('Why').fill('We moved.');
  await dialog(page).getByRole('button', { name: 'Retire it' }).click();
  await expect(region(page, 'How it stands')).toContainText('GitHub, retired');
  await expect(region(page, 'How it stands')).toContainText('forgotten');
  await expect(page.getByRole('button', { name: /Play it again|Set another secret/ })).toHaveCount(0);
  await expect(page.getByText('It is retired.')).toBeFocused();
  await expect(region(page, 'What to enter at GitHub')).toHaveCount(0);
});

test('sources are looked at by everybody, and each may do with them what their rights allow', async ({
  page,
  context,
  baseURL,
}) => {
  const offered = () => page.locator('main').getByRole('button').allTextContents();
  const opened = region(page, 'Deliveries').getByText('What was kept');
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto('/settings/sources');
  await page.getByRole('link', { name: 'GitHub of acme' }).click();
  await expect(sent(page, 'Accepted: deployment_status')).toBeVisible();
  await expect(
    page.getByText('To look after people, tokens, sources and the audit you need the role Admin.'),
  ).toBeVisible();
  expect(await offered()).toEqual([]);
  await expect(opened).toHaveCount(0);
  await as(context, 'per_locked', baseURL ?? '');
  await page.reload();
  await expect(sent(page, 'push').getByRole('button', { name: /^Play it again/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change it' })).toHaveCount(0);
  await expect(opened).toHaveCount(0);
});

test('without any source the page says what to add', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/settings/sources');
  await expect(page.getByRole('heading', { name: 'Nothing tells of deployments yet' })).toBeVisible();
});
