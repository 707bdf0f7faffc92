import { expect, type Page, test } from '@playwright/test';
import { as, own, violations } from './support';

const RUNS = '/releases/rel_1';
const PLANNED = '/releases/rel_2';
const region = (page: Page, name: string) => page.getByRole('region', { name });

test('releases are listed, the latest first, and picked by component', async ({ page }) => {
  await page.goto('/releases');
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(7);
  await expect(rows.nth(1)).toContainText('Rolling out, 50%, being taken back');
  await page.getByLabel('Component').selectOption('shop');
  await expect(page).toHaveURL(/component=shop/);
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText('Rolled back to 2.3.0');
  await page.getByRole('link', { name: 'shop 2.4.0' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('shop 2.4.0');
});

test('a release is drawn as far as it came, and told in the same words', async ({ page, context, baseURL }) => {
  await own(context, 'ribbon', baseURL);
  await page.clock.install({ time: Date.now() });
  await page.goto(RUNS);
  const ribbon = page.getByRole('img', { name: /reached the stage half, 50% of the users/ });
  await expect(ribbon).toBeVisible();
  await expect(ribbon).toContainText(/Schema, expand only: 0[78]:\d\d left, then one way/);
  await expect(ribbon).toContainText('Code: partly reversible now');
  await expect(ribbon).toContainText('Data: until the first statement is sent to customers');
  await page.getByText('The same in words').click();
  const said = page.getByRole('listitem').filter({ hasText: 'next point of no return, Schema, expand only' });
  await expect(said).toBeVisible();
  const left = region(page, 'Can what runs now go back?').getByRole('timer');
  const before = await left.textContent();
  await page.clock.runFor(3_000);
  await expect(left).not.toHaveText(before ?? '');
});

test('on a phone nothing that the drawing says is cut', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const release of ['rel_1', 'rel_0', 'rel_4']) {
    await page.goto(`/releases/${release}`);
    const drawing = page.locator('.ribbon svg');
    await expect.poll(() => drawing.evaluate((svg: SVGSVGElement) => svg.width.baseVal.value)).toBeLessThan(390);
    const over = await drawing.evaluate((svg: SVGSVGElement) =>
      [...svg.querySelectorAll('text')]
        .map((one) => ({ words: one.textContent, box: one.getBBox() }))
        .filter(({ box }) => box.x < 0 || box.x + box.width > svg.width.baseVal.value)
        .map(({ words }) => words),
    );
    expect(over).toEqual([]);
  }
});

test('a release of which a part was taken back goes on', async ({ page }) => {
  await page.goto('/releases');
  await expect(page.getByRole('row').filter({ hasText: '4.11.2' }).nth(1)).toContainText(
    'Completed, partly rolled back to 4.11.1',
  );
  await page.goto('/releases/rel_0');
  await expect(page.getByText('Completed, partly rolled back to 4.11.1.', { exact: true })).toBeVisible();
  const ribbon = page.getByRole('img', { name: /partly rolled back, 4.11.1 runs beside it/ });
  await expect(ribbon).toContainText('partly rolled back');
  await expect(ribbon).toContainText('now');
});

test('the plan says how far each change goes back now, on whom that depends, and who is there', async ({ page }) => {
  await page.goto(RUNS);
  const plan = region(page, 'Plan version 2');
  await expect(plan).toContainText('Relied on by shop, which works with it from 2.3.0');
  await expect(plan).toContainText('Partly reversible now, reversible when it was planned');
  await expect(plan).toContainText('Not as its line says: The old code reads the new column.');
  await expect(plan).toContainText('No way back for: Statements that were sent stay sent');
  const ready = region(page, 'Made ready');
  await expect(ready).toContainText('Grace Murray');
  await expect(ready).toContainText('pinned at version 3');
  await expect(ready).toContainText('docker pull ledger:4.11.2 worked at noon');
  await expect(region(page, 'Gate')).toContainText('Passed.');
});

test('a rollout is recorded by keyboard, without being asked twice', async ({ page, context, baseURL }) => {
  await own(context, 'rollout', baseURL);
  await page.goto('/releases/rel_2');
  const asked = page.waitForRequest('**/rollout');
  await page.getByRole('button', { name: 'Start the rollout' }).press('Enter');
  expect((await asked).headers()['idempotency-key']).toBeTruthy();
  await expect(page.getByText('The rollout has started.')).toBeFocused();
  await expect(page.getByText('Rolling out.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Reached canary, 5%' }).press('Enter');
  await expect(page.getByText('The stage canary is reached.')).toBeFocused();
  await expect(page.getByRole('img', { name: /reached the stage canary, 5%/ })).toBeVisible();
  await page.getByRole('button', { name: 'Reached half, 50%' }).press('Enter');
  await expect(page.getByText('The stage half is reached.')).toBeFocused();
  await page.getByRole('button', { name: 'Reached all, 100%' }).press('Enter');
  await expect(page.getByText('The stage all is reached.')).toBeFocused();
  for (const one of await page.getByRole('button', { name: /^Reached/ }).all()) await expect(one).toBeDisabled();
  await page.getByRole('button', { name: 'Complete it' }).press('Enter');
  await expect(page.getByText('The rollout is completed.')).toBeFocused();
  await expect(page.getByText('Completed.', { exact: true })).toBeVisible();
});

test('a tap too many records nothing more', async ({ page, context, baseURL }) => {
  await own(context, 'taps', baseURL);
  await page.goto(PLANNED);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url().split('/').at(-1) ?? '');
  });
  await page.getByRole('button', { name: 'Start the rollout' }).dblclick();
  // Where the second tap comes after the answer it takes the focus with it, as taps do.
  await expect(page.getByText('The rollout has started.')).toBeVisible();
  const canary = page.getByRole('button', { name: 'Reached canary, 5%' });
  const box = await canary.boundingBox();
  await canary.dblclick();
  await expect(page.getByText('The stage canary is reached.')).toBeVisible();
  await expect(canary).toBeDisabled();
  // The second tap of somebody slow lands where the first one did, when all of it is answered and drawn.
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(page.getByRole('button', { name: 'Reached half, 50%' })).toBeEnabled();
  await expect(page.getByRole('img', { name: /reached the stage canary/ })).not.toHaveAccessibleName(/stage half/);
  expect(sent).toEqual(['rollout', 'stages']);
});

test('what happened earlier is recorded with its time, and never with one that is to come', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'earlier', baseURL);
  await page.goto(PLANNED);
  await page.getByRole('button', { name: 'It was earlier' }).click();
  const when = page.getByLabel('When it happened (UTC)');
  await when.fill('2036-01-01T00:00');
  await page.getByRole('button', { name: 'Start the rollout' }).click();
  await expect(page.getByRole('alert')).toHaveText('When it happened: expected a time that is not in the future');
  await when.fill('2026-01-05T09:30');
  const asked = page.waitForRequest('**/rollout');
  await page.getByRole('button', { name: 'Start the rollout' }).click();
  expect((await asked).postDataJSON()).toEqual({ at: '2026-01-05T09:30:00.000Z' });
  await expect(page.getByText('The rollout has started.')).toBeFocused();
  await expect(when).toHaveCount(0);
  await page.getByText('The same in words').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'began to reach users' })).toContainText(
    '5 Jan 2026, 09:30',
  );
  const now = page.waitForRequest('**/stages');
  await page.getByRole('button', { name: 'Reached canary, 5%' }).click();
  expect((await now).postDataJSON()).toEqual({ stage: 'canary' });
});

test('a release without stages names the one that it reached', async ({ page, context, baseURL }) => {
  await own(context, 'unstaged', baseURL);
  await page.goto('/releases/rel_3');
  await page.getByRole('button', { name: 'Start the rollout' }).click();
  await page.getByRole('button', { name: 'Reached a stage' }).click();
  await page.getByLabel('Its name').fill('Lyon');
  await page.getByLabel('Share of the users, in %').fill('12.5');
  await page.getByRole('button', { name: 'Record the stage' }).click();
  await expect(page.getByText('The stage is reached.')).toBeFocused();
  await expect(page.getByRole('img', { name: /reached the stage Lyon, 12.5%/ })).toBeVisible();
});

test('what another person began meanwhile refuses a stage, and a right that is gone too', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'refused', baseURL);
  await page.goto(RUNS);
  await page.getByRole('button', { name: 'Reached all, 100%' }).click();
  await expect(page.getByRole('alert')).toContainText('attempt att_1 is under way');
  await as(context, 'per_viewer', baseURL ?? '');
  await page.getByRole('button', { name: 'Complete it' }).click();
  await expect(page.getByRole('alert')).toContainText('this needs the right RELEASE');
  await page.reload();
  await expect(page.getByText('To plan and run releases you need the role Release owner.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Complete it' })).toHaveCount(0);
});

test('what was read from history says so, and claims nothing more', async ({ page }) => {
  await page.goto('/releases/rel_9');
  await expect(region(page, 'Read from history')).toContainText('train.csv, row 812');
  await expect(region(page, 'Read from history')).toContainText('was never said');
  await expect(region(page, 'Can what runs now go back?')).toContainText(
    'Turnback knows of no release of train that ran before, so nobody can say that it can go back.',
  );
  await expect(page.getByRole('button', { name: 'Start the rollout' })).toHaveCount(0);
});

test('on paper a release shows its drawing and its plan, without controls', async ({ page }) => {
  await page.goto(RUNS);
  await expect(page.locator('.ribbon')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Complete it' })).toBeHidden();
  await expect(page.locator('.ribbon')).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test.describe('a plan', () => {
  test('is written with what the procedures and the guidance ask for', async ({ page, context, baseURL }) => {
    await own(context, 'plan', baseURL);
    await page.goto('/releases/new?component=ledger');
    await page.getByLabel('Version', { exact: true }).fill('4.14.0');
    await page.getByLabel('Version before it').fill('4.13.0');
    const change = page.getByRole('group', { name: 'Change 1' });
    await change.getByRole('combobox', { name: 'Kind' }).selectOption('SCHEMA');
    await change.getByLabel('Pattern').fill('drop column');
    await change.getByLabel('What it changes').fill('The old column goes');
    await change.getByLabel('Can it be taken back?').selectOption('ONE_WAY');
    await change.getByRole('button', { name: 'Add a dependant' }).click();
    await expect(change.getByLabel('Dependant 1', { exact: true })).toBeFocused();
    await change.getByLabel('Dependant 1', { exact: true }).selectOption('shop');
    await change.getByLabel('Works with it from, dependant 1').fill('2.4.0');
    await change.getByRole('button', { name: 'Add an effect' }).click();
    await page.keyboard.type('The amounts are gone');
    await page.getByRole('button', { name: 'Add a stage' }).click();
    await page.keyboard.type('canary');
    await page.getByLabel('Share of stage 1, in %').fill('5');
    await page.getByLabel('Owner').selectOption('per_grace');
    await page.getByLabel(/^From/).first().fill('2026-12-01T09:00');
    await page.getByLabel(/^To/).first().fill('2026-12-01T12:00');
    await page.getByRole('button', { name: 'Add somebody on duty' }).click();
    await page.getByRole('combobox', { name: 'On duty 1' }).selectOption('person:per_grace');
    await page.getByLabel('The previous image is in the registry').first().check();
    await page.getByLabel('What shows that: The previous image is in the registry').first().fill('pulled it');
    const clause = page.getByRole('group', { name: 'Expand first, contract in a later release.' });
    await clause.getByLabel('Followed').check();
    await clause.getByLabel('How it is followed').fill('The expansion shipped in March.');
    expect(await violations(page)).toEqual([]);
    const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/releases'));
    await page.getByRole('button', { name: 'Record the plan' }).click();
    expect((await asked).postDataJSON()).toEqual({
      component: 'ledger',
      version: '4.14.0',
      previousVersion: '4.13.0',
      changes: [
        {
          kind: 'SCHEMA',
          pattern: 'drop column',
          description: 'The old column goes',
          reversibility: 'ONE_WAY',
          dependants: [{ component: 'shop', compatibleFrom: '2.4.0' }],
          irreversibleEffects: ['The amounts are gone'],
        },
      ],
      stages: [{ name: 'canary', exposurePercent: 5 }],
      owner: 'per_grace',
      procedureIds: [],
      window: { from: '2026-12-01T09:00:00.000Z', to: '2026-12-01T12:00:00.000Z' },
      onDuty: [{ person: 'per_grace' }],
      confirmed: [
        { procedureId: 'prc_1', prerequisite: 'The previous image is in the registry', evidence: 'pulled it' },
      ],
      guidance: [{ guidanceId: 'gui_1', answer: 'FOLLOWED', why: 'The expansion shipped in March.' }],
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ledger 4.14.0');
    await expect(region(page, 'Plan version 1')).toContainText('The old column goes');
  });

  test('says at the field when it departs from the matrix without a reason', async ({ page, context, baseURL }) => {
    await own(context, 'departs', baseURL);
    await page.goto('/releases/new?component=ledger');
    await page.getByLabel('Version', { exact: true }).fill('4.15.0');
    await page.getByLabel('What it changes').fill('A new reader');
    await page.getByLabel('Can it be taken back?').selectOption('ONE_WAY');
    await page.getByRole('button', { name: 'Record the plan' }).click();
    await expect(page.getByRole('alert')).toContainText('the matrix line lin_1 says REVERSIBLE');
    const why = page.getByLabel('Why that is not what the matrix says');
    await expect(why).toBeFocused();
    await why.fill('It deletes what it read.');
    await page.getByRole('button', { name: 'Record the plan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ledger 4.15.0');
    await expect(page.getByText('Not as its line says: It deletes what it read.')).toBeVisible();
  });

  test('changes are added, moved and removed by keyboard alone', async ({ page, context, baseURL }) => {
    await own(context, 'cards', baseURL);
    await page.goto('/releases/new?component=ledger');
    const texts = () =>
      page.getByLabel('What it changes').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await page.getByLabel('What it changes').focus();
    await page.keyboard.type('first');
    await page.getByRole('button', { name: 'Add a change' }).press('Enter');
    await expect(page.getByLabel('What it changes').nth(1)).toBeFocused();
    await page.keyboard.type('second');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await texts()).toEqual(['second', 'first']);
    await page.getByRole('button', { name: 'Remove change 1' }).press('Enter');
    expect(await texts()).toEqual(['first']);
  });

  test('is revised until it reaches anybody; two people see each other’s versions', async ({
    page,
    context,
    baseURL,
  }) => {
    await own(context, 'revise', baseURL);
    await page.goto(PLANNED);
    await page.getByRole('button', { name: 'Revise the plan' }).click();
    await expect(page).toHaveURL(/edit=true/);
    await page.getByLabel('What it changes').first().fill('Mine');
    await page.request.post('/api/v1/releases/rel_2/plan', {
      headers: { 'if-match': '"2"', 'content-type': 'application/json' },
      data: {
        component: 'ledger',
        version: '4.13.0',
        previousVersion: '4.12.0',
        changes: [{ kind: 'SCHEMA', pattern: 'drop column', description: 'Theirs', reversibility: 'ONE_WAY' }],
        stages: [],
      },
    });
    await page.getByRole('button', { name: 'Record the revision' }).click();
    const conflict = page.getByRole('region', { name: 'Version 3 was recorded meanwhile' });
    await expect(conflict).toContainText('By Ada Byron');
    await expect(conflict).toContainText('Theirs');
    await expect(conflict).toContainText('so the form took theirs: Stages');
    await expect(page.getByLabel('What it changes').first()).toHaveValue('Mine');
    expect(await violations(page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Record what the form says now as version 4' }).click();
    await expect(region(page, 'Plan version 4')).toContainText('Mine');
  });

  test('is kept as it was typed when the rollout starts meanwhile, and is recorded no more', async ({
    page,
    context,
    baseURL,
  }) => {
    await own(context, 'overtaken', baseURL);
    await page.goto(`${PLANNED}?edit=true`);
    await page.getByLabel('What it changes').first().fill('Typed too late');
    await page.request.post('/api/v1/releases/rel_2/rollout', { data: {} });
    await page.getByRole('button', { name: 'Record the revision' }).click();
    await expect(page.getByText('It reaches users already, so its plan stays as it is.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Record the revision' })).toBeDisabled();
    await expect(page.getByLabel('What it changes').first()).toHaveValue('Typed too late');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'What you typed of the plan' }).click();
    await expect(page.getByLabel('What it changes').first()).toHaveValue('Typed too late');
    await page.getByRole('button', { name: 'Throw the changes away' }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Reached canary, 5%' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'What you typed of the plan' })).toHaveCount(0);
  });

  test('keeps a procedure that was retired until it is taken out, and offers no sheet that was', async ({
    page,
    context,
    baseURL,
  }) => {
    await own(context, 'retired', baseURL);
    for (const [one, version] of [
      ['procedures/prc_1', 3],
      ['sheets/sht_1', 2],
    ])
      await page.request.post(`/api/v1/${one}/retirement`, {
        headers: { 'if-match': `"${version}"` },
        data: { reason: 'Old.' },
      });
    await page.goto(`${PLANNED}?edit=true`);
    const follows = page.getByRole('group', { name: 'Procedures (none means all of the component)' });
    await expect(follows.getByLabel(/, retired$/)).toBeChecked();
    await follows.getByRole('checkbox').first().check();
    await expect(page.getByLabel('Decision sheet').locator('option')).toHaveText([/^The newest/]);
    const asked = page.waitForRequest('**/plan');
    await page.getByRole('button', { name: 'Record the revision' }).click();
    const { procedureIds } = (await asked).postDataJSON();
    expect(procedureIds).toHaveLength(2);
    expect(procedureIds).toContain('prc_1');
  });

  test('that is not recorded is kept in the tab', async ({ page, context, baseURL }) => {
    await own(context, 'kept', baseURL);
    await page.goto(`${PLANNED}?edit=true`);
    await page.getByLabel('What it changes').first().fill('Not recorded yet');
    await page.getByRole('link', { name: 'Incidents' }).click();
    const asked = page.getByRole('dialog', { name: 'Your changes are not recorded' });
    await asked.getByRole('button', { name: 'Leave, keep them' }).click();
    await page.goto(PLANNED);
    await page.getByRole('button', { name: 'Go on revising the plan' }).click();
    await expect(page.getByLabel('What it changes').first()).toHaveValue('Not recorded yet');
  });

  test('is nothing for whoever may only look', async ({ page, context, baseURL }) => {
    await own(context, 'look', baseURL, 'per_viewer');
    await page.goto('/releases/new?component=ledger');
    await expect(page.getByText('To plan and run releases you need the role Release owner.')).toBeVisible();
    await expect(page.getByLabel('Version', { exact: true })).toHaveCount(0);
    await page.goto(`${PLANNED}?edit=true`);
    await expect(region(page, 'Plan version 2')).toBeVisible();
  });
});
