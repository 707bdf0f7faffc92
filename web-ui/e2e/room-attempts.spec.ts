import { expect, test } from '@playwright/test';
import { as, own, violations } from './support';

const posted = (path: string) => (request: { method(): string; url(): string }) =>
  request.method() === 'POST' && request.url().endsWith(path);

test('attempts say how they are judged so far, and their steps', async ({ page }) => {
  await page.goto('/incidents/inc_1');
  const attempts = page.getByRole('region', { name: 'Attempts' });
  const contain = attempts.getByRole('listitem').filter({ hasText: 'Contain: fence eu-2' });
  await expect(contain).toContainText('Unknown so far. It is still under way.');
  await expect(contain.getByText('It is still under way.')).toHaveCount(1);
  await expect(contain.getByRole('row', { name: /1\. Take it out of rotation/ })).toContainText('Done: took two tries');
  await expect(attempts).toContainText('Differs');
  await expect(attempts).toContainText('Failed so far.');
  await expect(attempts).toContainText('Nobody has looked whether the target is there.');
  await expect(attempts).toContainText('Does not hold: "Requests that fail" is not clear.');
});

test('a containment is started, its steps told, finished and verified', async ({ page, context, baseURL }) => {
  await own(context, 'attempts', baseURL);
  await page.goto('/incidents/inc_1');
  await page.getByRole('button', { name: 'Start a containment' }).press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('What is done').fill('block the importer');
  const started = page.waitForRequest(posted('/incidents/inc_1/attempts'));
  await page.keyboard.press('Enter');
  expect((await started).postDataJSON()).toMatchObject({
    action: 'CONTAIN',
    what: 'block the importer',
    releaseId: 'rel_1',
    at: expect.stringMatching(/Z$/),
  });
  const mine = page.getByRole('listitem').filter({ hasText: 'Contain: block the importer' });
  await mine.getByRole('button', { name: 'Tell a step of block the importer' }).press('Enter');
  await page.getByLabel('What was done').fill('scaled it to none');
  await page.getByLabel('Who did it').fill('storage on call');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(mine.getByRole('row', { name: /scaled it to none/ })).toContainText('storage on call');
  await mine.getByRole('button', { name: 'Verify the target of block the importer' }).press('Enter');
  await page.getByRole('button', { name: 'Record it' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('say what shows it');
  await page.getByLabel('What shows it').fill('no writes for 5 min');
  await page.keyboard.press('Enter');
  await expect(mine).toContainText('no writes for 5 min');
  await mine.getByRole('button', { name: 'Finish of block the importer' }).press('Enter');
  await page.getByRole('radio', { name: 'a part of it' }).check();
  await page.getByRole('button', { name: 'Finish it' }).press('Enter');
  await expect(mine).toContainText('; partly');
  await expect(mine.getByRole('button', { name: /^Finish/ })).toHaveCount(0);
});

test('the next step of the procedure is offered', async ({ page, context, baseURL }) => {
  await own(context, 'next step', baseURL);
  await page.goto('/incidents/inc_1');
  await page.getByRole('button', { name: 'Tell a step of fence eu-2' }).press('Enter');
  await expect(page.getByRole('combobox', { name: /^Step/ })).toHaveValue('2');
  await expect(page.getByLabel('Who did it')).toHaveValue('storage on call');
  const told = page.waitForRequest(posted('/attempts/att_2/steps'));
  await page.getByRole('button', { name: 'Tell it' }).press('Enter');
  expect((await told).postDataJSON()).toMatchObject({ step: 2, outcome: 'DONE' });
  await expect(page.getByRole('row', { name: /2\. Drain the queue/ })).toBeVisible();
});

test('who may not start may tell; who only looks is offered neither', async ({ page, context, baseURL }) => {
  await as(context, 'per_rita', baseURL ?? '');
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('button', { name: 'Tell a step of fence eu-2' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start a containment' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Finish/ })).toHaveCount(0);
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Attempts' })).toContainText('fence eu-2');
  await expect(page.getByRole('button', { name: 'Tell a step of fence eu-2' })).toHaveCount(0);
});
