import { expect, type Page, test } from '@playwright/test';
import { own, violations } from './support';

const LINE = '/guidance/matrix/ledger?line=lin_1';
const reason = (page: Page) => page.getByLabel('Reason');
const card = (page: Page, name: string) => page.getByRole('article', { name });

test('two people revise a line: the second sees what the first recorded, and decides field by field', async ({
  browser,
  baseURL,
}) => {
  const [first, second] = await Promise.all([browser.newContext({ baseURL }), browser.newContext({ baseURL })]);
  await own(first, 'two', baseURL, 'per_ada');
  await own(second, 'two', baseURL);
  const [ada, grace] = await Promise.all([first.newPage(), second.newPage()]);
  await ada.goto(LINE);
  await grace.goto(LINE);
  await reason(grace).fill('The words of the second');
  await grace.getByRole('radio', { name: 'One way' }).check();
  await reason(ada).fill('The words of the first');
  await ada.getByRole('spinbutton', { name: 'Estimated time to take back' }).fill('3');
  await ada.getByRole('button', { name: 'Record the revision' }).click();
  await expect(card(ada, 'Code')).toContainText('The words of the first');

  await grace.getByRole('button', { name: 'Record the revision' }).click();
  const conflict = grace.getByRole('region', { name: 'Version 3 was recorded meanwhile' });
  await expect(conflict).toContainText('By Ada Byron');
  await expect(conflict).toContainText('The words of the first');
  await expect(conflict).toContainText('The words of the second');
  await expect(reason(grace)).toHaveValue('The words of the second');
  await expect(conflict).toContainText('so the form took theirs: Estimated time to take back.');
  await expect(grace.getByRole('spinbutton', { name: 'Estimated time to take back' })).toHaveValue('3');
  await expect(grace.getByRole('heading', { name: 'Version 3 was recorded meanwhile' })).toBeFocused();
  expect(await violations(grace)).toEqual([]);

  await conflict.getByRole('button', { name: 'Take theirs for Reason' }).click();
  await expect(reason(grace)).toHaveValue('The words of the first');
  await expect(conflict).not.toContainText('The words of the second');
  await conflict.getByRole('button', { name: 'Record what the form says now as version 4' }).click();
  await expect(card(grace, 'Code One way')).toContainText('The words of the first');
  await expect(card(grace, 'Code One way')).toContainText('Version 4');
  await Promise.all([first.close(), second.close()]);
});

test('whoever goes on without their own words starts from the version that stands', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'drop', baseURL);
  await page.goto(LINE);
  await reason(page).fill('Mine');
  await page.request.post('/api/v1/matrix/lin_1/revisions', {
    headers: { 'if-match': '"2"', 'content-type': 'application/json' },
    data: { reversibility: 'REVERSIBLE', containmentOptions: [], reason: 'Theirs' },
  });
  await page.getByRole('button', { name: 'Record the revision' }).click();
  await page.getByRole('button', { name: 'Go on from version 3, without mine' }).click();
  await expect(reason(page)).toHaveValue('Theirs');
  await expect(page.getByRole('region', { name: /meanwhile/ })).toHaveCount(0);
});

test('unrecorded changes are asked about before the page is left, and kept', async ({ page, context, baseURL }) => {
  page.on('dialog', (dialog) => dialog.accept());
  await own(context, 'unsaved', baseURL);
  await page.goto(LINE);
  await reason(page).fill('Not recorded yet');
  await page.getByRole('link', { name: 'Incidents' }).click();
  const asked = page.getByRole('dialog', { name: 'Your changes are not recorded' });
  expect(await violations(page)).toEqual([]);
  await asked.getByRole('button', { name: 'Stay' }).click();
  await expect(reason(page)).toHaveValue('Not recorded yet');
  await page.getByRole('link', { name: 'Incidents' }).click();
  await asked.getByRole('button', { name: 'Leave, keep them' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Incidents' })).toBeVisible();
  await page.goto(LINE);
  await expect(page.getByText('These are your unrecorded changes from before.')).toBeVisible();
  await expect(reason(page)).toHaveValue('Not recorded yet');
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await expect(reason(page)).toHaveValue('');
});

test('the browser asks before a tab with unrecorded changes is closed, and not without', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'closing', baseURL);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.goto(LINE);
  await reason(page).fill('x');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  expect(asked).toHaveLength(2);
  await page.getByRole('button', { name: 'Go on editing Code' }).click();
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await page.reload();
  await expect(reason(page)).toBeVisible();
  expect(asked).toHaveLength(2);
});

test('a recorded revision leaves no draft behind', async ({ page, context, baseURL }) => {
  await own(context, 'recorded', baseURL);
  await page.goto(LINE);
  await reason(page).fill('Said');
  await page.getByRole('button', { name: 'Record the revision' }).click();
  await expect(card(page, 'Code')).toContainText('Version 3');
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')))).toEqual([]);
  await page.getByRole('link', { name: 'Incidents' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Incidents' })).toBeVisible();
});

test('a line that exists already is not stated twice, and what was typed stays', async ({ page, context, baseURL }) => {
  await own(context, 'twice', baseURL);
  await page.goto('/guidance/matrix/ledger?line=new&kind=CODE');
  await reason(page).fill('Typed');
  await page.getByRole('button', { name: 'State the line' }).click();
  await expect(page.getByRole('alert')).toContainText('There is such a line already, at version 2.');
  await expect(reason(page)).toHaveValue('Typed');
  await page.getByLabel('Pattern').fill('behind a flag');
  await page.getByRole('button', { name: 'State the line' }).click();
  await expect(card(page, 'Code, behind a flag')).toContainText('Typed');
});

test('signing out forgets the drafts', async ({ page, context, baseURL }) => {
  await own(context, 'leaving', baseURL);
  await page.goto(LINE);
  await reason(page).fill('Of somebody else');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a page, an incident or a command').fill('sign out');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')))).toEqual([]);
});
