import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { as, mock, violations, world } from './support';

const LINE = '/guidance/matrix/ledger?line=lin_1';

/** A world of its own for each test, as most of them change it. */
async function own(context: BrowserContext, name: string, url = '', actor = 'per_ada') {
  await world(context, `prepare ${name}`, url);
  await as(context, actor, url);
}

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
  await page.route('**/undo-windows?**', (route) => route.abort());
  await page.clock.runFor(9 * 60_000);
  await expect(left).toHaveText('Closed');
  await expect(page.getByText('It is one way now.')).toBeVisible();
  await expect(page.getByText(/Stale since/).first()).toBeVisible();
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

test('signing out forgets the drafts', async ({ page, context, baseURL }) => {
  await own(context, 'leaving', baseURL);
  await page.goto(LINE);
  await reason(page).fill('Of somebody else');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a page or a setting').fill('sign out');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')))).toEqual([]);
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
