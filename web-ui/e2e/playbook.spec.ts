import { expect, type Locator, type Page, test } from '@playwright/test';
import { complaints, enterToken, violations } from './support';

/*
 * From an empty installation to the complete playbook of one component, on a real server with an empty data folder
 * that TURNBACK_URL names; TURNBACK_TOKEN is its admin token. Nothing is done with a mouse.
 */

const MOST_TABS = 160;

/** Goes forward with Tab until something has the focus. */
async function reach(page: Page, wanted: Locator) {
  await expect(wanted.first()).toBeVisible();
  for (let tries = 0; tries < MOST_TABS; tries++) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

async function press(page: Page, role: 'button' | 'link', name: string) {
  const dialog = page.getByRole('dialog');
  const where = (await dialog.count()) > 0 ? dialog : page;
  await reach(page, where.getByRole(role, { name, exact: true }));
  await page.keyboard.press('Enter');
}

/** Types into the field of that label, or of that name in the request. */
async function write(page: Page, field: string | RegExp, words: string) {
  const named = typeof field === 'string' && /[.[]|Seconds$/.test(field);
  await reach(page, named ? page.locator(`input[name="${field}"]`) : page.getByLabel(field));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

/** Chooses the option that begins with the words. */
async function pick(page: Page, name: string, words: string) {
  const list = page.locator(`select[name="${name}"]`);
  await reach(page, list);
  await page.keyboard.type(words);
  await expect(list.locator('option:checked')).toHaveText(new RegExp(`^${words}`));
}

/** Chooses one of a few: Tab leads to the group, the arrows within it. */
async function choose(page: Page, group: Locator, name: string) {
  const radios = group.getByRole('radio');
  await expect(radios.first()).toBeVisible();
  const inGroup = () => group.evaluate((one) => one.contains(document.activeElement));
  const onRadio = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'radio');
  for (let tries = 0; tries < MOST_TABS && !((await inGroup()) && (await onRadio())); tries++)
    await page.keyboard.press('Tab');
  const wanted = group.getByRole('radio', { name, exact: true });
  for (let tries = 0; tries < 12 && !(await wanted.isChecked()); tries++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) await page.keyboard.press('Space');
    else await page.keyboard.press('ArrowRight');
  }
  await expect(wanted).toBeChecked();
}

async function tick(page: Page, group: string, name: string) {
  const box = page.getByRole('group', { name: group }).getByRole('checkbox', { name, exact: true });
  await reach(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** Adds entries to a list of words, one below the other. */
async function list(page: Page, label: string, words: readonly string[]) {
  await reach(page, group(page, label).getByRole('button', { name: /^Add / }));
  await page.keyboard.press('Enter');
  for (const [i, text] of words.entries()) {
    await page.keyboard.type(text);
    if (i < words.length - 1) await page.keyboard.press('Enter');
  }
  await expect(group(page, label).getByRole('textbox')).toHaveCount(words.length);
}

const group = (page: Page, name: string | RegExp) => page.getByRole('group', { name });

/** Goes to a page by the palette, as the rail and the tabs do with a mouse. */
async function to(page: Page, name: string, title: string) {
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Find a page, an incident or a command')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function sound(page: Page, name: string) {
  expect(await violations(page), name).toEqual([]);
  const shots = process.env.TURNBACK_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

test('a component gets its complete playbook by keyboard alone @playbook', async ({ page, request }) => {
  test.setTimeout(240_000);
  const heard = complaints(page);
  await page.goto('/sign-in');
  await enterToken(page, process.env.TURNBACK_TOKEN ?? '');
  await expect(page).toHaveURL(/\/now/);

  await test.step('the component and who answers for it', async () => {
    await to(page, 'Components', 'Components');
    await press(page, 'button', 'Register a component');
    await write(page, 'Id', 'checkout');
    await write(page, 'Name', 'Checkout');
    await write(page, /^Team that owns it/, 'Payments');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout');
    await press(page, 'button', 'Change who answers');
    await write(page, /^On call/, 'the payments pager');
    await tick(page, 'Roles that may trigger taking it back', 'Commander');
    await press(page, 'button', 'Record who answers');
    await expect(page.getByText('the payments pager')).toBeVisible();
    await press(page, 'button', 'Set the bar');
    await write(page, 'bar.within', '15');
    await press(page, 'button', 'Set the bar');
    await expect(page.getByText(/Within 15/)).toBeVisible();
    await sound(page, 'component');
  });

  await test.step('a line of the matrix, with an undo window', async () => {
    await page.goto('/guidance/matrix/checkout');
    await press(page, 'button', 'Add a line');
    await pick(page, 'changeKind', 'Schema');
    await write(page, /^Pattern/, 'drop column');
    await choose(page, group(page, 'Can it be taken back?'), 'Partly reversible');
    await choose(page, group(page, 'For how long?'), 'For a time after exposure');
    await write(page, 'undoWindow.seconds', '30');
    await list(page, 'Hard to reverse', ['The column is gone', 'Reports that read it']);
    await list(page, 'Ways to contain', ['Serve reads from the replica']);
    await press(page, 'button', 'State the line');
    await expect(page.getByRole('article', { name: /Schema, drop column/ })).toContainText('The column is gone');
    await press(page, 'button', 'Sign off Schema, drop column');
    await write(page, 'What you stand for', 'The backup of the night is enough.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: /Schema, drop column/ })).toContainText(
      'The backup of the night is enough.',
    );
    await sound(page, 'matrix');
  });

  await test.step('a procedure', async () => {
    await page.goto('/guidance/procedures/new?component=checkout');
    await write(page, 'Name', 'Take checkout back');
    await choose(page, group(page, 'What it does'), 'Full rollback');
    await tick(page, 'Kinds of change', 'Schema');
    await write(page, 'What is done', 'Route traffic to the version before');
    await write(page, 'By whom', 'release owner');
    await write(page, 'steps[0].expectedSeconds', '2');
    await press(page, 'button', 'Add a step');
    await page.keyboard.type('Restore the column from the backup');
    await page.keyboard.press('Tab');
    await page.keyboard.type('database team');
    await page.keyboard.press('Tab');
    await page.keyboard.type('8');
    await write(page, 'timeBoundSeconds', '15');
    await press(page, 'button', 'Record the procedure');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take checkout back');
    await sound(page, 'procedure');
  });

  await test.step('a decision sheet', async () => {
    await page.goto('/guidance/sheets/new?component=checkout');
    await write(page, /^Name/, 'Checkout decisions');
    const rule = group(page, /^Rule 1/);
    await reach(page, rule.getByLabel('Name', { exact: true }));
    await page.keyboard.type('Requests that fail');
    await reach(page, rule.getByLabel(/^Signal/));
    await page.keyboard.type('error_rate_percent');
    await write(page, 'rules[0].threshold', '2');
    await write(page, 'rules[0].budgetSeconds', '5');
    await write(page, /^Who decides/, 'commander');
    await press(page, 'button', 'Record the sheet');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout decisions');
    await sound(page, 'sheet');
  });

  await test.step('a rehearsal, timed live', async () => {
    await page.goto('/guidance/rehearsals/new?component=checkout&kind=SCHEMA&pattern=drop%20column');
    await pick(page, 'procedureId', 'Take checkout back');
    await write(page, /^Scenario/, 'The new checkout drops orders.');
    await write(page, 'From version', '2.0');
    await write(page, 'Back to version', '1.9');
    await write(page, /^Environment/, 'staging');
    await choose(page, group(page, 'Is it like production in what matters here?'), 'Yes');
    await write(page, /^Why/, 'The same data and the same topology.');
    await press(page, 'button', 'Start the rehearsal');
    await expect(page.getByRole('timer').first()).toBeVisible();
    await reach(page, page.getByRole('button', { name: /^Start step 1/ }));
    await page.keyboard.press('Enter');
    await sound(page, 'recorder');
    for (const step of [1, 2]) {
      await reach(page, page.getByRole('button', { name: new RegExp(`^Step ${step} done`) }));
      await page.keyboard.press('Enter');
    }
    await choose(page, group(page, 'How it went'), 'Passed');
    for (const [what, question] of [
      ['Tools', 'tools'],
      ['Permissions', 'permissions'],
      ['Timing', 'timing'],
      ['Communication', 'communication'],
    ] as const) {
      const fields = page.locator(`fieldset[name="${question}"]`);
      await choose(page, fields, 'Verified');
      await reach(page, fields.getByRole('textbox'));
      await page.keyboard.type(`${what} seen to work.`);
    }
    await press(page, 'button', 'Finish the rehearsal');
    await expect(page.getByText('Tools seen to work.')).toBeVisible();
    await sound(page, 'rehearsal');
  });
  await test.step('the document', async () => {
    const address = '/api/v1/components/checkout/playbook';
    const headers = { authorization: `Bearer ${process.env.TURNBACK_TOKEN}`, accept: 'text/markdown' };
    const answer = await request.get(address, { headers });
    const text = await answer.text();
    for (const words of [
      '# Playbook of Checkout',
      '- Team: Payments',
      '- On call: the payments pager',
      '- May trigger taking it back: commander',
      '- What runs can go back: within 15 min',
      '### Schema, drop column',
      '- Partially reversible for 30 min after its exposure, then one way',
      '- Hard to reverse: Reports that read it',
      '- Can be contained by: Serve reads from the replica',
      'The backup of the night is enough.',
      '### Take checkout back',
      '1. Route traffic to the version before \\(release owner, 2 min\\)',
      '2. Restore the column from the backup \\(database team, 8 min\\)',
      '### Checkout decisions',
      'above 2 for 5 min, then hold, decided by commander within 5 min',
      '- Passed for schema, drop column, from 2.0 to 1.9',
      'None is open.',
    ])
      expect(text).toContain(words);
    const again = await request.get(address, { headers: { ...headers, 'if-none-match': answer.headers().etag ?? '' } });
    expect(again.status()).toBe(304);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Playbook of Checkout');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'What can be taken back',
      'Procedures',
      'Decision sheet',
      'Rehearsals',
      'Guidance',
      'Open undo windows',
    ]);
    await sound(page, 'playbook');
  });
  expect(heard).toEqual([]);
});
