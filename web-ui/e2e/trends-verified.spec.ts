import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { complaints, mock, openTrends, tabTo } from './support';

const LIVE = '?basis=VERIFIED';

/** Trends of what was recorded live, with its first panel drawn. */
async function openLive(page: Page, more = '') {
  await openTrends(page, `${LIVE}${more}`);
  await page.locator('#hesitation-title').waitFor();
}

const asked = (page: Page, metric: string) =>
  page.waitForRequest((request) => request.url().includes(`/metrics/${metric}?`));

const chart = (page: Page) => page.getByRole('application', { name: /^Time to decide/ });

test('hesitation comes first, and says n, unknown, interval, coverage and what has no threshold', async ({ page }) => {
  const heard = complaints(page);
  const answered = page.waitForResponse((answer) => answer.url().includes('/metrics/hesitation'));
  await openLive(page);
  const figure = (await (await answered).json()) as { n: number; worsened: number; undefinedThreshold: number };
  const panel = page.locator('.pn').first();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    `${figure.worsened} of ${figure.n} incidents with a known outcome were worsened by hesitation.`,
  );
  const basis = panel.locator('.basis');
  await expect(basis).toContainText(`n ${figure.n}`);
  await expect(basis).toContainText(/\d+ unknown \(\d+%\)/);
  await expect(basis).toContainText(/95% interval \d+% to \d+%/);
  await expect(basis).toContainText(/\d+ of \d+ incidents linked to a release/);
  await expect(basis).toContainText(`${figure.undefinedThreshold} late with no threshold, counted apart`);
  await expect(panel).toContainText(/Near misses\d+ over by themselves, \d+ with the risk accepted/);
  await expect(panel).toContainText(/Drills, counted apart: \d+ of \d+ worsened/);
  expect(heard).toEqual([]);
});

test('what reviews found stands below the computed figure, never in its place, with causes', async ({ page }) => {
  const answered = page.waitForResponse((answer) => answer.url().includes('/metrics/hesitation'));
  await openLive(page);
  const figure = (await (await answered).json()) as {
    n: number;
    worsened: number;
    reviewed: { n: number; worsened: number; candidates: number; confirmed: number; rejected: number };
  };
  const { reviewed } = figure;
  expect(reviewed.worsened).toBeLessThan(figure.worsened);
  const panel = page.locator('.pn').first();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(`${figure.worsened} of ${figure.n} incidents`);
  await expect(panel).toContainText(
    `Of ${reviewed.candidates} obligations judged as worsened, reviews confirm ${reviewed.confirmed} and reject ${reviewed.rejected}`,
  );
  await expect(panel.locator('dl').first()).toContainText(/Authority unclear\d+ obligations?/);
  const drawn = panel.getByRole('application', { name: /^Worsened, as computed and after reviews/ });
  await drawn.focus();
  await page.keyboard.press('End');
  await expect(panel.locator('.readout').filter({ hasText: 'After reviews' })).toContainText(
    new RegExp(`After reviews: ${reviewed.worsened} of ${reviewed.n} worsened \\(\\d+% to \\d+%\\)`),
  );
  await panel.getByRole('button', { name: 'Table' }).press('Enter');
  await expect(panel.getByRole('row').filter({ hasText: 'not worsened, a review finds' })).toHaveCount(
    reviewed.rejected,
  );
  await page.goto(`/trends/report${LIVE}`);
  await expect(page.locator('.blocks')).toContainText(`after reviews ${reviewed.worsened} of ${reviewed.n}`);
});

test('every verified panel says n, method, position and formula', async ({ page }) => {
  await openLive(page);
  const panels = page.locator('.pn');
  await expect(panels).toHaveCount(13);
  for (const panel of await panels.all()) {
    await expect(panel.locator('footer')).toContainText(/Formula \S+, at \S*release:\d+/);
    await expect(panel.locator('.basis')).toContainText(/n \d+|set aside/);
  }
});

test('an obligation is reached by keyboard, and one without a rule leads to its incident', async ({ page }) => {
  await openLive(page);
  await chart(page).focus();
  const read = page.locator('#hesitation-title ~ div .readout').first();
  await expect(read).toContainText('Empty answers of search');
  await page.keyboard.press('ArrowLeft');
  await expect(read).toContainText('No rule of');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/incidents\/inc_2$/);
  await page.goBack();
  await chart(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/obligations\/obl_1$/);
});

test('a changed rule is marked, named under the cursor and in words', async ({ page }) => {
  await openLive(page);
  await expect(chart(page)).toContainText('budget 10 min → 5 min');
  await chart(page).focus();
  await page.keyboard.press('Home');
  const read = page.locator('#hesitation-title ~ div .readout').first();
  for (let i = 0; i < 48 && !(await read.innerText()).includes('from here on'); i++)
    await page.keyboard.press('ArrowRight');
  await expect(read).toContainText('from here on Errors at the checkout of ledger has budget 10 min → 5 min');
  await page.getByText('1 change of a rule').press('Enter');
  await expect(page.locator('.fold li').first()).toContainText('budget 10 min → 5 min');
});

test('the drawing of hesitation is there as a table, as CSV and as its obligations', async ({ page, request }) => {
  await openLive(page);
  const panel = page.locator('.pn').first();
  await panel.getByRole('button', { name: 'Table' }).press('Enter');
  await expect(panel.getByRole('row').last()).toContainText('Empty answers');
  const href = await panel.getByRole('link', { name: 'CSV' }).getAttribute('href');
  expect((await request.get(href ?? '')).headers()['content-type']).toContain('text/csv');
  await panel.getByRole('button', { name: 'Obligations' }).press('Enter');
  const side = page.locator('aside.side');
  await expect(side.getByRole('heading', { level: 2 })).toHaveText('All obligations');
  await side.getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/\/obligations\/obl_1$/);
});

test('every further filter ends up in what is asked, and can be taken back', async ({ page }) => {
  await openLive(page);
  const more = page.locator('details.further');
  await more.locator('summary').press('Enter');
  const chosen: [string, string, string][] = [
    ['Team', 'payments', 'team'],
    ['Pattern', 'expand only', 'pattern'],
    ['Severity', 'SEV2', 'severity'],
    ['Kind of harm', 'USER', 'harmKind'],
    ['Who decided', 'PERSON', 'actor'],
    ['Drills', 'only', 'drills'],
  ];
  for (const [label, value, name] of chosen) {
    const requests = ['hesitation', 'rollback-success', 'time-to-contain'].map((metric) => asked(page, metric));
    await more.getByRole('combobox', { name: label }).selectOption(value);
    for (const request of await Promise.all(requests))
      expect(new URL(request.url()).searchParams.get(name)).toBe(value);
    expect(new URL(page.url()).searchParams.get(name)).toBe(value);
  }
  await page.reload();
  await expect(more).toHaveAttribute('open');
  await expect(more.locator('summary')).toHaveText('More filters (6 set)');
  const all = asked(page, 'rollback-success');
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  expect([...new URL((await all).url()).searchParams.keys()].filter((name) => name !== 'basis')).toEqual([]);
});

test('without a further filter none is sent', async ({ page }) => {
  const request = asked(page, 'rollback-success');
  await page.goto('/trends');
  expect([...new URL((await request).url()).searchParams.keys()]).toEqual(['basis']);
});

test('another cut is chosen by keyboard, and a group that differs is named in words', async ({ page }) => {
  await openLive(page);
  const panel = page.locator('.pn').filter({ has: page.locator('#kinds-title') });
  await panel.getByRole('combobox', { name: 'By' }).selectOption('who decided');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Success by who decided');
  await expect(panel).toContainText('A machine differs from the others, Holm-adjusted p = 0.01.');
  await panel.getByRole('application').focus();
  await page.keyboard.press('Home');
  const facts = page.waitForRequest(/facts\/attempts\?.*actor=(PERSON|MACHINE)/);
  await page.keyboard.press('Enter');
  await facts;
  await expect(page).toHaveURL(/facts=actor/);
});

test('all outcomes are listed, containments and what could not go back apart', async ({ page }) => {
  await openLive(page);
  const panel = page.getByRole('region', { name: 'What became of them' });
  await expect(panel.locator('.lists button')).toHaveCount(8);
  await expect(panel).toContainText(/Containments\d+ of \d+ succeeded/);
  await expect(panel).toContainText(/Rollback unavailable3 of \d+ obligations to roll back/);
  await expect(panel).toContainText('2 with no rule crossed or misdirected');
});

test('the phases of the time are told with their medians', async ({ page }) => {
  await openLive(page);
  const panel = page.getByRole('region', { name: 'Where the time went' });
  await panel.getByRole('button', { name: 'Table' }).press('Enter');
  await expect(
    panel.getByRole('rowheader').or(panel.getByRole('cell', { name: /^(Detect|Decide|Act|Effect)$/ })),
  ).toHaveText(['Detect', 'Decide', 'Act', 'Effect']);
});

test('a comparison says no more than its intervals allow', async ({ page }) => {
  await openLive(page, '&window=custom&from=2026-01-01&to=2026-04-01&compare=before');
  const panel = page.locator('.pn').filter({ has: page.locator('#compared-title') });
  await expect(panel.getByRole('row', { name: /Worsened by hesitation/ })).toContainText(
    'Not enough data to call a trend: fewer than 20 a side.',
  );
  await expect(panel.locator('.sub')).toContainText('Before: 3 Oct 2025 to 1 Jan 2026');
  await page.goto('/trends?window=5y&compare=before');
  await expect(page.getByRole('row', { name: /Rollback success/ })).toContainText('No difference can be called');
  await page.goto('/trends?compare=before');
  await expect(page.getByText('All of history has no window before it.')).toBeVisible();
});

test('imported history says that it cannot show hesitation', async ({ page }) => {
  await openTrends(page);
  await expect(page.getByText('Imported history cannot show hesitation: it has no decisions.')).toBeVisible();
  await expect(page.locator('#hesitation-title')).toHaveCount(0);
});

test('where nobody had to decide the next action is named', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await openLive(page);
  await page.getByRole('link', { name: 'Write a decision sheet' }).press('Enter');
  await expect(page).toHaveURL(/\/guidance\/sheets$/);
});

test('hesitation that cannot be read fails alone', async ({ page }) => {
  await page.route('**/metrics/hesitation**', (route) => route.abort());
  await openTrends(page, LIVE);
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.locator('#time-title')).toBeVisible();
});

test('the drawing of hesitation is taken away without its cursor', async ({ page }) => {
  await openLive(page);
  await chart(page).focus();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.pn').first().getByRole('button', { name: /^SVG/ }).click(),
  ]);
  const svg = await readFile(await file.path(), 'utf8');
  expect(svg).toContain('worsened by hesitation');
  expect(svg).not.toContain('class=');
});

test('the report has the same selection as the trends, and the way back to them', async ({ page }) => {
  await openLive(page, '&component=ledger&severity=SEV1');
  await tabTo(page, 'link', 'One-page report');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/trends\/report\?.*component=ledger/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Going back: how well it works');
  await expect(page.getByText('component ledger, severity SEV1')).toBeVisible();
  await expect(page.locator('.blocks > section')).toHaveCount(4);
  for (const block of await page.locator('.blocks > section').all()) {
    await expect(block.locator('.basis')).toContainText(/n \d+/);
    await expect(block.locator('.basis')).toContainText(/unknown/);
  }
  await page.getByRole('link', { name: 'All figures and their events' }).press('Enter');
  await expect(page).toHaveURL(/\/trends\?.*component=ledger/);
});

for (const search of ['', LIVE, `${LIVE}&window=12m&team=payments&severity=SEV1&harmKind=USER&actor=PERSON`])
  test(`the report prints on one sheet: ${search || 'observed'}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/trends/report${search}`);
    await page.locator('#report-limits').waitFor();
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });
