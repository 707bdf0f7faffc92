import { expect, test } from '@playwright/test';
import { as, world } from './support';

test('a line is drafted beside its form, and taken over only when somebody says so', async ({
  page,
  context,
  baseURL,
}) => {
  await world(context, 'drafts line', baseURL ?? '');
  await as(context, 'per_ada', baseURL ?? '');
  await page.goto('/guidance/matrix/ledger?line=new&kind=INFRA');
  const form = page.getByRole('article', { name: 'A new line' });
  const asked = page.waitForRequest((request) => request.url().endsWith('/components/ledger/drafts'));
  await form.getByRole('button', { name: 'Draft it from history' }).press('Enter');
  expect((await asked).postDataJSON()).toEqual({ kind: 'MATRIX_LINE', changeKind: 'INFRA' });
  const drafted = form.getByRole('region', { name: 'What was drafted' });
  await expect(drafted).toContainText('Drafted, and nobody’s word yet. Partly reversible.');
  await expect(drafted).toContainText('3 rollbacks were of such releases.');
  await expect(drafted).toContainText('No model is set up to put drafts in words.');
  await expect(form.getByRole('radio', { name: 'Reversible', exact: true })).toBeChecked();
  await drafted.getByText('3 sources').press('Enter');
  await expect(drafted.getByRole('link', { name: 'Attempt att_0040' })).toHaveAttribute('href', /sel=att_0040/);
  await drafted.getByRole('button', { name: 'Take it over into the form' }).press('Enter');
  await expect(form.getByRole('radio', { name: 'Partly reversible' })).toBeChecked();
  await expect(form.getByText('Stated as a draft, also where you change it')).toBeVisible();
  const stated = page.waitForRequest((request) => request.url().endsWith('/api/v1/matrix'));
  await form.getByRole('button', { name: 'State the line' }).press('Enter');
  const body = (await stated).postDataJSON();
  expect(body).toMatchObject({ provenance: 'DRAFTED', reversibility: 'PARTIALLY_REVERSIBLE' });
  expect(body.draftedFrom).toContain('3 rollbacks were of such releases.');
});

test('a line that somebody writes is theirs', async ({ page, context, baseURL }) => {
  await world(context, 'drafts own line', baseURL ?? '');
  await as(context, 'per_ada', baseURL ?? '');
  await page.goto('/guidance/matrix/ledger?line=new&kind=INFRA');
  const form = page.getByRole('article', { name: 'A new line' });
  await form.getByRole('radio', { name: 'Partly reversible' }).check();
  const stated = page.waitForRequest((request) => request.url().endsWith('/api/v1/matrix'));
  await form.getByRole('button', { name: 'State the line' }).press('Enter');
  expect((await stated).postDataJSON()).not.toHaveProperty('provenance');
});

test('a procedure that is taken over from a draft is recorded as one', async ({ page, context, baseURL }) => {
  await world(context, 'drafts procedure', baseURL ?? '');
  await as(context, 'per_ada', baseURL ?? '');
  await page.goto('/guidance/procedures/new?component=ledger');
  await page.getByRole('button', { name: 'Draft it from history' }).press('Enter');
  const drafted = page.getByRole('region', { name: 'What was drafted' });
  await expect(drafted).toContainText('Worded by small-model. Only words, and nobody checked them');
  await drafted.getByRole('button', { name: 'Take it over into the form' }).press('Enter');
  await expect(page.getByLabel('Name')).toHaveValue('Take back what can be of a code change');
  await expect(page.getByText('Recorded as a draft: an enforced gate does not let it pass')).toBeVisible();
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/procedures'));
  await page.getByRole('button', { name: 'Record the procedure' }).press('Enter');
  expect((await asked).postDataJSON()).toMatchObject({ provenance: 'DRAFTED', action: 'PARTIAL_ROLLBACK' });
});

test('what taking a component back was like is summed up in counts, with the facts behind them', async ({ page }) => {
  await page.goto('/components/ledger');
  const part = page.getByRole('region', { name: 'What taking it back was like' });
  await part.getByRole('button', { name: 'Sum it up' }).press('Enter');
  await expect(part).toContainText('Procedures in force: 2, of which 1 were never rehearsed.');
  await expect(part.getByRole('button', { name: 'Take it over into the form' })).toHaveCount(0);
  await part.getByText('3 sources').press('Enter');
  await part.getByRole('link', { name: 'Incident inc_1' }).click();
  await expect(page).toHaveURL(/\/incidents\/inc_1$/);
});
