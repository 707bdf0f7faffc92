import { expect, type Page, test } from '@playwright/test';
import { complaints, enterToken, violations } from './support';

/*
 * One incident from its declaration to the guidance that came of it, on a real server with an empty data folder that
 * TURNBACK_URL names; TURNBACK_TOKEN signs in.
 */

const token = process.env.TURNBACK_TOKEN ?? '';
const schemes = ['light', 'dark'] as const;

/** What the pipeline would have recorded: a release that is being rolled out. */
async function release(page: Page) {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/v1${path}`, {
      data,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
    });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    return answer.json();
  };
  await post('/components', { id: 'shop', name: 'Shop' });
  const made = await post('/releases', {
    component: 'shop',
    version: '2.0',
    previousVersion: '1.9',
    changes: [{ kind: 'SCHEMA', description: 'drop a column' }],
  });
  await post(`/releases/${made.id}/rollout`, {});
}

/** Accessible and inside the window in light and dark, on a desk and on a phone. */
async function sound(page: Page, name: string) {
  for (const colorScheme of schemes)
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page), `${name}, ${colorScheme}, ${width}`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${name}, ${width}`).toBeLessThanOrEqual(0);
      const shots = process.env.TURNBACK_SHOTS;
      if (shots) await page.screenshot({ path: `${shots}/${name}-${colorScheme}-${width}.png` });
    }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

const dialog = (page: Page) => page.getByRole('dialog');
const log = (page: Page) => page.getByRole('region', { name: 'Log' }).getByRole('listitem');

test('an incident becomes guidance @walk', async ({ page }) => {
  test.setTimeout(180_000);
  const heard = complaints(page);
  await page.goto('/incidents');
  await enterToken(page, token);
  await expect(page.getByRole('heading', { name: 'No incident yet' })).toBeVisible();
  await release(page);
  await sound(page, 'incidents-empty');

  await page.getByRole('button', { name: 'Declare an incident' }).click();
  await sound(page, 'declare');
  await page.getByLabel('What is wrong').fill('Checkout fails for every second customer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Checkout fails/ })).toBeVisible();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(log(page)).toHaveCount(1);
  await expect(log(page).first()).toContainText(/incident:\d+/);

  await page.getByRole('button', { name: 'Note harm' }).click();
  const began = dialog(page).getByLabel(/Since when/);
  const earlier = new Date(Date.now() - 8 * 60_000).toISOString().slice(0, 19);
  await began.fill(earlier);
  await dialog(page).getByLabel('How it is known').fill('error budget alert');
  await sound(page, 'harm');
  await dialog(page).getByRole('button', { name: 'Note harm' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Containment' }).getByRole('timer')).toHaveText(/^0[89]:\d\d$/);

  await page.getByRole('button', { name: 'Link a release' }).click();
  await expect(dialog(page).getByLabel('Release')).toContainText('shop 2.0');
  await dialog(page).getByLabel('Why').fill('same minute');
  await dialog(page).getByRole('button', { name: 'Link it' }).click();
  await expect(page.getByText('shop 2.0 suspected')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Undecided' })).toContainText('nobody has decided');
  await sound(page, 'room-undecided');

  await page.keyboard.press('h');
  await expect(page.getByLabel('Decision', { exact: true })).not.toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.type('h looking at it @-2m');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hold logged.')).toBeVisible();
  await expect(log(page).filter({ hasText: 'Hold: looking at it' })).toContainText('told afterwards');
  await page.keyboard.press('6');
  await page.keyboard.type('fence the writers');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Contain logged.')).toBeVisible();
  await expect(log(page).filter({ hasText: 'Contain: fence the writers' })).toContainText(/decision:\d+/);
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Full rollback logged.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(log(page).filter({ hasText: 'Full rollback' }).locator('s')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Undecided' })).toContainText('2 decisions stand');
  await page.keyboard.press('d');
  await page.keyboard.type('a ');
  await expect(page.getByText('Say why it is acceptable.')).toBeVisible();
  await page.keyboard.type('few users left');
  await page.getByLabel(/Look at it again in/).selectOption('20 minutes');
  await page.getByLabel('Decision', { exact: true }).press('Enter');
  await expect(page.getByText('Accept the risk logged.')).toBeVisible();
  await sound(page, 'room');

  await page.getByRole('button', { name: 'Declare contained' }).click();
  await dialog(page)
    .getByLabel(/How you know/)
    .fill('rate is back to normal');
  await dialog(page).getByRole('button', { name: 'Declare contained' }).click();
  await expect(page.getByRole('region', { name: 'Containment' })).toContainText('rate is back to normal');
  await page.getByRole('button', { name: 'Resolve' }).click();
  await dialog(page).getByRole('button', { name: 'Resolve' }).click();
  await expect(page.getByRole('banner').or(page.locator('.rh'))).toContainText('Resolved');

  await page.getByRole('button', { name: 'Correct' }).click();
  await dialog(page).getByLabel('What is right').fill('Checkout fails for every third customer');
  await dialog(page).getByLabel('Why it was wrong').fill('counted again');
  await sound(page, 'correct');
  await dialog(page).getByRole('button', { name: 'Correct' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout fails for every third customer');
  await expect(log(page).filter({ hasText: 'every second customer' }).locator('s')).toHaveCount(1);

  await page.getByRole('button', { name: 'Record a finding' }).click();
  await dialog(page).getByLabel('What was learned').fill('The column could not come back.');
  await dialog(page).getByLabel('What it is about').selectOption({ label: 'How the change was built' });
  await dialog(page).getByLabel('Guidance to propose').fill('Expand first, contract in a later release.');
  await dialog(page).getByLabel('Schema').check();
  await dialog(page).getByLabel('Design pattern').selectOption({ label: 'Expand contract' });
  await sound(page, 'finding');
  await dialog(page).getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('The column could not come back.');
  await sound(page, 'room-resolved');

  await page.getByRole('link', { name: 'Look at proposals' }).click();
  await page.getByRole('link', { name: 'Expand first, contract in a later release.' }).click();
  await page.getByRole('button', { name: 'Adopt', exact: true }).click();
  await dialog(page).getByText('No other item says much the same').waitFor();
  await sound(page, 'guidance-adopt');
  await dialog(page).getByRole('button', { name: 'Adopt it' }).click();
  await expect(page.getByText('Adopted, version 1')).toBeVisible();
  await page.getByRole('button', { name: 'Revise' }).click();
  await dialog(page).getByLabel('Clause').fill('Expand first, contract one release later.');
  await dialog(page).getByLabel('Why it is revised').fill('say when');
  await dialog(page).getByRole('button', { name: 'Record the new version' }).click();
  await expect(page.getByText('Adopted, version 2')).toBeVisible();
  await expect(page.getByText(/guidance:\d+/).first()).toBeVisible();
  await sound(page, 'guidance-item');
  await page.getByRole('link', { name: 'All guidance' }).click();
  await sound(page, 'guidance');
  await page.getByRole('link', { name: 'Delivery' }).click();
  await page.getByLabel('Component').selectOption('shop');
  await page.getByLabel('Kind of change').selectOption('SCHEMA');
  await expect(page.locator('pre')).toContainText('Expand first, contract one release later.');
  await expect(page).toHaveURL(/component=shop&changeKind=SCHEMA/);
  await sound(page, 'guidance-markdown');

  await page.goto('/incidents');
  await expect(page.getByText(/Time to contain:/)).toBeVisible();
  await sound(page, 'incidents');
  expect(heard).toEqual([]);
});

test('two people who revise the same clause both keep their words @walk', async ({ page, browser }) => {
  await page.goto('/guidance');
  await enterToken(page, token);
  await page.getByRole('button', { name: 'Propose a clause' }).click();
  await dialog(page).getByLabel('Clause').fill('Take a backup first.');
  await dialog(page).getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('Proposed, version 1')).toBeVisible();
  const other = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage();
  await other.goto(page.url());
  for (const one of [page, other]) {
    await one.getByRole('button', { name: 'Revise' }).click();
    await dialog(one).getByLabel('Why it is revised').fill('clearer');
  }
  await dialog(other).getByLabel('Clause').fill('The words of the other one.');
  await dialog(page).getByLabel('Clause').fill('The words of the first one.');
  await dialog(page).getByRole('button', { name: 'Record the new version' }).click();
  await expect(page.getByText('version 2', { exact: false }).first()).toBeVisible();
  await expect(dialog(other).getByRole('alert')).toContainText('The words of the first one.');
  await dialog(other).getByRole('button', { name: 'Record the new version' }).click();
  await expect(dialog(other).getByRole('alert')).toHaveCount(2);
  await expect(dialog(other).getByLabel('Clause')).toHaveValue('The words of the other one.');
  await dialog(other).getByRole('button', { name: 'Go on from version 2' }).click();
  await dialog(other).getByRole('button', { name: 'Record the new version' }).click();
  await expect(other.getByText('Proposed, version 3')).toBeVisible();
  await expect(page.getByText('Proposed, version 3')).toBeVisible();
});

test('views are checked and rebuilt from the page @walk', async ({ page }) => {
  await page.goto('/operations');
  await enterToken(page, token);
  const incident = page.getByRole('region', { name: 'incident' });
  await incident.getByRole('button', { name: 'Check incidents' }).click();
  await expect(incident.getByText('Check: equal.')).toBeVisible();
  await incident.getByRole('button', { name: 'Rebuild incidents' }).click();
  await expect(incident.getByText('Rebuild: equal.')).toBeVisible();
  await sound(page, 'operations');
});

test('on a phone a decision takes two taps @walk', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/incidents');
  await enterToken(page, token);
  await page.getByRole('button', { name: 'Declare an incident' }).click();
  await page.getByLabel('What is wrong').fill('Search is slow');
  await page.getByRole('button', { name: 'Declare', exact: true }).click();
  await page.getByRole('group', { name: 'Log a decision' }).getByRole('button', { name: 'Pause' }).click();
  const shots = process.env.TURNBACK_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/phone-sheet.png` });
  await dialog(page).getByRole('button', { name: 'Log pause' }).click();
  await expect(log(page).filter({ hasText: 'Pause' })).toHaveCount(1);
  if (shots) await page.screenshot({ path: `${shots}/phone-room.png` });
});
