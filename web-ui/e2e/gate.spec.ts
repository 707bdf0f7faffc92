import { expect, type Page, test } from '@playwright/test';
import { as, mock, own, tabTo, violations } from './support';

const BLOCKED = '/gate/rel_2';
const SPOT = 'No procedure of ledger contains a dropped column when it cannot be taken back.';
const region = (page: Page, name: string) => page.getByRole('region', { name });

test('a blocked release says what is wrong, what to do, and what happened before because of it', async ({ page }) => {
  await page.goto(BLOCKED);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gate of ledger 4.13.0');
  const verdict = region(page, 'Blocked');
  await expect(verdict).toContainText('3 blocking and 1 warning blind spots are left.');
  await expect(verdict).toContainText('The gate of ledger is enforced');
  await expect(verdict).toContainText('A pipeline that asks now fails.');
  const blocks = region(page, 'Blocks 3').getByRole('listitem').filter({ hasText: SPOT });
  await expect(blocks).toContainText('Write a procedure with that action for that kind of change.');
  await expect(blocks.getByRole('link', { name: 'the change Schema, drop column' })).toHaveAttribute(
    'href',
    '/guidance/matrix/ledger',
  );
  await expect(
    page.getByRole('link', { name: 'procedure prc_1, which asks for: The previous image is in the registry' }),
  ).toHaveAttribute('href', '/guidance/procedures/prc_1');
  await expect(blocks.getByRole('link', { name: 'Search was slow' })).toHaveAttribute('href', '/incidents/inc_2');
  await expect(region(page, 'Warns 1')).toContainText('Expand first, contract in a later release.');
  await expect(region(page, 'Waived 1')).toContainText('The rehearsal is on Thursday, before the window.');
  await page.getByText('6 rules found nothing').click();
  await expect(page.getByText('Not so: Nobody said how far a change can be taken back.')).toBeVisible();
});

test('whether it can go back is told for what is planned and for what runs, with the time that is left', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'goes back', baseURL);
  // The server's time goes on as it does: it would put the clock of the page right.
  await page.route('**/stream**', (route) => route.abort());
  await page.clock.install({ time: Date.now() });
  await page.goto(BLOCKED);
  const planned = region(page, 'Once 4.13.0 runs: can it go back?');
  await expect(planned).toContainText('No. ledger 4.13.0 cannot go back to 4.12.0');
  await expect(planned).toContainText('Instead: Restore the column from the backup of the night');
  const runs = region(page, 'Can what runs now go back?');
  await expect(runs).toContainText('Only on conditions.');
  const left = runs.getByRole('timer');
  await expect(left).toHaveText(/^0[78]:\d\d$/);
  const before = await left.textContent();
  await page.clock.runFor(2_000);
  await expect(left).not.toHaveText(before ?? '');
  const asked = page.waitForRequest('**/can-go-back**');
  await page.clock.runFor(9 * 60_000);
  await asked;
  await expect(left).toHaveText('Closed');
});

test('no time runs for what is only planned, and what runs is not asked about as if it were to come', async ({
  page,
}) => {
  await page.goto('/gate/rel_3');
  const planned = region(page, 'Once 2.4.0 runs: can it go back?');
  await expect(planned).toContainText('Yes. shop 2.4.0 can go back to 2.3.0');
  await expect(planned).toContainText('Code in 2.4.0: for 1 h 30 min once it is out, then partly reversible.');
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.goto('/gate/rel_1');
  await expect(region(page, 'Can what runs now go back?').getByRole('timer')).toBeVisible();
  await expect(region(page, 'Once 4.12.0 runs: can it go back?')).toHaveCount(0);
});

test('a blind spot is waived by keyboard alone, with a reason and for a while', async ({ page, context, baseURL }) => {
  await own(context, 'waive', baseURL);
  await page.goto(BLOCKED);
  await tabTo(page, 'button', `Waive ${SPOT}`);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Why it may be so')).toBeFocused();
  await page.keyboard.type('The column is empty since March.');
  await tabTo(page, 'button', 'Waive it');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const said = page.getByRole('status').filter({ hasText: `Waived: ${SPOT}` });
  await expect(said).toBeFocused();
  await expect(region(page, 'Waived 2')).toContainText('The column is empty since March. (Ada Byron)');
  await expect(region(page, 'Blocks 2')).not.toContainText(SPOT);
  const row = page.getByRole('row').filter({ hasText: 'The column is empty since March.' });
  await expect(row).toContainText(/In force until/);
});

test('one waiver may hold for each of the same, and is refused beyond 90 days', async ({ page, context, baseURL }) => {
  await own(context, 'each', baseURL);
  await page.goto(BLOCKED);
  await page.getByRole('button', { name: /^Waive Nobody confirmed that the previous/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why it may be so').fill('Both are looked at in the window.');
  await dialog.getByLabel('For each prerequisite-unconfirmed of this release').check();
  const until = dialog.getByLabel(/^Until/);
  await until.fill('2036-01-01T00:00:00');
  await dialog.getByRole('button', { name: 'Waive it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('a waiver lasts 90 days at most');
  await expect(until).toBeFocused();
  await expect(dialog.getByLabel('Why it may be so')).toHaveValue('Both are looked at in the window.');
  const asked = page.waitForRequest('**/waivers');
  await until.fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 19));
  await dialog.getByRole('button', { name: 'Waive it' }).click();
  expect((await asked).postDataJSON()).not.toHaveProperty('subject');
  await expect(region(page, 'Blocks 1')).toBeVisible();
  await expect(region(page, 'Waivers')).toContainText('prerequisite-unconfirmed, each of them');
});

test('waivers that are over are told apart, and one in force is revoked', async ({ page, context, baseURL }) => {
  await own(context, 'revoke', baseURL);
  await page.goto(BLOCKED);
  const waivers = region(page, 'Waivers');
  await expect(waivers).toContainText('Expired');
  await expect(waivers).toContainText('Nobody wrote it.');
  await waivers.getByRole('button', { name: /^Revoke/ }).click();
  await page.getByLabel('Why it no longer holds').fill('Thursday is over.');
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await expect(page.getByText('The waiver is revoked: what it held for counts again.')).toBeFocused();
  await expect(region(page, 'Warns 2')).toContainText('never rehearsed');
  await expect(waivers).toContainText('Thursday is over.');
});

test('a check is recorded under one key, and kept with what it found', async ({ page, context, baseURL }) => {
  await own(context, 'check', baseURL);
  await page.goto(BLOCKED);
  const asked = page.waitForRequest('**/gate-checks');
  await page.getByRole('button', { name: 'Record this check' }).click();
  expect((await asked).headers()['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  await expect(page.getByText('The check is recorded.')).toBeVisible();
  await expect(region(page, 'Recorded checks').getByRole('row')).toHaveCount(3);
  await expect(region(page, 'Recorded checks').getByRole('row').nth(1)).toContainText('Ada Byron');
});

test('what the gate says is kept in three formats', async ({ page }) => {
  await page.goto(BLOCKED);
  for (const [name, format, ending] of [
    ['Markdown', 'markdown', 'md'],
    ['JSON', 'json', 'json'],
    ['JUnit', 'junit', 'xml'],
  ]) {
    const link = page.getByRole('link', { name: `Download as ${name}` });
    await expect(link).toHaveAttribute('href', `/api/v1/releases/rel_2/gate?format=${format}`);
    await expect(link).toHaveAttribute('download', `gate-ledger-4.13.0.${ending}`);
  }
});

test('whoever may only look waives nothing, and a right that was lost is said plainly', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'rights', baseURL);
  await page.goto(BLOCKED);
  await page.getByRole('button', { name: `Waive ${SPOT}` }).click();
  await page.getByLabel('Why it may be so').fill('It was mine to say.');
  await as(context, 'per_viewer', baseURL ?? '');
  await page.getByRole('button', { name: 'Waive it' }).click();
  await expect(page.getByRole('alert')).toContainText('this needs the right RELEASE');
  await expect(page.getByLabel('Why it may be so')).toHaveValue('It was mine to say.');
  await page.reload();
  await expect(region(page, 'Blocks 3')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Waive|Revoke|Record)/ })).toHaveCount(0);
});

test('the team of a component chooses what its gate does, and says why', async ({ page, context, baseURL }) => {
  await own(context, 'mode', baseURL);
  await page.goto('/components/ledger');
  const owner = region(page, 'Who answers for it');
  await expect(owner).toContainText('Enforced: what blocks fails the pipeline');
  await owner.getByRole('button', { name: 'Change the gate' }).click();
  await page.getByLabel('Why', { exact: true }).fill('The rules are new to us.');
  await page.getByRole('button', { name: 'Record the choice' }).click();
  await expect(owner).toContainText('Observes: it fails no pipeline');
  await page.goto(BLOCKED);
  await expect(region(page, 'Blocked')).toContainText('The gate of ledger observes');
  await expect(page.getByText('A pipeline that asks now fails.')).toHaveCount(0);
});

test('a release that nobody knows is said to be missing', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/gate/rel_nowhere');
  await expect(page.getByRole('alert')).toContainText('there is no release rel_nowhere');
});

test('on paper a gate has no controls, and everything that it found', async ({ page }) => {
  await page.goto(BLOCKED);
  await expect(region(page, 'Blocks 3')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: `Waive ${SPOT}` })).toBeHidden();
  await expect(region(page, 'Waived 1')).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});
