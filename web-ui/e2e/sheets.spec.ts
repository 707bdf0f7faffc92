import { type BrowserContext, expect, test } from '@playwright/test';
import { as, world } from './support';

const EDIT = '/guidance/sheets/sht_1?edit=true';

/** A world of its own for each test, as most of them change it. */
async function own(context: BrowserContext, name: string, url = '', actor = 'per_ada') {
  await world(context, `sheets ${name}`, url);
  await as(context, actor, url);
}

test('an incomplete rule says what it lacks, and is recorded all the same', async ({ page, context, baseURL }) => {
  await own(context, 'incomplete', baseURL);
  await page.goto('/guidance/sheets');
  await expect(page.getByRole('row', { name: /Ledger, every release/ })).toContainText('1 incomplete');
  await page.getByRole('link', { name: 'Ledger, every release' }).click();
  await expect(page.getByText('Incomplete: nobody who decides.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit' }).click();
  const drift = page.getByRole('group', { name: /^Rule 2/ });
  await drift.getByLabel('Threshold', { exact: true }).fill('');
  await expect(drift).toContainText('Incomplete: no threshold, nobody who decides.');
  await page.getByRole('button', { name: 'Record the revision' }).click();
  await expect(page.getByText('a threshold that nobody has set')).toBeVisible();
});

test('a rule that clears while it still does harm is refused at its field', async ({ page, context, baseURL }) => {
  await own(context, 'clear', baseURL);
  await page.goto(EDIT);
  const clear = page.getByRole('group', { name: /^Rule 1/ }).getByLabel('Clear again at');
  await clear.fill('3');
  await expect(page.getByText('That still counts as harm: at or below the threshold.')).toBeVisible();
  await page.getByRole('button', { name: 'Record the revision' }).click();
  await expect(page.getByRole('alert')).toContainText('it would count as clear while it still does harm');
  await expect(clear).toBeFocused();
});

test('a rule says where its signal comes from, whole or not at all', async ({ page, context, baseURL }) => {
  await own(context, 'measured', baseURL);
  await page.goto(EDIT);
  const first = page.getByRole('group', { name: /^Rule 1/ });
  await first.getByText('Where the signal comes from').click();
  await first.getByLabel('Query').fill('sum(rate(failed[1m]))');
  await page.getByRole('button', { name: 'Record the revision' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(first.getByLabel('Data source')).toBeFocused();
  await page.keyboard.type('prometheus');
  await page.getByRole('button', { name: 'Record the revision' }).click();
  await expect(page.getByText('Asked of prometheus: sum(rate(failed[1m]))')).toBeVisible();
});

test('two people revise a sheet: the second sees the rules of the first', async ({ browser, baseURL }) => {
  const [first, second] = await Promise.all([browser.newContext({ baseURL }), browser.newContext({ baseURL })]);
  await own(first, 'two', baseURL, 'per_ada');
  await own(second, 'two', baseURL);
  const [ada, grace] = await Promise.all([first.newPage(), second.newPage()]);
  await ada.goto(EDIT);
  await grace.goto(EDIT);
  await ada.getByLabel('Threshold', { exact: true }).first().fill('4');
  await grace.getByLabel('Threshold', { exact: true }).first().fill('1');
  await ada.getByRole('button', { name: 'Record the revision' }).click();
  await expect(ada.getByText(/checkout_error_rate above 4/)).toBeVisible();
  await grace.getByRole('button', { name: 'Record the revision' }).click();
  const conflict = grace.getByRole('region', { name: 'Version 3 was recorded meanwhile' });
  await expect(conflict).toContainText('By Ada Byron');
  await expect(conflict).toContainText('checkout_error_rate above 4');
  await expect(conflict).toContainText('checkout_error_rate above 1');
  await conflict.getByRole('button', { name: 'Take theirs for Rules' }).click();
  await expect(grace.getByLabel('Threshold', { exact: true }).first()).toHaveValue('4');
  await Promise.all([first.close(), second.close()]);
});

test('a sheet begins with the rules of a template', async ({ page, context, baseURL }) => {
  await own(context, 'template', baseURL);
  await page.goto('/guidance/sheets/new?component=ledger');
  await page.getByLabel('Begin with').selectOption({ label: 'A service that answers requests, 2 rules' });
  await expect(page.getByRole('group', { name: 'Rule 2: Slow' })).toContainText('no threshold');
  await page.getByLabel('Name', { exact: true }).first().fill('Ledger at night');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.keyboard.type('Queue depth');
  const third = page.getByRole('group', { name: 'Rule 3: Queue depth' });
  await expect(third.getByLabel(/^Id/)).toHaveValue('queue-depth');
  await third.getByLabel('Signal').fill('queue_depth');
  await third.getByLabel('Name').press('Alt+ArrowUp');
  await expect(page.getByRole('group', { name: 'Rule 2: Queue depth' })).toBeVisible();
  await page.getByRole('button', { name: 'Record the sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger at night' })).toBeVisible();
  await expect(page.getByText('Incomplete: 3 of 3 rules. The gate will say so.')).toBeVisible();
});

test('a sheet begins with the one that ships', async ({ page, context, baseURL }) => {
  await own(context, 'shipped', baseURL);
  await page.goto('/guidance/sheets/new?component=ledger');
  await page.getByLabel('Begin with').selectOption({ label: 'A sheet to start with, 2 rules' });
  await expect(page.getByRole('group', { name: 'Rule 1: Answers are slow' })).toContainText('no threshold');
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/sheets'));
  await page.getByRole('button', { name: 'Record the sheet' }).click();
  expect((await asked).postDataJSON()).toMatchObject({ component: 'ledger', fromTemplate: 'starting-sheet' });
  await expect(page.getByRole('heading', { level: 1, name: 'A sheet to start with' })).toBeVisible();
});

test('what changed between two versions of a sheet is told in sentences', async ({ page }) => {
  await page.goto('/guidance/sheets/sht_1');
  await page.getByRole('button', { name: 'What changed in version 2' }).click();
  await expect(page.getByText('Rule 2 was added: Entries that do not balance.')).toBeVisible();
});

test('a retired sheet is only looked at', async ({ page, context, baseURL }) => {
  await own(context, 'retire', baseURL);
  await page.goto('/guidance/sheets/sht_1');
  await page.getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('button', { name: 'Retire the sheet' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /retired/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
});

test('a rule is tried on what was heard before anybody is bound by it', async ({ page, context, baseURL }) => {
  await own(context, 'trial', baseURL);
  await page.goto(EDIT);
  const errors = page.getByRole('group', { name: /^Rule 1/ });
  await errors.getByText('Try it on what was heard').click();
  const asked = page.waitForRequest((request) => request.url().endsWith('/obligations/backtest'));
  await errors.getByRole('button', { name: 'Try it' }).press('Enter');
  const { rule, signal, component, from, to } = (await asked).postDataJSON();
  expect({ signal, component }).toEqual({ signal: 'checkout_error_rate', component: 'ledger' });
  expect(rule).toMatchObject({ threshold: 2, clearThreshold: 0.5, sustainSeconds: 300, budgetSeconds: 600 });
  expect(Date.parse(to) - Date.parse(from)).toBe(7 * 86_400_000);
  const said = errors.getByRole('status');
  await expect(said).toContainText('40,320 samples read: it would have been crossed 3 times.');
  await expect(said).toContainText('1 of 1 incident caught; 2 false alarms.');
  await expect(said).toContainText(/It would have opened 4 min \d+ s earlier than obligation obl_1/);
  await expect(said.getByRole('link', { name: 'Captures fail after ledger 4.12.0' })).toBeVisible();
  await errors.getByLabel('Threshold', { exact: true }).fill('7');
  await errors.getByRole('button', { name: 'Try it' }).click();
  await expect(said).toContainText('it would never have been crossed');
  await expect(said).toContainText('Obligation obl_1 would not have been opened.');
});

test('nothing heard is said to be nothing, and Enter in a time tries and records nothing', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'unheard', baseURL);
  await page.goto(EDIT);
  const drift = page.getByRole('group', { name: /^Rule 2/ });
  await drift.getByText('Try it on what was heard').click();
  await drift.getByLabel(/^From/).press('Enter');
  await expect(drift.getByRole('status')).toHaveText('Nothing was heard of this signal.');
  await drift.getByLabel(/^From/).fill('2020-01-01T00:00');
  await drift.getByRole('button', { name: 'Try it' }).click();
  await expect(drift.getByRole('alert')).toContainText('expected a time within 31 days after from');
  await drift.getByLabel('Threshold', { exact: true }).fill('');
  await expect(drift.getByRole('button', { name: 'Try it' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Record the revision' })).toBeVisible();
});
