import { expect, type Page, test } from '@playwright/test';
import { as, mock, own, tabTo } from './support';

const ITEM = '/guidance/gui_1';
const dialog = (page: Page) => page.getByRole('dialog');
const adopted = (page: Page) => page.getByText('Adopted, version', { exact: false }).first();

test('an item says what the gate looks for, and where it was learned', async ({ page }) => {
  await page.goto(ITEM);
  const facts = page.locator('.item > dl');
  await expect(facts).toContainText('the matrix line of each change that it applies to has a containment option');
  await expect(facts.getByRole('link', { name: 'its finding' })).toHaveAttribute('href', /inc_1#findings-title$/);
  await expect(facts.getByRole('link', { name: 'its incident' })).toHaveAttribute('href', /\/incidents\/inc_1$/);
  await expect(facts.getByRole('link', { name: 'the review' })).toHaveAttribute('href', /inc_1\/review$/);
  await page.goto('/guidance/gui_3');
  await expect(facts).toContainText('never: only people can tell');
});

test('what is proposed has the check that was chosen, and no field of another kind', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'propose a check', baseURL);
  await page.goto('/guidance');
  await page.getByRole('button', { name: 'Propose a clause' }).click();
  await dialog(page).getByLabel('Clause').fill('Let few people try it first.');
  const kind = dialog(page).getByLabel('What the gate looks for');
  await kind.selectOption({ label: 'A rule in the decision sheet' });
  await dialog(page).getByLabel('Who or what is harmed').selectOption('BUSINESS');
  await kind.selectOption({ label: 'How many users the first stage reaches' });
  await expect(dialog(page).getByLabel('Who or what is harmed')).toHaveCount(0);
  await dialog(page).getByLabel('At most so many percent of the users').fill('2.5');
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/guidance'));
  await dialog(page).getByRole('button', { name: 'Propose' }).click();
  expect((await sent).postDataJSON().check).toEqual({ kind: 'FIRST_STAGE_AT_MOST', percent: 2.5 });
  await expect(page.getByText('Proposed, version 1')).toBeVisible();
  await expect(page.locator('.item > dl')).toContainText('reaches at most 2.5 % of the users');
});

test('a clause is proposed by keyboard alone, with a pattern that plans name', async ({ page, context, baseURL }) => {
  await own(context, 'propose by keyboard', baseURL);
  await page.goto('/guidance');
  await tabTo(page, 'button', 'Propose a clause');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Launch it dark.');
  const kind = dialog(page).getByLabel('What the gate looks for');
  for (let tries = 0; tries < 20; tries++) {
    if (await kind.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('A pattern');
  await page.keyboard.press('Tab');
  await page.keyboard.type('dark launch');
  await page.keyboard.press('Enter');
  await expect(page.locator('.item > dl')).toContainText('the plan names the pattern “dark launch”');
});

test('a revision keeps the check, and can change it or leave it out', async ({ page, context, baseURL }) => {
  await own(context, 'revise a check', baseURL);
  await page.goto('/guidance/gui_2');
  const facts = page.locator('.item > dl');
  await page.getByRole('button', { name: 'Revise' }).click();
  await expect(dialog(page).getByLabel('At most so many percent of the users')).toHaveValue('5');
  await dialog(page).getByLabel('Why it is revised').fill('clearer');
  await dialog(page).getByLabel('Clause').fill('Let a flag reach few people first, and wait an hour.');
  await dialog(page).getByRole('button', { name: 'Record the new version' }).click();
  await expect(adopted(page)).toHaveText('Adopted, version 2');
  await expect(facts).toContainText('reaches at most 5 % of the users');
  await page.getByRole('button', { name: 'Revise' }).click();
  await dialog(page).getByLabel('What the gate looks for').selectOption('');
  await dialog(page).getByLabel('Why it is revised').fill('plans differ');
  await dialog(page).getByRole('button', { name: 'Record the new version' }).click();
  await expect(facts).toContainText('never: only people can tell');
  await expect(page.locator('.versions')).toContainText('The gate looks for it: the first stage of the rollout');
});

test('a refusal leads to the field that is wrong', async ({ page, context, baseURL }) => {
  await own(context, 'a wrong check', baseURL);
  await page.goto('/guidance/gui_2');
  await page.getByRole('button', { name: 'Revise' }).click();
  const percent = dialog(page).getByLabel('At most so many percent of the users');
  await percent.evaluate((input: HTMLInputElement) => input.removeAttribute('max'));
  await percent.fill('500');
  await dialog(page).getByLabel('Why it is revised').fill('more');
  await dialog(page).getByRole('button', { name: 'Record the new version' }).click();
  await expect(percent).toBeFocused();
  await expect(dialog(page).getByRole('alert')).toContainText('At most so many percent of the users:');
});

test('what says much the same or contradicts it is seen before it is adopted', async ({ page, context, baseURL }) => {
  await own(context, 'adopt despite', baseURL);
  await page.goto('/guidance/gui_3');
  await page.getByRole('button', { name: 'Adopt', exact: true }).press('Enter');
  await expect(dialog(page)).toContainText('It contradicts 1 item');
  await expect(dialog(page)).toContainText('asks for the design pattern DUAL_WRITE');
  await expect(dialog(page)).toContainText('75% of the words are shared: contract, expand, first');
  const sent = page.waitForRequest((request) => request.url().endsWith('/adoption'));
  await dialog(page).getByRole('button', { name: 'Adopt it despite 1 other item' }).click();
  expect((await sent).postDataJSON()).toEqual({ despite: ['gui_1'] });
  await expect(adopted(page)).toHaveText('Adopted, version 1');
  await expect(page.locator('.item > dl').getByRole('link', { name: 'gui_1' })).toBeVisible();
});

test('an item that nothing is near to is adopted as it is', async ({ page, context, baseURL }) => {
  await own(context, 'adopt', baseURL);
  await page.goto('/guidance/gui_4');
  await page.getByRole('button', { name: 'Adopt', exact: true }).click();
  await expect(dialog(page)).toContainText('No other item says much the same, and none contradicts it');
  await dialog(page).getByRole('button', { name: 'Adopt it', exact: true }).click();
  await expect(adopted(page)).toHaveText('Adopted, version 1');
});

test('what is due for review says what changed, and is found still right', async ({ page, context, baseURL }) => {
  await own(context, 'still right', baseURL);
  await page.goto('/guidance');
  await expect(page.getByRole('listitem').filter({ hasText: 'Expand first' })).toContainText(
    'Review due. Changed since: data model of ledger.',
  );
  await page.getByRole('link', { name: 'Review due' }).click();
  await expect(page.locator('.clauses > li')).toHaveCount(1);
  await page.getByRole('link', { name: 'Expand first' }).click();
  const due = page.getByRole('region', { name: 'Review due' });
  await expect(due).toContainText('The data model of ledger changed: Entries are split by currency');
  await expect(due.getByRole('link', { name: 'ledger' })).toHaveAttribute('href', '/components/ledger');
  await due.getByLabel('Why it is still right').fill('Currencies are only added.');
  const sent = page.waitForRequest((request) => request.url().endsWith('/reviews'));
  await due.getByRole('button', { name: 'It is still right' }).click();
  expect((await sent).postDataJSON()).toEqual({ reason: 'Currencies are only added.', causes: ['release:1710'] });
  expect((await sent).headers()['if-match']).toBe('"2"');
  await expect(due).toHaveCount(0);
  await expect(page.locator('.versions').last()).toContainText('Version 2 is still right: Currencies are only added.');
  await page.goto('/guidance?state=REVIEW_DUE');
  await expect(page.getByRole('heading', { name: 'Nothing has to be looked at again' })).toBeVisible();
});

test('a retired item says why, and is found among the retired ones', async ({ page, context, baseURL }) => {
  await own(context, 'retire', baseURL);
  await page.goto(ITEM);
  await page.getByRole('button', { name: 'Retire' }).click();
  await dialog(page).getByLabel('Why it is retired').fill('The table is gone.');
  await dialog(page).getByRole('button', { name: 'Retire it' }).click();
  await expect(page.getByText('The table is gone. (Ada Byron)')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Adopt|Revise|Retire)$/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Teams' })).toHaveCount(0);
  await page.getByRole('link', { name: 'All guidance' }).click();
  await expect(page.getByRole('link', { name: 'Let a flag reach few people first.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Expand first' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Retired' }).click();
  const one = page.getByRole('listitem').filter({ hasText: 'Expand first' });
  await expect(one).toContainText('Because: The table is gone.');
  await expect(page.locator('.clauses > li')).toHaveCount(2);
});

test('a team acknowledges the version that is in force', async ({ page, context, baseURL }) => {
  await own(context, 'acknowledge', baseURL);
  await page.goto(ITEM);
  const teams = page.getByRole('region', { name: 'Teams' });
  await expect(teams).toContainText('0 teams have acknowledged version 2; 2 open.');
  await expect(teams.getByRole('listitem').filter({ hasText: 'Payments' })).toContainText('acknowledged version 1,');
  await expect(teams.getByRole('listitem').filter({ hasText: 'Storefront' })).toContainText('has not acknowledged it');
  await expect(teams).toContainText('Nobody is asked for parser-cache, train: no team owns them.');
  await teams.getByRole('button', { name: 'Acknowledge version 2 for Storefront' }).press('Enter');
  await expect(teams).toContainText('1 team has acknowledged version 2; 1 open.');
  await expect(teams.getByRole('listitem').last()).toContainText('Storefront');
  await expect(teams.getByRole('button', { name: /Storefront/ })).toHaveCount(0);
});

test('who may only look is offered nothing to record', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto(ITEM);
  await expect(page.getByRole('region', { name: 'Review due' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Teams' })).toContainText('Payments');
  await expect(page.getByRole('button', { name: /Adopt|Revise|Retire|still right|Acknowledge/ })).toHaveCount(0);
});

test('what is delivered follows the component and the kind of change', async ({ page }) => {
  await page.goto('/guidance/document');
  await expect(page.getByText('Choose a component: a file keeps what applies to one.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'HTML' })).toHaveAttribute('href', /document\?format=HTML$/);
  await page.getByLabel('Component').selectOption('ledger');
  await page.getByLabel('Kind of change').selectOption('SCHEMA');
  const of = 'component=ledger&changeKind=SCHEMA';
  for (const [name, format] of [
    ['Markdown', 'MARKDOWN'],
    ['HTML', 'HTML'],
    ['JSON', 'JSON'],
  ] as const)
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
      'href',
      `/api/v1/guidance/document?${of}&format=${format}`,
    );
  await expect(page.getByRole('link', { name: 'Atom feed' })).toHaveAttribute('href', `/api/v1/guidance/feed?${of}`);
  const pull = 'turnback guidance pull --component ledger --change-kind SCHEMA --out GUIDANCE.md';
  await expect(page.getByText(pull, { exact: true })).toBeVisible();
  await expect(page.getByText(`${pull} --check`, { exact: true })).toBeVisible();
});

test('the last guidance stays while the server is away, and is called stale', async ({ page, context, baseURL }) => {
  await mock(context, 'down', baseURL ?? '');
  await page.goto(ITEM);
  await expect(page.locator('blockquote')).toContainText('Expand first');
  await page.clock.install();
  await page.goto('/guidance?state=REVIEW_DUE');
  await expect(page.getByRole('link', { name: 'Expand first' })).toBeVisible();
  await page.clock.runFor(40_000);
  await expect(page.getByText(/^Stale since/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Expand first' })).toBeVisible();
});
