import { expect, type Locator, test } from '@playwright/test';
import { mock, own, violations } from './support';

const REVIEW = '/incidents/inc_1/review';
const SLIDER = { name: 'Moment' };

/** Goes from moment to moment until the slider says something. */
async function pressUntil(slider: Locator, key: string, says: RegExp) {
  for (let i = 0; i < 12 && !says.test((await slider.getAttribute('aria-valuetext')) ?? ''); i++)
    await slider.press(key);
  await expect(slider).toHaveAttribute('aria-valuetext', says);
}

test('a review is published once somebody looked at what hesitation made worse', async ({ page, context, baseURL }) => {
  await own(context, 'review', baseURL);
  await page.goto(REVIEW);
  await expect(page.getByText('H = max(0, L − B) = max(0, 20 min − 5 min) = 15 min.')).toBeVisible();
  await expect(page.getByText('before it was contained')).toBeVisible();
  await page.getByRole('button', { name: 'Publish the review' }).click();
  await expect(page.getByRole('alert')).toContainText('neither confirmed nor rejected: obl_1');
  await page.getByText('Confirm or reject').click();
  await page.getByLabel('Why, about what happened and not about who').fill('Two teams waited');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('say what the hesitation about obl_1 came from');
  await page.getByLabel('Authority unclear').check();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Confirmed (Authority unclear): Two teams waited')).toBeVisible();
  await page.getByRole('button', { name: 'Publish the review' }).click();
  await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible();
  await expect(page.getByText('Review published')).toBeVisible();

  await page.getByText('Say it otherwise').click();
  await page.getByLabel('Did hesitation make it worse?').selectOption('REJECTED');
  await page.getByLabel('Why, about what happened and not about who').fill('the alert was late');
  await page.getByLabel('Why it is amended').first().fill('the log was late');
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions.getByRole('article').first()).toContainText('Two teams waited');
  await expect(versions.getByRole('article').last()).toContainText('Because the log was late');
  await expect(versions.getByRole('link', { name: 'See the restatements' })).toHaveAttribute('href', '/trends');
});

test('an obligation leads to its page', async ({ page }) => {
  await page.goto(REVIEW);
  await expect(page.getByRole('link', { name: 'Failed checkouts' })).toHaveAttribute('href', '/obligations/obl_1');
});

test('the moments are gone through by keyboard, and each says what came to be known', async ({ page }) => {
  await page.goto(REVIEW);
  const slider = page.getByRole('slider', SLIDER);
  await expect(slider).toHaveAttribute('aria-valuetext', /^Now: all that is known/);
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /The rollout reached stage canary/);
  await pressUntil(slider, 'ArrowRight', /Rule "Requests that fail" is crossed/);
  await expect(page.getByRole('heading', { name: 'Nobody had declared or suspected an incident' })).toBeVisible();
  await pressUntil(slider, 'ArrowRight', /Declared as SEV1/);
  await expect(page.getByText('No harm was noted yet')).toBeVisible();
  await expect(page.getByText('No release was linked yet')).toBeVisible();
  await expect(page).toHaveURL(/\?at=/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /Decided: hold/);
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /SUSPECTED/);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Now/);
  await expect(page).toHaveURL(/review$/);
});

test('what had happened and was told later is not known yet', async ({ page }) => {
  await page.goto(REVIEW);
  const slider = page.getByRole('slider', SLIDER);
  await slider.focus();
  await page.keyboard.press('End');
  await pressUntil(slider, 'ArrowLeft', /Declared as SEV1/);
  const hidden = page.locator('.told > div').last();
  await expect(hidden).toContainText('Harm to USER began');
  await expect(hidden).toContainText('known only 9 min later');
  const address = page.url();
  await page.goto(address);
  await expect(slider).toHaveAttribute('aria-valuetext', /Declared as SEV1/);
});

test('what contributed is said with what shows it, and taken out again once', async ({ page, context, baseURL }) => {
  await own(context, 'review factors', baseURL);
  await page.goto(REVIEW);
  await page.getByText('Add what contributed').click();
  const form = page.getByRole('region', { name: 'What contributed' });
  await form.getByLabel('What contributed').fill('Two teams owned the switch');
  await form.getByLabel('Find in what was recorded').fill('withdrawn');
  await form.getByLabel('A decision is withdrawn').check();
  await form.getByRole('button', { name: 'Add it' }).click();
  await expect(form.getByRole('link', { name: 'decision:72' })).toHaveAttribute('href', /\?at=/);
  await form.getByText('Take it out', { exact: false }).first().click();
  await form.getByLabel('Why it did not contribute').fill('one team did');
  await form.getByRole('button', { name: 'Take it out' }).click();
  await expect(form.getByText('Taken out again: 1')).toBeVisible();
  await expect(form.locator('li', { hasText: 'Two teams owned the switch' })).toHaveCount(1);
});

test('an action that is not done is dropped with a reason', async ({ page, context, baseURL }) => {
  await own(context, 'review actions', baseURL);
  await page.goto(REVIEW);
  await page.getByText('Propose an action').click();
  await page.getByLabel('What is to be done').fill('Rehearse it');
  await page.getByLabel('Team').fill('ledger');
  await page.getByLabel(/Due by/).fill('2027-01-01T10:00');
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await page.getByText('Drop it').click();
  await page.getByLabel('Why it is not done').fill('the switch is gone');
  await page.getByRole('button', { name: 'Drop the action' }).click();
  await expect(page.getByText('because the switch is gone')).toBeVisible();
});

test('a finding is recorded with what shows it and leads to its guidance', async ({ page, context, baseURL }) => {
  await own(context, 'review findings', baseURL);
  await page.goto(REVIEW);
  await page.getByRole('button', { name: 'Record a finding' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('What was learned').fill('The column could not be dropped back');
  await form.getByLabel('Guidance to propose').fill('Expand first');
  await form.getByLabel('Failed checkouts').check();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Record it' }).click();
  const findings = page.getByRole('region', { name: 'Findings' });
  await expect(findings.getByRole('link', { name: 'obl_1' })).toHaveAttribute('href', '/obligations/obl_1');
  await expect(findings.getByRole('link', { name: 'The guidance item' })).toHaveAttribute('href', '/guidance/gui_1');
});

test('what is part of another incident says where it is reviewed', async ({ page }) => {
  await page.goto('/incidents/inc_4/review');
  await expect(page.getByRole('heading', { name: 'is reviewed there' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to that review' }).click();
  await expect(page).toHaveURL(/inc_1\/review/);
});

test('where nobody opened a review it says so', async ({ page }) => {
  await page.goto('/incidents/inc_2/review');
  await expect(page.getByRole('heading', { name: 'Nobody opened a review' })).toBeVisible();
});

test('a failure is told and can be tried again', async ({ page, context, baseURL }) => {
  await mock(context, 'error', baseURL ?? '');
  await page.goto(REVIEW);
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`the review is accessible, ${colorScheme}, ${viewport.width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto(REVIEW);
      await expect(page.getByRole('heading', { name: 'Hesitation' })).toBeVisible();
      await page.getByRole('slider', SLIDER).focus();
      await page.keyboard.press('ArrowLeft');
      await expect(page.getByText('Reading what was known then')).toBeHidden();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
