import { expect, type Page, test } from '@playwright/test';
import { as, own } from './support';

/** What was sent to record decisions, in order. */
function sent(page: Page) {
  const all: { key: string | undefined; body: Record<string, unknown> }[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/decisions'))
      all.push({ key: request.headers()['idempotency-key'], body: request.postDataJSON() });
  });
  return all;
}

const decide = async (page: Page, text: string) => {
  await page.getByLabel('Decision', { exact: true }).fill(text);
  await page.keyboard.press('Enter');
};

test('a decision tells what was on the screen, and how many decisions were', async ({ page, context, baseURL }) => {
  await own(context, 'decides', baseURL);
  const all = sent(page);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'What the sheet says' })).toContainText('cannot be taken back');
  await decide(page, 'p wait for it');
  await expect(page.getByText('Pause logged.')).toBeVisible();
  expect(all).toHaveLength(1);
  const [{ body }] = all as [(typeof all)[number]];
  expect(body).toMatchObject({ kind: 'PAUSE', rationale: 'wait for it', decisionsSeen: 2, releaseId: 'rel_1' });
  expect(JSON.parse(String(body.evidence))).toMatchObject({ incidentId: 'inc_1', leftOut: false });
  expect(body.seal).toMatch(/^[0-9a-f]{64}$/);
  expect(Date.parse(String(body.sentAt))).toBeGreaterThanOrEqual(Date.parse(String(body.occurredAt)));
});

test('who was overtaken sees what was decided, and decides all the same or lets it be', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'overtaken', baseURL);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('fence eu-2');
  await decide(page, 'f all of it');
  const meanwhile = page.getByRole('region', { name: 'Somebody decided meanwhile' });
  await expect(meanwhile).toContainText('Pause');
  await expect(meanwhile).toContainText('wait for the logs');
  await expect(meanwhile).toContainText('Grace Murray');
  await expect(meanwhile.getByRole('heading')).toBeFocused();
  await meanwhile.getByRole('button', { name: 'Let it be' }).press('Enter');
  await expect(meanwhile).toHaveCount(0);
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('f all of it');
});

test('deciding all the same is a command of its own that has seen one more', async ({ page, context, baseURL }) => {
  await own(context, 'overtaken, all the same', baseURL);
  const all = sent(page);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('fence eu-2');
  await decide(page, 'f all of it');
  await page.getByRole('button', { name: 'Decide all the same: full rollback' }).press('Enter');
  await expect(page.getByText('Full rollback logged.')).toBeVisible();
  await expect(page.getByLabel('Decision', { exact: true })).toHaveValue('');
  expect(all.map(({ body }) => body.decisionsSeen)).toEqual([2, 3]);
  expect(all[0]?.key).not.toBe(all[1]?.key);
});

test('who may not decide is told before, is recorded, and may break the glass', async ({ page, context, baseURL }) => {
  await own(context, 'lacking', baseURL);
  await as(context, 'per_rita', baseURL ?? '');
  const all = sent(page);
  await page.goto('/incidents/inc_1');
  await expect(page.getByText(/recorded all the same and stops no clock/)).toBeVisible();
  await decide(page, 'h somebody has to');
  await expect(page.getByRole('status').getByText('stops no clock: needs COMMANDER.')).toBeVisible();
  const decisions = page.getByRole('region', { name: 'Decisions' });
  await expect(decisions).toContainText('Stops no clock: needs COMMANDER.');
  await expect(decisions).toContainText('Hold took its place');
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('fence eu-2');
  await page.getByLabel('Break glass: why').fill('nobody answers');
  await page.getByLabel('Instead of').fill('too slow');
  await page.getByLabel('Decision', { exact: true }).fill('c fence it');
  await expect(page.getByRole('button', { name: /^Log/ })).toBeDisabled();
  await page.getByLabel('Instead of').fill('f too slow');
  await page.getByLabel('Instead of').press('Enter');
  await expect(page.getByRole('status').getByText('broke the glass: nobody answers.')).toBeVisible();
  await expect(page.getByLabel('Break glass: why')).toHaveValue('');
  await expect(decisions).toContainText('Broke the glass: nobody answers.');
  await expect(decisions).toContainText('Instead of full rollback: too slow');
  expect(all[1]?.body).toMatchObject({
    breakGlass: 'nobody answers',
    alternatives: [{ kind: 'FULL_ROLLBACK', whyNot: 'too slow' }],
  });
});

test('on a phone the same is offered', async ({ page, context, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await own(context, 'overtaken phone', baseURL);
  await page.goto('/incidents/inc_1');
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('fence eu-2');
  await page.getByRole('button', { name: /^Full\s?, closed/ }).click();
  await page.getByLabel('Why, if you like').fill('all of it');
  await page.getByRole('button', { name: 'Log full rollback' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Somebody decided meanwhile' })).toBeFocused();
  await page.getByRole('button', { name: /^Decide all the same/ }).click();
  await expect(page.getByText('Full rollback logged.')).toBeVisible();
});
