import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { complaints, find, mock, openTrends } from './support';

const side = 'aside.side';

test('Trends have the finding of the server as their title', async ({ page }) => {
  const heard = complaints(page);
  await page.goto('/trends');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ of \d+ rollbacks succeeded/);
  await expect(page.getByText('Observed: imported history')).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
    '',
    'Now',
    'Incidents',
    'Obligations',
    'Trends',
    'Releases',
    'Prepare',
    'Operations',
    'Settings',
  ]);
  expect(heard).toEqual([]);
});

test('while a server that was just started reads what is stored, it is asked again until it answers', async ({
  page,
}) => {
  let read = 0;
  await page.route('**/api/v1/metrics/**', async (route) => {
    read += 100_000;
    if (read > 1_000_000) return route.fallback();
    return route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      headers: { 'Retry-After': '1' },
      body: JSON.stringify({
        type: 'urn:turnback:problem:still-reading',
        title: 'Still reading what is stored',
        status: 503,
        detail: `figures are answered once all of it has been read: ${read} events so far`,
      }),
    });
  });
  await page.goto('/trends');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading the figures');
  await expect(page.getByRole('status').filter({ hasText: 'Still reading what is stored' })).toBeVisible();
  await expect(page.getByText('events so far')).toBeVisible();
  await expect(page.getByText('This page asks again by itself.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ of \d+ rollbacks succeeded/, {
    timeout: 20_000,
  });
  await expect(page.locator('.pn')).toHaveCount(8);
});

test('every panel says n, interval, method, position and formula', async ({ page }) => {
  await openTrends(page);
  const panels = page.locator('.pn');
  await expect(panels).toHaveCount(8);
  for (const panel of await panels.all()) {
    await expect(panel.locator('footer')).toContainText(/Formula (warning-signs\/)?1, at release:\d+/);
    await expect(panel.locator('.basis')).toContainText(/n \d+|set aside/);
  }
  await expect(panels.first().locator('.basis')).toContainText('95% interval of the median');
});

test('arrow keys move over the chart, Enter opens the attempt, Escape goes back to the chart', async ({ page }) => {
  await openTrends(page);
  const chart = page.getByRole('application', { name: /Time to roll back/ });
  await chart.focus();
  await page.keyboard.press('Home');
  const first = await page.locator('.readout').first().textContent();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.readout').first()).not.toHaveText(first ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=att_/);
  await expect(page.locator(side)).toBeFocused();
  await expect(page.locator(side)).toContainText('Read from');
  await page.keyboard.press('Escape');
  await expect(page.locator(side)).toHaveCount(0);
  await expect(chart).toBeFocused();
});

test('an attempt opens into the events it is computed from', async ({ page }) => {
  await openTrends(page, '?sel=att_0040');
  const event = page.locator(`${side} .events li`).first();
  await expect(event).toContainText('Rollback read from history');
  await event.locator('summary').click();
  await expect(event.locator('pre')).toContainText('"attemptId": "att_0040"');
  await expect(event).toContainText('rollback-read#1');
});

test('a click on a point opens it', async ({ page }) => {
  await openTrends(page);
  const chart = page.getByRole('application', { name: /Time to roll back/ });
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart');
  for (let x = 200; x < 800 && !page.url().includes('sel='); x += 40)
    await chart.click({ position: { x, y: box.height / 2 } });
  await expect(page.locator(side)).toBeVisible();
});

test('what is not counted opens into as many facts as it says', async ({ page }) => {
  await openTrends(page);
  for (const line of ['Restored another version than the one before', 'Taken back inside the release', 'Unknown']) {
    const button = page.locator('.lists').getByRole('button', { name: line });
    const count = Number(await button.locator('strong').textContent());
    await button.click();
    await expect(page.locator(`${side} .rows > li`)).toHaveCount(count);
  }
});

test('a row of a share opens its attempts, and a period its own', async ({ page }) => {
  await openTrends(page);
  await page.getByRole('application', { name: /change kind/ }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/facts=changeKind/);
  await page.locator(`${side} .rows button`).first().click();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('application', { name: /by period/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(side)).toContainText('Attempts in 2024');
});

test('every drawing is there as a table, and every panel as CSV', async ({ page, request }) => {
  await openTrends(page);
  const panel = page.locator('.pn').first();
  await panel.getByRole('button', { name: 'Table' }).click();
  await expect(panel.getByRole('table')).toBeVisible();
  await panel.getByRole('table').getByRole('button').first().click();
  await expect(page.locator(side)).toBeVisible();
  const href = await panel.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const csv = await request.get(href ?? '');
  expect(csv.headers()['content-type']).toContain('text/csv');
});

test('filters are in the address, survive a reload and can be taken back', async ({ page }) => {
  await openTrends(page);
  const all = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('combobox', { name: 'Component' }).selectOption('parser-cache');
  await page.getByRole('combobox', { name: 'Change kind' }).selectOption('CODE');
  await page.getByRole('combobox', { name: 'Window' }).selectOption('custom');
  const answered = page.waitForResponse((answer) => /metrics\/rollback-success.*from=2015-01-01/.test(answer.url()));
  await page.getByLabel('From (UTC)').fill('2015-01-01');
  await expect(page).toHaveURL(/component=parser-cache.*changeKind=CODE.*window=custom.*from=2015-01-01/);
  const figure = (await (await answered).json()) as { succeeded: number; n: number };
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${figure.succeeded} of ${figure.n} rollbacks`);
  expect(`${figure.succeeded} of ${figure.n}`).not.toBe(all?.split(' rollbacks')[0]);
  const some = await page.getByRole('heading', { level: 1 }).textContent();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(some ?? '');
  await expect(page.getByRole('combobox', { name: 'Component' })).toHaveValue('parser-cache');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(all ?? '');
});

test('an n of 0 is shown as 0', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await openTrends(page, '?basis=VERIFIED');
  await expect(page.getByText('Verified: recorded live and judged')).toBeVisible();
  await expect(page.locator('#kinds-title ~ .basis')).toContainText('n 0');
});

test('Z switches between UTC and local time, and the choice stays', async ({ page }) => {
  await openTrends(page, '?sel=att_0040');
  const landed = page.locator(`${side} dd`).nth(3);
  await expect(landed).toContainText('UTC');
  await page.keyboard.press('z');
  await expect(landed).toContainText('local');
  await page.reload();
  await expect(landed).toContainText('local');
});

test('the theme can be switched and stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openTrends(page);
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('Find goes to a page by keyboard', async ({ page }) => {
  const heard = complaints(page);
  await openTrends(page);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a page, an incident or a command').fill('imp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();
  expect(heard).toEqual([]);
});

test('Find does once what it was asked for', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openTrends(page);
  await find(page, 'light or dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the skip link is first and leads to the content', async ({ page }) => {
  await openTrends(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('nothing moves while the figures arrive', async ({ page, context, baseURL }) => {
  await mock(context, 'slow', baseURL ?? '');
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openTrends(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
  });
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
});

test('a drawing is taken away as lines and as a picture, with its title, its basis and its stamp', async ({ page }) => {
  await page.goto('/trends');
  const panel = page.getByRole('region').filter({ has: page.locator('#time-title') });
  const title = await page.locator('#time-title').innerText();
  const [lines] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: /^SVG/ }).click(),
  ]);
  expect(lines.suggestedFilename()).toBe('time.svg');
  const svg = await readFile(await lines.path(), 'utf8');
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((found) => found[1]).join(' ');
  expect(words).toContain(title);
  expect(words).toMatch(/n \d+ ·/);
  expect(words).toMatch(/Formula \S+, at release:\d+/);
  expect(words).toContain('/trends');
  expect(svg).not.toContain('class=');
  expect(svg).not.toContain('var(--');
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: /^PNG/ }).click(),
  ]);
  const png = await readFile(await picture.path());
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  expect(png.readUInt32BE(16)).toBe(2 * Math.ceil(Number(width)));
  expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThanOrEqual(2);
});

test('a warning sign says what shows it and leads there, and one that does not show is named too', async ({ page }) => {
  await openTrends(page);
  const panel = page.getByRole('region', { name: '3 warning signs show' });
  const signs = panel.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(signs).toHaveCount(4);
  await expect(signs.last()).toContainText('Rollback time unknown or assumed: does not show');
  const indecision = signs.filter({ hasText: 'Repeated indecision' });
  await indecision.getByText('2 things show it').press('Enter');
  await expect(indecision.getByRole('link', { name: 'The incident' })).toHaveCount(2);
  await indecision.getByRole('link', { name: 'The incident' }).first().press('Enter');
  await expect(page).toHaveURL(/\/incidents\/inc_1$/);
});

test('a period that is not what it was carries a mark of its own shape, with both figures and why', async ({
  page,
}) => {
  await openTrends(page);
  const panel = page.getByRole('region', { name: 'Success by period' });
  await expect(panel.locator('path.was.at')).toHaveCount(1);
  await expect(panel.locator('.basis')).toContainText('◇ 1 period restated: where it was when first shown');
  const drawn = panel.getByRole('application');
  await drawn.focus();
  await page.keyboard.press('End');
  await expect(panel.locator('.readout')).not.toContainText('when first shown');
  await page.keyboard.press('ArrowLeft');
  await expect(panel.locator('.readout')).toContainText(
    /was \d+% of \d+.* when first shown, now \d+% of \d+.*, because the rollback att_0040 was SUCCEEDED and is INEFFECTIVE/,
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: /^SVG/ }).click(),
  ]);
  const svg = await readFile(await file.path(), 'utf8');
  expect(svg).toContain('restated: where it was when first');
  expect(svg.match(/-6\.5l6\.5 6\.5/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(panel.locator('ul.restated')).toBeVisible();
});

test('a restated period leads to each event that changed it, from the table as well', async ({ page }) => {
  await openTrends(page);
  const panel = page.getByRole('region', { name: 'Success by period' });
  await panel.getByRole('button', { name: 'Table' }).press('Enter');
  await expect(panel.getByRole('columnheader', { name: 'When first shown' })).toBeVisible();
  const asked = page.waitForRequest(/metrics\/restatements\?.*since=/);
  await panel.getByRole('link', { name: /^Restated/ }).press('Enter');
  await expect(page).toHaveURL(/window=custom&from=\d{4}-01-01&to=\d{4}-01-01&asOf=/);
  const query = new URL((await asked).url()).searchParams;
  expect(query.get('from')).toMatch(/^\d{4}-01-01T00:00:00Z$/);
  await expect(page.getByRole('table', { name: 'Events that changed it: Rollback success' })).toBeVisible();
});
