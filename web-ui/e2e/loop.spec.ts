import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { complaints, signIn } from './support';

/*
 * From an incident that hesitation made worse to the release of another team that keeps to what was learned of it, on
 * a real server. The environment says how the command line is called (LOOP_COMMAND), which release of another team is
 * planned (LOOP_RELEASE), where it keeps its guidance (LOOP_FILE) and when what failed was exposed (LOOP_EXPOSED).
 */

const exposed = Date.parse(process.env.LOOP_EXPOSED ?? '');
const file = process.env.LOOP_FILE ?? '';
const release = process.env.LOOP_RELEASE ?? '';
const clause = 'Let one user in a hundred see it before everybody does.';

/** What the command line says, and its exit code. */
function turnback(...args: string[]): { exit: number | null; output: string } {
  const [program, ...before] = JSON.parse(process.env.LOOP_COMMAND ?? '[]') as string[];
  const env = { ...process.env, TURNBACK_SERVER: process.env.TURNBACK_URL };
  const { status, stdout, stderr } = spawnSync(program ?? '', [...before, ...args], { env, encoding: 'utf8' });
  return { exit: status, output: stdout + stderr };
}

/** A figure of hesitation after what reviews found. */
interface Shown {
  reviewed: number | null;
}

const dialog = (page: Page) => page.getByRole('dialog');
const minutesAgo = (secondsAfter: number) => Math.round((Date.now() - exposed - secondsAfter * 1000) / 60_000);

async function shot(page: Page, name: string) {
  const shots = process.env.TURNBACK_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/loop-${name}.png`, fullPage: true });
}

test('what an incident taught is kept to by the next release of another team @loop', async ({ page }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  const began = new Date().toISOString();
  const wrong = complaints(page);
  await signIn(page);
  expect(turnback('gate', release).exit).toBe(0);

  await test.step('an incident is decided too late', async () => {
    await page.goto('/incidents?state=SUSPECTED');
    await page.getByRole('link', { name: /^Too many errors crossed/ }).click();
    await page.getByRole('button', { name: 'Declare it' }).click();
    await dialog(page).getByLabel('What is wrong').fill('Every tenth payment fails');
    await dialog(page).getByRole('button', { name: 'Declare' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every tenth payment fails');
    await page.keyboard.press('5');
    await page.keyboard.type(`it does not recover @-${minutesAgo(1980)}m`);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Full rollback logged.')).toBeVisible();
    await shot(page, 'room');
  });

  const review = await test.step('its review opened by itself, and says what was knowable when', async () => {
    await page.getByRole('link', { name: 'Review' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Review');
    await shot(page, 'review');
    await expect(page.getByText(/^Computed: .*worse/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish the review' })).toBeVisible();
    await page.getByRole('button', { name: 'Publish the review' }).click();
    await expect(page.getByRole('alert')).toContainText('obl_');
    const moment = page.getByRole('slider');
    await moment.press('Home');
    await expect(page).toHaveURL(/at=/);
    await shot(page, 'replayed');
    await moment.press('End');
    await page.getByText('Confirm or reject').click();
    await page.getByLabel('Authority unclear').check();
    await page.getByLabel('Why, about what happened and not about who').fill('Who may roll back was asked twice.');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(page.getByText('Confirmed (Authority unclear): Who may roll back was asked twice.')).toBeVisible();
    await page.getByRole('button', { name: 'Record a finding' }).click();
    await dialog(page).getByLabel('What was learned').fill('It reached everybody at once.');
    await dialog(page).getByLabel('Guidance to propose').fill(clause);
    await dialog(page).getByLabel('Code').check();
    await dialog(page).getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByRole('region', { name: 'Findings' })).toContainText('It reached everybody at once.');
    await page.getByRole('button', { name: 'Publish the review' }).click();
    await expect(page.getByRole('heading', { name: /^Version 1, as it was published/ })).toBeVisible();
    await shot(page, 'published');
    return page.url();
  });

  const item = await test.step('what was found becomes guidance that a gate can look for', async () => {
    await page.goto('/guidance?state=PROPOSED');
    await page.getByRole('link', { name: clause }).click();
    await page.getByRole('button', { name: 'Revise' }).click();
    await dialog(page)
      .getByLabel('What the gate looks for')
      .selectOption({ label: 'How many users the first stage reaches' });
    await dialog(page).getByLabel('At most so many percent of the users').fill('1');
    await dialog(page).getByLabel('Why it is revised').fill('a plan says how many');
    await dialog(page).getByRole('button', { name: 'Record the new version' }).click();
    await expect(page.getByText('Proposed, version 2')).toBeVisible();
    await page.getByRole('button', { name: 'Adopt' }).click();
    await expect(dialog(page)).toContainText('No other item says much the same');
    await dialog(page).getByRole('button', { name: 'Adopt it' }).click();
    await expect(page.getByText('Adopted, version 2')).toBeVisible();
    await shot(page, 'guidance');
    return page.url();
  });

  await test.step('it holds up the next release of another team, and is pulled into its file', async () => {
    const gate = turnback('gate', release);
    expect(gate.output).toContain(clause);
    expect(gate.output).toContain('The first stage, "canary", reaches 5 %: let it reach at most 1 %.');
    expect(gate.exit).toBe(1);
    await page.goto(`/gate/${release}`);
    await expect(page.getByRole('heading', { name: 'Blocks' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(clause);
    await shot(page, 'gate');
    const pull = ['guidance', 'pull', '--component', 'clean', '--out', file];
    writeFileSync(file, '# How we release\n\nOn Tuesdays.\n');
    expect(turnback(...pull).output).toContain('Written');
    const pulled = readFileSync(file, 'utf8');
    expect(pulled).toContain(clause);
    expect(pulled).toContain('# How we release\n\nOn Tuesdays.\n');
    const { mtimeMs } = statSync(file);
    expect(turnback(...pull).output).toContain('Unchanged');
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  await test.step('once the plan keeps to it, it may go', async () => {
    await page.goto(`/releases/${release}`);
    await page.getByRole('button', { name: 'Revise the plan' }).click();
    await page.getByLabel('Share of stage 1, in %').fill('1');
    await page.getByRole('button', { name: 'Record the revision' }).click();
    await expect(page.getByRole('button', { name: 'Record the revision' })).toHaveCount(0);
    expect(turnback('gate', release)).toMatchObject({ exit: 0 });
    await page.goto(`/gate/${release}`);
    await expect(page.getByRole('heading', { name: 'Blocks' })).toHaveCount(0);
  });

  await test.step('whether it helped says no more than one incident can', async () => {
    await page.goto(item);
    const effect = page.locator('.effect');
    await expect(effect).toContainText('Did it help?');
    await expect(effect).toContainText(/not enough|too few|nothing/i);
    await shot(page, 'effect');
  });

  await test.step('an amendment keeps the original to be seen, and restates the figure', async () => {
    await page.goto(review);
    await page.getByText('Say it otherwise').click();
    await page.getByLabel('Did hesitation make it worse?').selectOption('REJECTED');
    await page.getByLabel('Why, about what happened and not about who').fill('The pipeline was stopped for all.');
    await page.getByLabel('Why it is amended').first().fill('its log was found');
    await page.getByRole('button', { name: 'Amend', exact: true }).click();
    const versions = page.getByRole('region', { name: 'Versions' });
    await expect(versions).toContainText('Confirmed (Authority unclear): Who may roll back was asked twice.');
    await expect(versions).toContainText('Rejected: The pipeline was stopped for all.');
    await expect(versions).toContainText('Because its log was found');
    await shot(page, 'amended');
    await expect
      .poll(async () => {
        const told = await page.request.get(
          `/api/v1/metrics/restatements?metric=hesitation&basis=VERIFIED&since=${began}`,
          { headers: { authorization: `Bearer ${process.env.TURNBACK_TOKEN}` } },
        );
        const { changes } = (await told.json()) as { changes: { before: Shown; after: Shown }[] };
        return changes.map(({ before, after }) => [before.reviewed, after.reviewed]);
      })
      .toContainEqual([1, 0]);
  });
  expect(wrong).toEqual([]);
});
