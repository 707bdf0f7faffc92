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
  await open(page, 'Write an entry');
  await page.getByLabel('What happened, or what you see or do').fill('the queue drains');
  await page.getByRole('button', { name: 'Write it' }).press('Enter');
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
  await expect(page.getByRole('button', { name: 'Write an entry' })).toHaveCount(0);
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
