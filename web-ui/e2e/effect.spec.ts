import { expect, test } from '@playwright/test';

const ITEM = '/guidance/gui_1';

test('an item says what came after it, and no more than the numbers carry', async ({ page }) => {
  await page.goto(ITEM);
  const panel = page.getByRole('region', {
    name: 'Since the adoption fewer releases have an incident, by 7 to 17 points (95 % interval).',
  });
  await expect(panel).toContainText('That does not show that the item is the cause.');
  await expect(panel).toContainText('113 d before and since');
  await expect(panel).toContainText('27 incidents, 28 attempts and 19 obligations since; 4 left out');
  const hesitation = panel.getByRole('row').filter({ hasText: 'Incidents worsened by hesitation' });
  await expect(hesitation).toContainText('33%n 12, 14% to 61%, 2 unknown');
  await expect(hesitation).toContainText('60 points');
  await expect(hesitation).toContainText('Too few to tell: with 12 before and 7 since');
  await expect(panel.getByRole('row').filter({ hasText: 'Releases that an incident' })).toContainText('Better.');
});

test('a bad run before the adoption is warned of, beside the history before it', async ({ page }) => {
  await page.goto(ITEM);
  await expect(page.getByText('The time just before the adoption was worse than usual here')).toBeVisible();
  const rollbacks = page.getByRole('row').filter({ hasText: 'Rollbacks that succeeded' });
  await expect(rollbacks).toContainText('79%n 61');
  await expect(rollbacks).toContainText('a run that ended by itself would look the same');
  await expect(rollbacks).toContainText('no difference can be called');
});

test('the incidents that it did not prevent open into their rooms', async ({ page }) => {
  await page.goto(ITEM);
  await page.getByText('2 incidents in its scope since the adoption that it did not prevent').press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'inc_1' })).toContainText('rel_1 waived it');
  await expect(page.getByRole('listitem').filter({ hasText: 'inc_2' })).toContainText(
    'of a release from before the adoption',
  );
  await page.getByRole('link', { name: 'inc_1', exact: true }).click();
  await expect(page).toHaveURL(/\/incidents\/inc_1$/);
});

test('imported history is a population of its own, and the comparison can be taken along', async ({ page }) => {
  await page.goto(ITEM);
  const markdown = page.getByRole('link', { name: 'Markdown', exact: true });
  await expect(markdown).toHaveAttribute('href', /effects\/gui_1\?basis=VERIFIED&format=markdown/);
  const table = page.getByRole('link', { name: 'CSV', exact: true });
  await expect(table).toHaveAttribute('href', /effects\/gui_1\?basis=VERIFIED&format=csv/);
  await page.getByRole('button', { name: 'Imported history' }).click();
  await expect(table).toHaveAttribute('href', /basis=OBSERVED/);
  await expect(page.getByRole('heading', { name: /^Nothing to compare/ })).toBeVisible();
  await expect(page.getByText('No incident in its scope since the adoption.')).toBeVisible();
  await expect(markdown).toHaveAttribute('href', /basis=OBSERVED/);
});
