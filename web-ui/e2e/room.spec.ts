import { expect, test } from '@playwright/test';
import { as, mock, own } from './support';

test('an open incident runs two clocks, and says that it is live', async ({ page, context, baseURL }) => {
  await own(context, 'two clocks', baseURL);
  await page.goto('/incidents/inc_1');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const harm = page.getByRole('region', { name: 'Containment' }).getByRole('timer');
  const before = await harm.textContent();
  await expect(harm).not.toHaveText(before ?? '');
  await expect(page.getByRole('region', { name: 'Undecided' })).toContainText(
    /\d\d:\d\d left to decide\. Errors at the checkout/,
  );
  await expect(page.getByRole('img', { name: /Decided: Contain/ })).toBeVisible();
});

test('when the line is cut the room says so and keeps what it knew', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText('Not live. Trying again')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Captures fail after ledger 4.12.0');
  await page.context().setOffline(false);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
});

test('keys decide nothing while somebody types elsewhere', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  await page.getByRole('button', { name: 'Note harm' }).click();
  await page.getByLabel('How it is known').fill('');
  await page.keyboard.type('5xx dashboard');
  await expect(page.getByLabel('How it is known')).toHaveValue('5xx dashboard');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Note harm' })).toBeFocused();
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('');
});

test('a visitor is told that one may only look, and sees no buttons that record', async ({
  page,
  context,
  baseURL,
}) => {
  await as(context, 'visitor', baseURL ?? '');
  await page.goto('/incidents/inc_1');
  await expect(page.getByText('You may look, and record nothing.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Decide/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Declare contained' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('what a role does not allow is not offered, and the role that does is named', async ({
  page,
  context,
  baseURL,
}) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto('/incidents/inc_1');
  await expect(page.getByText(/To declare, decide, contain and resolve you need the role Commander/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Note harm' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Decide/ })).toHaveCount(0);
  await as(context, 'per_rita', baseURL ?? '');
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('button', { name: 'Note harm' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Declare contained' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Decide/ })).toBeVisible();
  await expect(page.getByText('you need the role Commander. An admin')).toBeVisible();
});

test('the log names people, and those who were forgotten stay nameless', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('Ada Byron');
  await page.goto('/guidance/gui_1');
  await expect(page.getByText(/somebody forgotten,/)).toBeVisible();
});

test('an incident that does not exist is said in the words of the server', async ({ page }) => {
  await page.goto('/incidents/inc_9');
  await expect(page.getByRole('alert')).toContainText('There is nothing at this address.');
});

test('no incident names what to do', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/incidents');
  await expect(page.getByText('No incident yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Declare an incident' })).toBeVisible();
});

test('a rebuild that goes on shows how far it is', async ({ page }) => {
  await page.goto('/operations');
  await expect(page.getByRole('progressbar', { name: 'Rebuild of incidents: 53%' })).toBeVisible();
  await expect(page.getByText('21 of 40, 4 a second, about 5 s to go')).toBeVisible();
  await expect(page.getByText('IllegalStateException: no such kind')).toBeVisible();
});

test('everything about an incident can be taken away', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  for (const [name, format] of [
    ['Markdown', 'markdown'],
    ['CSV', 'csv'],
    ['Sealed pack', 'ndjson'],
  ] as const)
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
      'href',
      `/api/v1/incidents/inc_1/export?format=${format}`,
    );
});

test('a link may choose the kind of decision, and decides nothing', async ({ page }) => {
  await page.goto('/incidents/inc_1?decide=FULL_ROLLBACK');
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('f ');
  await expect(page.getByLabel('Decision', { exact: true })).toBeFocused();
  await page.goto('/incidents/inc_1?decide=EVERYTHING');
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('');
});
