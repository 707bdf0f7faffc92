import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { as, mock, world } from './support';

const LEDGER = '/guidance/procedures/prc_1';
const EDIT = `${LEDGER}?edit=true`;

/** A world of its own for each test, as most of them change it. */
async function own(context: BrowserContext, name: string, url = '', actor = 'per_ada') {
  await world(context, `procedures ${name}`, url);
  await as(context, actor, url);
}

const record = (page: Page) => page.getByRole('button', { name: 'Record the revision' }).click();
const steps = (page: Page) => page.getByRole('group', { name: 'Steps' });
const texts = (page: Page) =>
  steps(page)
    .getByLabel('What is done')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

test('two people revise a procedure: the second sees the version of the first before anything is lost', async ({
  browser,
  baseURL,
}) => {
  const [first, second] = await Promise.all([browser.newContext({ baseURL }), browser.newContext({ baseURL })]);
  await own(first, 'two', baseURL, 'per_ada');
  await own(second, 'two', baseURL);
  const [ada, grace] = await Promise.all([first.newPage(), second.newPage()]);
  await ada.goto(EDIT);
  await grace.goto(EDIT);
  await ada.getByLabel('Name').fill('The name of the first');
  await grace.getByLabel('Name').fill('The name of the second');
  await record(ada);
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('The name of the first');
  await record(grace);
  const conflict = grace.getByRole('region', { name: 'Version 4 was recorded meanwhile' });
  await expect(conflict).toContainText('By Ada Byron');
  await expect(conflict).toContainText('The name of the first');
  await expect(grace.getByLabel('Name')).toHaveValue('The name of the second');
  await conflict.getByRole('button', { name: 'Record what the form says now as version 5' }).click();
  await expect(grace.getByRole('heading', { level: 1 })).toHaveText('The name of the second');
  await Promise.all([first.close(), second.close()]);
});

test('a procedure with unrecorded changes is not left unasked', async ({ page, context, baseURL }) => {
  await own(context, 'unsaved', baseURL);
  await page.goto(EDIT);
  await page.getByLabel('Name').fill('Not recorded yet');
  await page.getByRole('link', { name: 'Incidents' }).click();
  const asked = page.getByRole('dialog', { name: 'Your changes are not recorded' });
  await asked.getByRole('button', { name: 'Leave, keep them' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Incidents' })).toBeVisible();
  await page.goto(LEDGER);
  await page.getByRole('button', { name: 'Go on editing' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Not recorded yet');
});

test('an editorial revision that changes more than words is refused at the field', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'editorial', baseURL);
  await page.goto(EDIT);
  const executor = page.getByLabel('By whom').nth(1);
  await executor.fill('Payments');
  await page.getByLabel('Only words change').check();
  await expect(page.getByText('But more than words differs: Steps.')).toBeVisible();
  await record(page);
  await expect(page.getByRole('alert')).toContainText('Step 2');
  await expect(page.getByRole('alert')).toContainText('changes words alone');
  await expect(executor).toBeFocused();
  await expect(executor).toHaveAttribute('aria-invalid', 'true');
  await executor.fill('CI');
  await page.getByLabel('What is done').nth(1).fill('Start the version before');
  await expect(page.getByText('Rehearsals of the version before still count.')).toBeVisible();
  await record(page);
  await expect(page.getByRole('row', { name: /Start the version before/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Versions' })).toContainText('words only');
});

test('steps are added, moved and removed by keyboard alone', async ({ page, context, baseURL }) => {
  await own(context, 'keyboard', baseURL);
  await page.goto(EDIT);
  const [first, second, third] = [
    'Stop the writers',
    'Start the previous version',
    'Check that yesterday still balances',
  ];
  await page.getByLabel('What is done').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await texts(page)).toEqual([second, first, third]);
  await expect(steps(page).getByRole('status')).toHaveText('Moved to place 2 of 3.');
  await expect(page.getByLabel('What is done').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Drain');
  expect(await texts(page)).toEqual([second, first, 'Drain', third]);
  for (let i = 0; i < 6; i++) await page.keyboard.press('Backspace');
  expect(await texts(page)).toEqual([second, first, third]);
  await expect(page.getByLabel('What is done').nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await texts(page)).toEqual([first, second, third]);
  await expect(page.getByLabel('By whom').first()).toBeFocused();
});

test('what changed between two versions is told in sentences, at an address of its own', async ({ page }) => {
  await page.goto(LEDGER);
  await page.getByRole('button', { name: 'What changed in version 2' }).click();
  await expect(page).toHaveURL(/from=1&to=2/);
  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions).toContainText('Step 3 was added: Check that yesterday still balances.');
  await versions.getByLabel('With').selectOption('Version 3');
  await expect(versions).toContainText('is Put the ledger back.');
});

test('a draft is adopted, and a procedure retired with a reason', async ({ page, context, baseURL }) => {
  await own(context, 'adopt', baseURL);
  await page.goto('/guidance/procedures/prc_3');
  await expect(page.getByText('a draft that nobody stands for yet')).toBeVisible();
  await expect(page.getByText('5 min more than is allowed')).toBeVisible();
  await page.getByRole('button', { name: 'Adopt the draft' }).click();
  await expect(page.getByText('a draft that nobody stands for yet')).toHaveCount(0);
  await page.getByRole('button', { name: 'Retire' }).click();
  await page.getByLabel('Reason').fill('The checkout moved.');
  await page.getByRole('button', { name: 'Retire the procedure' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /retired/ })).toBeVisible();
  await expect(page.getByText('Retired: The checkout moved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await page.goto('/guidance/procedures?retired=true');
  await expect(page.getByRole('link', { name: 'Fence the checkout in' })).toBeVisible();
});

test('a procedure is written and found in the list', async ({ page, context, baseURL }) => {
  await own(context, 'new', baseURL);
  await page.goto('/guidance/procedures');
  await page.getByRole('link', { name: 'Write a procedure' }).click();
  await page.getByLabel('Component').selectOption('ledger');
  await page.getByLabel('Name').fill('Undo the night');
  await page.getByLabel('What is done').fill('Stop the night');
  await page.getByLabel('By whom').fill('On call');
  await page.getByRole('spinbutton', { name: 'Expected time' }).fill('3');
  await page.getByRole('spinbutton', { name: 'Time bound' }).fill('5');
  await page.getByRole('button', { name: 'Record the procedure' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Undo the night' })).toBeVisible();
  await expect(page.getByText('The steps are expected to take 3 min of 5 min.')).toBeVisible();
  await page.getByRole('link', { name: 'All procedures' }).click();
  await expect(page.getByRole('row', { name: /Undo the night/ })).toContainText('3 min of 5 min');
});

test('the last procedures stay and are marked stale when the server goes away', async ({ page }) => {
  await page.clock.install();
  await page.goto('/guidance/procedures');
  await expect(page.getByRole('link', { name: 'Put the ledger back' })).toBeVisible();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.clock.runFor(40_000);
  await expect(page.getByText(/Stale since/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Put the ledger back' })).toBeVisible();
});

test('whoever may only look is offered nothing to record', async ({ page, context, baseURL }) => {
  await own(context, 'viewer', baseURL, 'per_viewer');
  for (const address of [EDIT, '/guidance/sheets/sht_1?edit=true', '/guidance/procedures', '/guidance/sheets/new']) {
    await page.goto(address);
    await expect(page.getByText('You may look, and record nothing.')).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Edit|Retire|Adopt|Record/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^Write/ })).toHaveCount(0);
  }
});

for (const [address, title] of [
  ['/guidance/procedures', 'No procedure is written yet'],
  ['/guidance/procedures?retired=true', 'No procedure is retired'],
  ['/guidance/sheets', 'No sheet is written yet'],
] as const)
  test(`without anything ${address} names what to do next`, async ({ page, context, baseURL }) => {
    await mock(context, 'empty', baseURL ?? '');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });
