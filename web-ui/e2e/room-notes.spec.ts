import { expect, type Page, test } from '@playwright/test';
import { as, own, violations } from './support';

async function open(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
}

const unfold = (page: Page) => page.getByText('Reopen, close, cancel, merge and more').press('Enter');

test('an entry is written into the timeline, and what was told and promised is kept', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'notes', baseURL);
  await as(context, 'per_rita', baseURL ?? '');
  await page.goto('/incidents/inc_1');
  await page.getByLabel('Entry').fill('the queue drains @-5m');
  await expect(page.getByText(/^Happened \d+ \w+ \d{4}/)).toBeVisible();
  const written = page.waitForRequest((request) => request.url().endsWith('/entries'));
  await page.keyboard.press('Enter');
  const { text, at } = (await written).postDataJSON();
  expect(text).toBe('the queue drains');
  expect(Date.now() - Date.parse(at)).toBeGreaterThan(299_000);
  await expect(page.getByLabel('Entry')).toHaveValue('');
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('the queue drains');
  await open(page, 'Status update');
  await page.getByRole('radio', { name: 'the public' }).check();
  await page.getByLabel('What they were told').fill('We are looking into it.');
  await page.getByLabel(/^They hear more by/).fill('2027-01-01T12:30');
  const told = page.waitForRequest((request) => request.url().endsWith('/status-updates'));
  await page.getByRole('button', { name: 'Keep it' }).press('Enter');
  expect((await told).postDataJSON()).toEqual({
    audience: 'PUBLIC',
    text: 'We are looking into it.',
    nextUpdateBy: '2027-01-01T12:30:00.000Z',
  });
  await expect(page.getByText('Next update by 1 Jan 2027, 12:30 UTC')).toBeVisible();
});

test('somebody known is given a role, and has it no more', async ({ page, context, baseURL }) => {
  await own(context, 'roles', baseURL);
  await page.goto('/incidents/inc_1');
  await open(page, 'Roles');
  await page.getByRole('radio', { name: 'Scribe' }).check();
  await page.getByLabel('Who has it').selectOption({ label: 'Grace Murray' });
  await page.getByRole('button', { name: 'Assign it' }).press('Enter');
  await expect(page.getByText('Scribe: Grace Murray')).toBeVisible();
  await open(page, 'Roles');
  await page.getByRole('button', { name: 'Grace Murray is scribe no more' }).press('Enter');
  await expect(page.getByText('Scribe: Grace Murray')).toHaveCount(0);
});

test('its severity changes, it is reopened, closed', async ({ page, context, baseURL }) => {
  await own(context, 'course', baseURL);
  await page.goto('/incidents/inc_1');
  await unfold(page);
  await open(page, 'Change the severity');
  await page.getByRole('radio', { name: 'SEV3, some users' }).check();
  await page.getByLabel('What shows it').fill('one region alone');
  await page.getByRole('button', { name: 'Change it' }).press('Enter');
  await expect(page.getByText('SEV3', { exact: true })).toBeVisible();
  await open(page, 'Resolve');
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).press('Enter');
  await open(page, 'Reopen');
  await page.getByLabel('What shows that it goes on').fill('it came back');
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).press('Enter');
  await expect(page.getByText('Open', { exact: true })).toBeVisible();
  await open(page, 'Resolve');
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).press('Enter');
  await open(page, 'Close the incident');
  await page.getByRole('button', { name: 'Close it' }).press('Enter');
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Entry')).toHaveCount(0);
});

test('it is merged into another one and split off; it is cancelled', async ({ page, context, baseURL }) => {
  await own(context, 'merger', baseURL);
  await page.goto('/incidents/inc_1');
  await unfold(page);
  await open(page, 'Merge into another one');
  await page.getByLabel('What shows that they are one').fill('the same release');
  await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(page.getByText('It is part of inc_3: the same release')).toBeVisible();
  await open(page, 'Split off');
  await page.getByLabel('What shows that it is one of its own').fill('another table');
  await page.getByRole('button', { name: 'Split it off' }).press('Enter');
  await open(page, 'Cancel the incident');
  await page.getByLabel('Why it was a mistake').fill('a test alert');
  await page.getByRole('button', { name: 'Cancel it' }).press('Enter');
  await expect(page.getByText('Cancelled because: a test alert')).toBeVisible();
});

test('harm is measured, a component linked, and both entries and measures corrected', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'measured', baseURL);
  await page.goto('/incidents/inc_1');
  const posted = (path: string) => page.waitForRequest((request) => request.url().endsWith(`/incidents/inc_1/${path}`));
  await open(page, 'Measure harm');
  await page.getByLabel('How much').fill('2163');
  await page.getByLabel(/^Of what/).fill('failed captures');
  await page.getByLabel('Who or what says so').fill('the ledger');
  const measured = posted('harm-measurements');
  await page.keyboard.press('Enter');
  expect((await measured).postDataJSON()).toMatchObject({ kind: 'USER', value: 2163, unit: 'failed captures' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await unfold(page);
  await open(page, 'Link a component');
  await page.getByRole('combobox', { name: 'Component' }).selectOption('ledger');
  await page.getByLabel('Why', { exact: true }).fill('its queue is full');
  await page.getByLabel('How sure you are').selectOption({ label: 'A guess' });
  const linked = posted('components');
  await page.keyboard.press('Enter');
  expect((await linked).postDataJSON()).toEqual({
    component: 'ledger',
    link: 'SUSPECTED',
    why: 'its queue is full',
    confidence: 'LOW',
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Entry').fill('the que drains');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('the que drains');
  await open(page, 'Correct');
  await page.getByLabel('What is wrong').selectOption({ label: 'Entry: the que drains' });
  await page.getByLabel('What is right').fill('the queue drains');
  await page.getByLabel('Why it was wrong').fill('a slip');
  const corrected = posted('entries/ent_1/correction');
  await page.keyboard.press('Enter');
  expect((await corrected).postDataJSON()).toEqual({ text: 'the queue drains', reason: 'a slip' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await open(page, 'Correct');
  await page.getByLabel('What is wrong').selectOption({ label: 'Measured: 2163 failed captures' });
  await page.getByLabel('What is right').fill('2160');
  await page.getByLabel('Why it was wrong').fill('three were paid');
  const recounted = posted('harm-measurements/mea_1/correction');
  await page.keyboard.press('Enter');
  expect((await recounted).postDataJSON()).toEqual({ value: 2160, reason: 'three were paid' });
});
