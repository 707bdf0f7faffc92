import { expect, type Page, test } from '@playwright/test';
import { mock, own } from './support';

const LINE = '/guidance/matrix/ledger?line=lin_1';
const card = (page: Page, name: string) => page.getByRole('article', { name });

test('a list of words is written, ordered and cut by keyboard alone', async ({ page, context, baseURL }) => {
  await own(context, 'words', baseURL);
  await page.goto(LINE);
  const list = page.getByRole('group', { name: 'Easy to reverse' });
  const words = () => list.getByRole('textbox').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await list.getByRole('textbox').nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await words()).toEqual(['Routes behind the gateway', 'Services that keep no state']);
  await expect(list.getByRole('status')).toHaveText('Moved to place 1 of 2.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Queues');
  expect(await words()).toEqual(['Routes behind the gateway', 'Queues', 'Services that keep no state']);
  for (let i = 0; i < 7; i++) await page.keyboard.press('Backspace');
  expect(await words()).toEqual(['Routes behind the gateway', 'Services that keep no state']);
  await expect(list.getByRole('textbox').first()).toBeFocused();
});

test('a refusal leads to the field that it names', async ({ page, context, baseURL }) => {
  await own(context, 'refused', baseURL);
  await page.goto(LINE);
  await page.getByRole('radio', { name: 'One way' }).check();
  await page.getByRole('button', { name: 'Remove way 1' }).click();
  await page.getByRole('button', { name: 'Record the revision' }).click();
  await expect(page.getByRole('alert')).toContainText('Ways to contain: say how it is contained');
});

test('a drafted line says what it was drafted from until a person adopts it', async ({ page, context, baseURL }) => {
  await own(context, 'adopt', baseURL);
  await page.goto('/guidance/matrix/ledger');
  const config = card(page, 'Config');
  await expect(config).toContainText('9 config changes in 24 months, 3 rolled back.');
  await config.getByRole('button', { name: 'Adopt the draft of Config' }).click();
  await expect(config).not.toContainText('Drafted from history');
  await page.getByRole('button', { name: 'Draft from history' }).click();
  await expect(
    page.getByText('2 lines drafted, to be adopted or revised. Code: there is a line already'),
  ).toBeVisible();
  await expect(card(page, 'Infra')).toContainText('Drafted from history');
});

test('a data owner signs a line off', async ({ page, context, baseURL }) => {
  await own(context, 'sign', baseURL);
  await page.goto('/guidance/matrix/ledger');
  const schema = card(page, 'Schema, expand only');
  await expect(schema).toContainText('has not signed off');
  await schema.getByRole('button', { name: 'Sign off Schema, expand only' }).click();
  await page.getByLabel('What you stand for').fill('The backfill is ours.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(schema).toContainText('The backfill is ours.');
  await expect(schema).toContainText('Ada Byron');
});

test('an undo window counts down, warns and closes while one looks', async ({ page }) => {
  await page.clock.install({ time: Date.now() });
  await page.goto('/components/ledger');
  const left = page.getByRole('timer', { name: 'Left for Schema, expand only in 4.12.0' });
  await expect(left).toHaveText(/^0[78]:\d\d$/);
  const before = await left.textContent();
  await page.clock.runFor(2_000);
  await expect(left).not.toHaveText(before ?? '');
  // No answer may tell the time while nine minutes of it pass in one.
  await page.route('**/api/**', (route) => route.abort());
  await page.clock.runFor(9 * 60_000);
  await expect(left).toHaveText('Closed');
  await expect(page.getByText('It is one way now.')).toBeVisible();
  await expect(page.getByText(/Stale since/).first()).toBeVisible();
});

test('whoever closes an undo window reads which, as it was typed', async ({ page }) => {
  await page.goto('/components/ledger');
  await page.getByRole('button', { name: 'It has happened to Data, Statements to Customers in 4.11.2' }).click();
  await expect(page.getByRole('dialog')).toContainText(
    'From now on data, Statements to Customers in 4.11.2 is one way.',
  );
});

test('a component says who answers for it, and why a rehearsal no longer counts', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'owner', baseURL);
  await page.goto('/components/ledger');
  await expect(page.getByText('The data model changed 12 days ago, after the rehearsal.')).toBeVisible();
  await expect(page.getByText('It ships, and nobody has said how it is taken back.')).toBeVisible();
  await page.getByRole('button', { name: 'Change who answers' }).click();
  await page.getByLabel('Team').fill('Postings');
  await page.getByRole('button', { name: 'Record who answers' }).click();
  await expect(page.getByText('Postings', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open as a page' })).toHaveAttribute(
    'href',
    '/api/v1/components/ledger/playbook',
  );
});

test('what nobody has said about a component is said plainly', async ({ page }) => {
  await page.goto('/components/parser-cache');
  for (const words of ['Nobody owns it', 'No bar is set', 'Nobody has said how its changes can be taken back.'])
    await expect(page.getByText(words)).toBeVisible();
});

test('when rehearsals cannot be read that is said, and not taken for none', async ({ page }) => {
  await page.route('**/metrics/rehearsal-coverage**', (route) => route.abort());
  await page.goto('/components/ledger');
  await expect(page.getByText('Whether it was rehearsed cannot be read now.').first()).toBeVisible();
  await expect(page.getByText('Not shipped or planned in 90 days.')).toHaveCount(0);
});

test('an improvement leads to what it was learned from', async ({ page }) => {
  await page.goto('/guidance/improvements');
  const started = page.getByRole('listitem').filter({ hasText: 'Put postings behind a flag' });
  await expect(started.getByRole('link', { name: 'a finding' })).toHaveAttribute('href', /inc_1#findings-title$/);
});

test('an improvement goes from proposed to delivered', async ({ page, context, baseURL }) => {
  await own(context, 'improve', baseURL);
  await page.goto('/guidance/improvements');
  await page.getByRole('button', { name: 'Propose one' }).click();
  await page.getByLabel('What is built').fill('A kill switch for captures');
  await page.getByLabel('What it is expected to change').fill('Captures stop in a minute.');
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  const column = (name: string) => page.getByRole('region', { name });
  await expect(column('Proposed')).toContainText('A kill switch for captures');
  await page.getByRole('button', { name: 'Start A kill switch for captures' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Deliver A kill switch for captures' }).click();
  await page.getByLabel('What was delivered').fill('Tried in staging.');
  await page.getByRole('dialog').getByRole('button', { name: 'Deliver' }).click();
  await expect(column('Delivered')).toContainText('Tried in staging.');
});

test('whoever may only look is offered nothing to record', async ({ page, context, baseURL }) => {
  await own(context, 'viewer', baseURL, 'per_viewer');
  await page.goto('/guidance/matrix/ledger?line=lin_1');
  await expect(card(page, 'Code')).toContainText('Undo window');
  await expect(page.getByRole('button', { name: /Edit|Remove|Adopt|Sign off|Add a line/ })).toHaveCount(0);
  await expect(page.getByText('You may look, and record nothing.')).toBeVisible();
});

for (const [address, title] of [
  ['/components', 'No component is known yet'],
  ['/guidance/matrix', 'No component is known yet'],
  ['/guidance/matrix/ledger', 'Nothing is said about ledger yet'],
  ['/guidance/improvements', 'Nothing is being improved'],
] as const)
  test(`without anything ${address} names what to do next`, async ({ page, context, baseURL }) => {
    await mock(context, 'empty', baseURL ?? '');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

test('a release owner of one component is offered nothing to record about another', async ({
  page,
  context,
  baseURL,
}) => {
  await page.route('**/api/v1/session', (route) =>
    route.fulfill({
      json: {
        actor: 'per_ada',
        name: 'Ada Byron',
        roles: [{ role: 'RELEASE_OWNER', components: ['shop'] }],
        may: ['READ', 'LOG', 'RELEASE'],
        mayRecord: true,
        mustChangePassword: false,
      },
    }),
  );
  await own(context, 'bound', baseURL);
  await page.goto('/guidance/matrix/shop');
  await expect(page.getByRole('button', { name: 'Edit Code' })).toBeVisible();
  await page.goto('/guidance/matrix/ledger');
  await expect(card(page, 'Code')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Code' })).toHaveCount(0);
});
