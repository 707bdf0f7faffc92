import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
function turnback(...args: string[]): { exit: number; output: string } {
  const [program, ...before] = JSON.parse(process.env.LOOP_COMMAND ?? '[]') as string[];
  const env = { ...process.env, TURNBACK_SERVER: process.env.TURNBACK_URL };
  try {
    return { exit: 0, output: execFileSync(program ?? '', [...before, ...args], { env, encoding: 'utf8' }) };
  } catch (failed) {
    const { status, stdout, stderr } = failed as { status: number; stdout: string; stderr: string };
    return { exit: status, output: stdout + stderr };
  }
}

const dialog = (page: Page) => page.getByRole('dialog');
const minutesAgo = (secondsAfter: number) => Math.round((Date.now() - exposed - secondsAfter * 1000) / 60_000);

async function shot(page: Page, name: string) {
  const shots = process.env.TURNBACK_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/loop-${name}.png`, fullPage: true });
}

test('what an incident taught is kept to by the next release of another team @loop', async ({ page }) => {
  test.setTimeout(420_000);
  const wrong = complaints(page);
  await signIn(page);
  expect(turnback('gate', release).exit).toBe(0);

  await test.step('an incident is decided too late', async () => {
    await page.goto('/incidents?state=SUSPECTED');
    await page.locator('.incident').getByRole('link').first().click();
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
  expect(wrong).toEqual([]);
});
