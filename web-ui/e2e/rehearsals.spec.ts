import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { as, mock, tabTo, world } from './support';

const RUNS = '/guidance/rehearsals/reh_4';

/** A world of its own for each test, as most of them change it. */
async function own(context: BrowserContext, name: string, url = '', actor = 'per_ada') {
  await world(context, `rehearsals ${name}`, url);
  await as(context, actor, url);
}

const step = (page: Page, number: number) => page.getByRole('listitem', { name: new RegExp(`^Step ${number}, `) });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function verify(page: Page, all: 'Verified' | 'Not verified' = 'Verified') {
  for (const one of ['Tools', 'Permissions', 'Timing', 'Communication']) {
    const group = page.getByRole('group', { name: new RegExp(`^${one}:`) });
    await group.getByRole('radio', { name: all, exact: true }).check();
    await group.getByRole('textbox').fill(`${one} as seen`);
  }
}

test('a rehearsal is started, timed step by step through a reload, finished and read', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'whole', baseURL);
  await page.goto('/guidance/rehearsals');
  await page.getByRole('link', { name: 'Rehearse ledger, Config' }).click();
  await expect(page.getByLabel('Component')).toHaveValue('ledger');
  await expect(page.getByLabel('Kind of change that is taken back')).toHaveValue('CONFIG');
  await page.getByLabel('Procedure', { exact: false }).last().selectOption('prc_1');
  await page.getByLabel('Scenario').fill('A setting breaks the postings.');
  await page.getByLabel('From version').fill('8');
  await page.getByLabel('Back to version').fill('7');
  await page.getByLabel('Environment').fill('staging');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('Why').fill('Same data');
  await press(page, 'Start the rehearsal');
  await expect(page.getByRole('heading', { level: 1, name: 'Put the ledger back' })).toBeVisible();

  await press(page, 'Start step 1');
  await expect(step(page, 1)).toHaveAttribute('aria-current', 'step');
  await page.getByLabel('Note on step 1').fill('One writer hung');
  await page.reload();
  await expect(step(page, 1)).toHaveAttribute('aria-current', 'step');
  await expect(page.getByLabel('Note on step 1')).toHaveValue('One writer hung');
  await press(page, /^Step 1 done/);
  await expect(step(page, 1)).toContainText('One writer hung');
  await expect(step(page, 2)).toHaveAttribute('aria-current', 'step');
  await press(page, 'Done, then wait');
  await expect(page.getByRole('radio', { name: 'Passed' })).toBeDisabled();
  await press(page, 'Start step 3');
  await press(page, /^Step 3 done/);
  await expect(page.getByText('3 of 3 steps timed')).toBeVisible();
  await page.getByLabel('What did not work as the procedure says').fill('The pager was silent');
  await press(page, 'Note it');
  await expect(page.getByRole('listitem').filter({ hasText: 'The pager was silent' })).toBeVisible();

  await page.getByRole('radio', { name: 'Passed' }).check();
  await verify(page);
  await press(page, 'Finish the rehearsal');
  await expect(page.getByText(/^Passed: .*within the bound of 10 min$/)).toBeVisible();
  await expect(page.getByText('Tools: verified')).toBeVisible();
  await expect(page.getByText('The pager was silent')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('rehearsal')))).toEqual([]);
});

test('without a line the stopwatch goes on, and the times are recorded when it is back', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'line', baseURL);
  await page.goto(RUNS);
  await page.route('**/rehearsals/*/steps', (route) => route.abort());
  await press(page, 'Start step 2');
  await press(page, /^Step 2 done/);
  await expect(page.getByRole('alert')).toContainText('The time of step 2 is not recorded.');
  await expect(page.getByRole('alert')).toContainText('sent again by itself');
  await expect(step(page, 2)).toContainText('not sent yet');
  await expect(step(page, 3)).toHaveAttribute('aria-current', 'step');
  await page.reload();
  await expect(step(page, 2)).toContainText('not sent yet');
  await page.unroute('**/rehearsals/*/steps');
  await press(page, 'Send it again');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(step(page, 2)).not.toContainText('not sent yet');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(step(page, 2)).toHaveAccessibleName('Step 2, done');
});

test('a time that the server refuses is said so, and is thrown away only by hand', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'refused', baseURL);
  await page.goto(RUNS);
  await page.route('**/rehearsals/*/steps', (route) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', body: '{"title":"It is over already."}' }),
  );
  await press(page, 'Start step 2');
  await press(page, 'Done, then wait');
  await expect(page.getByRole('alert')).toContainText('It is over already.');
  await press(page, 'Throw the time of step 2 away');
  await expect(step(page, 2)).toHaveAccessibleName('Step 2, waits');
});

test('times that came too late for a rehearsal that was closed elsewhere are told, not dropped', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'late', baseURL);
  await page.goto(RUNS);
  await page.route('**/rehearsals/*/steps', (route) => route.abort());
  await press(page, 'Start step 2');
  await press(page, 'Done, then wait');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.request.post('/api/v1/rehearsals/reh_4/abandonment', { data: { reason: 'Closed on another device' } });
  await page.reload();
  await expect(page.getByText(/^It was closed before these times .* step 2 in 00:0/)).toBeVisible();
  await press(page, 'Throw them away');
  await page.reload();
  await expect(page.getByText('Closed on another device', { exact: true })).toBeVisible();
  await expect(page.getByText(/^It was closed before/)).toHaveCount(0);
});

test('over the bound the clock says so, and the timing cannot be called verified', async ({
  page,
  context,
  baseURL,
}) => {
  await page.clock.install({ time: new Date() });
  await own(context, 'bound', baseURL);
  await page.goto(RUNS);
  await press(page, 'Start step 2');
  await page.clock.fastForward('20:00');
  await expect(page.getByText(/^Over the bound by/)).toBeVisible();
  await press(page, /^Step 2 done/);
  await press(page, /^Step 3 done/);
  const timing = page.getByRole('group', { name: /^Timing:/ });
  await expect(timing.getByRole('radio', { name: 'Verified', exact: true })).toBeDisabled();
  await expect(timing).toContainText('It took longer than the bound');
});

test('it is timed and finished by keyboard alone', async ({ page, context, baseURL }) => {
  await own(context, 'keys', baseURL);
  await page.goto(RUNS);
  await tabTo(page, 'button', /^Start step 2/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /^Step 2 done/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /^Step 3 done/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 of 3 steps timed')).toBeVisible();
});

test('on a phone what comes next lies under the thumb, and is large', async ({ page, context, baseURL }) => {
  await own(context, 'phone', baseURL);
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(RUNS);
  await press(page, 'Start step 2');
  const button = page.getByRole('button', { name: /^Step 2 done/ });
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(64);
  expect(box?.width).toBeGreaterThanOrEqual(320);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
  expect(box?.y).toBeGreaterThan(350);
  for (const name of ['Done, then wait', 'Not started after all'])
    expect((await page.getByRole('button', { name }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('a step that was timed wrongly is timed again', async ({ page, context, baseURL }) => {
  await own(context, 'again', baseURL);
  await page.goto(RUNS);
  await expect(step(page, 1)).toContainText('01:12');
  await press(page, 'Time step 1 again');
  await expect(step(page, 1)).toHaveAttribute('aria-current', 'step');
  await press(page, 'Not started after all');
  await expect(step(page, 1)).toContainText('01:12');
});

test('a rehearsal that is given up says why, and counts for nothing', async ({ page, context, baseURL }) => {
  await own(context, 'up', baseURL);
  await page.goto(RUNS);
  await page.getByText('Give it up').click();
  await page.getByLabel('Why', { exact: false }).last().fill('A real incident began');
  await press(page, 'Give the rehearsal up');
  await expect(page.getByText('Given up, counts for nothing')).toBeVisible();
  await expect(page.getByText('A real incident began', { exact: true })).toBeVisible();
});

test('one that was held before is recorded with the times that were taken then', async ({ page, context, baseURL }) => {
  await own(context, 'after', baseURL);
  await page.goto('/guidance/rehearsals/new?component=ledger&kind=CODE&after=true');
  const ways = page.getByRole('navigation', { name: 'How it is recorded' });
  await expect(ways.locator('[aria-current]')).toHaveText('Afterwards');
  await page.getByLabel('Procedure', { exact: false }).last().selectOption('prc_1');
  await page.getByLabel('Scenario').fill('Wrong sums.');
  await page.getByLabel('From version').fill('8');
  await page.getByLabel('Back to version').fill('7');
  await page.getByLabel('Environment').fill('staging');
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.locator('[name=representativeWhy]').fill('Empty data');
  await page.getByLabel('Started').fill('2026-11-20T10:00:00');
  await page.getByLabel('Finished').fill('2026-11-20T10:08:00');
  await expect(page.getByRole('radio', { name: 'Passed' })).toBeDisabled();
  for (const number of [1, 2, 3]) await page.getByLabel(new RegExp(`^Step ${number} took`)).fill('2');
  await page.getByRole('radio', { name: 'Passed' }).check();
  await verify(page);
  await press(page, 'Record the rehearsal');
  await expect(page.getByText('Passed: 6 min, within the bound of 10 min')).toBeVisible();
  await expect(page.getByText('staging, not representative: Empty data')).toBeVisible();
});

test('the list says what runs, what counts and why not', async ({ page, context, baseURL }) => {
  await own(context, 'list', baseURL);
  await page.goto('/guidance/rehearsals');
  const covered = page.getByRole('region', { name: 'Coverage' });
  await expect(covered).toContainText('1 of 5 ways back in use are rehearsed');
  await expect(covered).toContainText('The data model changed 12 days ago, after the rehearsal.');
  const held = page.getByRole('region', { name: 'All rehearsals' });
  await expect(held.getByRole('listitem').first()).toContainText('Runs now');
  await page.getByLabel('Component').selectOption('shop');
  await expect(page).toHaveURL(/component=shop/);
  await expect(held.getByRole('listitem')).toHaveCount(1);
});

test('without any, each part says what is missing and what to do', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/guidance/rehearsals');
  await expect(page.getByText('Nothing was shipped in the last 90 days, and nothing is planned.')).toBeVisible();
  await expect(page.getByText('None was held yet.')).toBeVisible();
});

test('when the server goes away the record stays and is marked stale', async ({ page, context, baseURL }) => {
  await page.clock.install({ time: new Date() });
  await own(context, 'stale', baseURL);
  await page.goto('/guidance/rehearsals/reh_1');
  await expect(page.getByText(/^Passed/)).toBeVisible();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.clock.runFor(40_000);
  await expect(page.getByText(/Stale since/)).toBeVisible();
  await expect(page.getByText(/^Passed/)).toBeVisible();
});

test('who may only look sees the times and no buttons', async ({ page, context, baseURL }) => {
  await own(context, 'viewer', baseURL, 'per_viewer');
  await page.goto(RUNS);
  await expect(step(page, 1)).toContainText('01:12');
  await expect(page.getByText('You may look, and record nothing.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Start step|Finish|Note it|again/ })).toHaveCount(0);
});

test('on paper a record is whole, without controls', async ({ page, context, baseURL }) => {
  await own(context, 'paper', baseURL);
  await page.goto('/guidance/rehearsals/reh_1');
  await expect(page.getByText(/^Passed/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Prepare' })).toBeHidden();
  for (const part of ['Steps', 'Verified', 'What broke'])
    await expect(page.getByRole('heading', { name: part })).toBeVisible();
});

test('trends show coverage and claimed times, and either can fail alone', async ({ page }) => {
  await page.route('**/metrics/recovery-time**', (route) => route.abort());
  await page.goto('/trends');
  const panel = page.getByRole('region', { name: 'Rehearsed ways back' });
  await expect(panel).toContainText('n 5');
  await expect(panel).toContainText('20% rehearsed');
  await expect(panel).toContainText('interval 4% to 62%');
  await panel.getByRole('button', { name: 'Table' }).click();
  await expect(panel.getByRole('row', { name: /ledger Config Never rehearsed 40/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Claimed and observed time' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('cannot be reached');
  await page.unroute('**/metrics/recovery-time**');
  await press(page, 'Try again');
  const claimed = page.getByRole('region', { name: 'Claimed and observed time' });
  for (const fact of ['n 16', '5 rehearsed', '11 in earnest', '1 claim below the observed 90th percentile'])
    await expect(claimed).toContainText(fact);
  await claimed.getByRole('button', { name: 'Table' }).click();
  await expect(claimed.getByRole('row', { name: /Put the ledger back/ })).toContainText('10 min');
});
