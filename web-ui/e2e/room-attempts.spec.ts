import { expect, test } from '@playwright/test';
import { as, own, violations } from './support';

const posted = (path: string) => (request: { method(): string; url(): string }) =>
  request.method() === 'POST' && request.url().endsWith(path);

test('attempts say how they are judged so far, and their steps', async ({ page, context, baseURL }) => {
  await own(context, 'attempts so far', baseURL);
  await page.goto('/incidents/inc_1');
  const attempts = page.getByRole('region', { name: 'Attempts' });
  const contain = attempts.getByRole('listitem').filter({ hasText: 'Contain: fence eu-2' });
  await expect(contain).toContainText('Unknown so far. It is still under way.');
  await expect(contain.getByText('It is still under way.')).toHaveCount(1);
  await expect(contain.getByRole('listitem').filter({ hasText: '1. Take it out' })).toContainText('took two tries');
  await expect(contain).toContainText(/03:\d\d of 15 min that its procedure allows/);
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
  await expect(mine.getByRole('listitem').filter({ hasText: 'scaled it to none' })).toContainText('storage on call');
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
  await expect(page.getByRole('listitem').filter({ hasText: /^2\. Drain the queue/ })).toContainText('done');
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

test('one press tells how a step went, timed from the end of the one before', async ({ page, context, baseURL }) => {
  await own(context, 'stopwatch', baseURL);
  await page.goto('/incidents/inc_1');
  const running = page.getByRole('listitem').filter({ hasText: /^2\. Drain the queue/ });
  await expect(running).toHaveAttribute('aria-current', 'step');
  await expect(running).toContainText(/02:\d\d of 5 min/);
  const told = page.waitForRequest(posted('/attempts/att_2/steps'));
  await page.getByRole('button', { name: 'Step 2 is done of fence eu-2' }).press('Enter');
  const body = (await told).postDataJSON();
  expect(body).toMatchObject({ step: 2, executor: 'storage on call', outcome: 'DONE' });
  expect(Date.parse(body.at) - Date.parse(body.startedAt)).toBeGreaterThan(119_000);
  await expect(running).not.toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('button', { name: /^Step \d is done/ })).toHaveCount(0);
});

test('what was decided begins with one press', async ({ page, context, baseURL }) => {
  await own(context, 'begins', baseURL);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Attempts' })).toBeVisible();
  await expect(page.getByLabel('Decision', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'It begins now' })).toHaveCount(0);
  await page.keyboard.press('3');
  await page.keyboard.type('stop it');
  await page.keyboard.press('Enter');
  const begin = page.getByRole('region', { name: 'Pause is decided and not begun' });
  const started = page.waitForRequest(posted('/incidents/inc_1/attempts'));
  await begin.getByRole('button', { name: 'It begins now' }).press('Enter');
  expect((await started).postDataJSON()).toMatchObject({ action: 'PAUSE', what: 'stop it', decisionId: 'dec_3' });
  await expect(begin).toHaveCount(0);
});

test('a rollback begins towards the version before', async ({ page, context, baseURL }) => {
  await own(context, 'begins back', baseURL);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Attempts' })).toBeVisible();
  await expect(page.getByLabel('Decision', { exact: true })).toBeVisible();
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  const begin = page.getByRole('region', { name: 'Full rollback is decided and not begun' });
  await expect(begin.getByLabel('To version')).toHaveValue('4.11.2');
  const started = page.waitForRequest(posted('/releases/rel_1/attempts'));
  await begin.getByRole('button', { name: 'It begins now' }).press('Enter');
  expect((await started).postDataJSON()).toMatchObject({ extent: 'FULL', targetVersion: '4.11.2' });
});

test('an attempt is given up, and said to have gone to the wrong place', async ({ page, context, baseURL }) => {
  await own(context, 'given up', baseURL);
  await page.goto('/incidents/inc_1');
  const attempts = page.getByRole('region', { name: 'Attempts' });
  const one = attempts.getByRole('listitem').filter({ hasText: 'Contain: fence eu-2' });
  await one.getByRole('button', { name: 'Wrong place of fence eu-2' }).press('Enter');
  await page.getByLabel('Why you are sure').fill('it was eu-1');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(one).toContainText('Misdirected: it was eu-1');
  await one.getByRole('button', { name: 'Give it up of fence eu-2' }).press('Enter');
  await page.getByLabel('Why it was given up').fill('the fence does not hold');
  await page.keyboard.press('Enter');
  await expect(one).toContainText('abandoned');
  await one.getByRole('button', { name: 'It was the right place of fence eu-2' }).press('Enter');
  await page.getByLabel('Why', { exact: true }).fill('eu-1 is its name now');
  await page.keyboard.press('Enter');
  await expect(one).not.toContainText('Misdirected');
});
