import { type BrowserContext, expect, type Page, type PlaywrightWorkerArgs, test } from '@playwright/test';
import { as, own, violations } from './support';

const composer = (page: Page) => page.getByLabel('Decision', { exact: true });
const log = (page: Page) => page.getByRole('region', { name: 'Log' });
const queued = (page: Page) => log(page).getByRole('listitem').filter({ hasText: 'waiting to be sent' });

async function decide(page: Page, text: string) {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}

async function open(page: Page) {
  await page.goto('/incidents/inc_1');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What the sheet says' })).toContainText('cannot be taken back');
}

/** A browser replaces what opens its pages when nothing else is to be done, on a busy machine after many seconds. */
const IN_ITS_TIME = { timeout: 30_000 };

interface Recorded {
  kind: string;
  rationale: string;
  actor: string;
  occurredAt: string;
  withdrawn: { at: string } | null;
}

/** What the server has recorded in this browser's world, whoever is signed in. */
async function recorded(context: BrowserContext, baseURL = ''): Promise<Recorded[]> {
  const answer = await context.request.get(`${baseURL}/api/v1/incidents/inc_1/decisions`);
  return (await answer.json()).items;
}

/** Somebody else decides, elsewhere. */
async function elsewhere(playwright: PlaywrightWorkerArgs['playwright'], name: string, baseURL = '') {
  const other = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { cookie: `world=prepare ${name}; session=per_grace`, 'idempotency-key': crypto.randomUUID() },
  });
  const at = new Date().toISOString();
  await other.post('/api/v1/incidents/inc_1/decisions', {
    data: { kind: 'PAUSE', rationale: 'wait for the logs', occurredAt: at, sentAt: at },
  });
  await other.dispose();
}

test('what is decided while the line is cut is shown, kept, and recorded once when it is back', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'cut', baseURL);
  await open(page);
  await context.setOffline(true);
  await decide(page, 'p wait for it @-2m');
  await expect(composer(page)).toHaveValue('');
  await expect(page.getByRole('status').getByText('Pause waits to be sent.')).toBeVisible();
  await expect(queued(page)).toContainText('Pause: wait for it');
  await expect(queued(page)).toContainText('Ada Byron');
  await expect(page.locator('.link-state')).toContainText('1 decision waits to be sent');
  await decide(page, 'c fence it');
  await expect(page.locator('.link-state')).toContainText('2 decisions wait to be sent');
  await context.setOffline(false);
  await expect(queued(page)).toHaveCount(0);
  await expect(page.getByText('Contain logged.')).toBeVisible();
  await expect(log(page)).toContainText('Pause: wait for it');
  const mine = (await recorded(context, baseURL)).slice(2);
  expect(mine.map(({ kind, actor }) => [kind, actor])).toEqual([
    ['PAUSE', 'per_ada'],
    ['CONTAIN', 'per_ada'],
  ]);
  const ago = Date.now() - Date.parse(mine[0]?.occurredAt ?? '');
  expect(ago).toBeGreaterThan(120_000);
  expect(ago).toBeLessThan(150_000);
});

test('it stays in the place of its time in the log', async ({ page, context, baseURL }) => {
  await own(context, 'place', baseURL);
  await open(page);
  await context.setOffline(true);
  await decide(page, 'p wait @-5m');
  const lines = log(page).getByRole('listitem');
  await expect(lines.nth(0)).toContainText('Contain');
  await expect(lines.nth(1)).toContainText('Pause: wait');
  await context.setOffline(false);
});

test('when only the answer was lost, the same is found again after a reload', async ({ page, context, baseURL }) => {
  await own(context, 'answer lost', baseURL);
  await open(page);
  let lost = 0;
  await page.route('**/decisions', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    if (lost === 0) await route.fetch();
    lost += 1;
    return route.abort();
  });
  await decide(page, 'p wait');
  await expect(page.getByText('Pause waits to be sent.')).toBeVisible();
  await expect.poll(() => lost).toBeGreaterThan(1);
  await page.unroute('**/decisions');
  await page.reload();
  await expect(log(page)).toContainText('Pause: wait');
  await expect(queued(page)).toHaveCount(0);
  expect(await recorded(context, baseURL)).toHaveLength(3);
});

test('a server that is busy is asked again when it says', async ({ page, context, baseURL }) => {
  await own(context, 'busy', baseURL);
  await open(page);
  const at: number[] = [];
  await page.route('**/decisions', (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    at.push(Date.now());
    return at.length > 1
      ? route.fallback()
      : route.fulfill({ status: 429, headers: { 'retry-after': '2' }, body: '{}' });
  });
  await decide(page, 'p wait');
  await expect(page.getByText('Pause waits to be sent.')).toBeVisible();
  await expect(page.getByText('Pause logged.')).toBeVisible();
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(2_000);
});

test('what is decided is sent from any other page', async ({ page, context, baseURL }) => {
  await own(context, 'other page', baseURL);
  await open(page);
  await page.route('**/api/v1/session', (route) => route.abort());
  await decide(page, 'p wait');
  await expect(queued(page)).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Releases' }).click();
  await expect(page.getByRole('status').getByText('1 decision waits to be sent.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/api/v1/session');
  await expect(page.getByText('1 decision waits to be sent.')).toHaveCount(0);
  expect(await recorded(context, baseURL)).toHaveLength(3);
});

test('who was overtaken meanwhile sees it, also after a reload, and decides all the same', async ({
  page,
  context,
  baseURL,
  playwright,
}) => {
  await own(context, 'late conflict', baseURL);
  await open(page);
  await page.route('**/api/v1/session', (route) => route.abort());
  await decide(page, 'f all of it');
  await expect(queued(page)).toHaveCount(1);
  await elsewhere(playwright, 'late conflict', baseURL);
  await page.unroute('**/api/v1/session');
  const meanwhile = page.getByRole('region', { name: 'Somebody decided meanwhile' });
  await expect(meanwhile).toContainText('wait for the logs');
  await expect(meanwhile).toContainText('Full rollback: all of it');
  await expect(log(page)).toContainText('not recorded: somebody decided meanwhile');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(meanwhile).toContainText('Grace Murray');
  await meanwhile.getByRole('button', { name: 'Decide all the same: full rollback' }).click();
  await expect(meanwhile).toHaveCount(0);
  await expect(log(page)).not.toContainText('not recorded');
  await expect
    .poll(async () => (await recorded(context, baseURL)).map(({ kind }) => kind))
    .toEqual(['HOLD', 'CONTAIN', 'PAUSE', 'FULL_ROLLBACK']);
});

test('each of several that were overtaken is seen to by itself', async ({ page, context, baseURL, playwright }) => {
  await own(context, 'two conflicts', baseURL);
  await open(page);
  await page.route('**/api/v1/session', (route) => route.abort());
  await decide(page, 'f all of it');
  await decide(page, 'n go on');
  await expect(queued(page)).toHaveCount(2);
  await elsewhere(playwright, 'two conflicts', baseURL);
  await page.unroute('**/api/v1/session');
  const meanwhile = page.getByRole('region', { name: 'Somebody decided meanwhile' });
  await expect(meanwhile).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await meanwhile
    .filter({ hasText: 'go on' })
    .getByRole('button', { name: /^Decide all the same/ })
    .click();
  await expect(meanwhile).toHaveCount(1);
  await meanwhile.getByRole('button', { name: 'Let it be' }).click();
  await expect(composer(page)).toHaveValue('f all of it');
  await expect
    .poll(async () => (await recorded(context, baseURL)).map(({ kind }) => kind))
    .toEqual(['HOLD', 'CONTAIN', 'PAUSE', 'CONTINUE']);
});

test('what is let be can be typed on', async ({ page, context, baseURL }) => {
  await own(context, 'overtaken, offline', baseURL);
  await open(page);
  await decide(page, 'f all of it');
  await page.getByRole('button', { name: 'Let it be' }).click();
  await expect(composer(page)).toHaveValue('f all of it');
  await expect(log(page)).not.toContainText('not recorded');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Undecided' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Somebody decided meanwhile' })).toHaveCount(0);
});

test('what is refused stays with its reason, to be tried again or discarded', async ({ page, context, baseURL }) => {
  await own(context, 'refused', baseURL);
  await open(page);
  let asked = 0;
  await page.route('**/decisions', (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    asked += 1;
    return route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'forbidden', status: 403, detail: `this needs the right LOG, asked ${asked}` }),
    });
  });
  await decide(page, 'p wait');
  const refused = page.getByRole('region', { name: 'Not recorded: Pause' });
  await expect(refused).toContainText('this needs the right LOG');
  await expect(refused.getByRole('heading')).toBeFocused();
  await expect(log(page)).toContainText('not recorded: this needs the right LOG');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(refused).toContainText('wait');
  await refused.getByRole('button', { name: 'Try again' }).click();
  await expect(refused).toContainText('asked 2');
  await page.unroute('**/decisions');
  await refused.getByRole('button', { name: 'Try again' }).click();
  await expect(refused).toHaveCount(0);
  await expect.poll(async () => (await recorded(context, baseURL)).length).toBe(3);
  await page.route('**/decisions', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 404, body: '{}' }) : route.fallback(),
  );
  await decide(page, 'n go on');
  await page.getByRole('region', { name: 'Not recorded: Continue' }).getByRole('button', { name: 'Discard' }).click();
  await expect(composer(page)).toHaveValue('n go on');
  await expect(log(page)).not.toContainText('Continue');
});

test('what is taken back while it waits is recorded, and then its withdrawal', async ({ page, context, baseURL }) => {
  await own(context, 'taken back', baseURL);
  await open(page);
  await page.route('**/api/v1/session', (route) => route.abort());
  await decide(page, 'p wait');
  await expect(queued(page)).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(page.getByText('Take it back')).toHaveCount(0);
  await expect(log(page)).toContainText('waiting to be sent, then taken back');
  await page.unroute('**/api/v1/session');
  await page.reload();
  await expect(log(page)).toContainText('withdrawn: Taken back within 10 s');
  await expect(queued(page)).toHaveCount(0);
  const last = (await recorded(context, baseURL)).at(-1);
  expect(last?.kind).toBe('PAUSE');
  const after = Date.parse(last?.withdrawn?.at ?? '') - Date.parse(last?.occurredAt ?? '');
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(10_000);
});

test('what is recorded already is taken back when the line is there again', async ({ page, context, baseURL }) => {
  await own(context, 'taken back later', baseURL);
  await open(page);
  await decide(page, 'p wait');
  await expect(page.getByText('Pause logged.')).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.press('u');
  await expect(log(page)).toContainText('its withdrawal waits to be sent');
  await expect(page.locator('.link-state')).toContainText('1 withdrawal waits to be sent');
  await context.setOffline(false);
  await expect(log(page)).toContainText('withdrawn: Taken back within 10 s');
  expect(await recorded(context, baseURL)).toHaveLength(3);
});

test('two tabs show the same and send it once', async ({ page, context, baseURL }) => {
  await own(context, 'two tabs', baseURL);
  await open(page);
  const other = await context.newPage();
  await open(other);
  const keys: (string | undefined)[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST') keys.push(request.headers()['idempotency-key']);
  });
  await context.setOffline(true);
  await decide(page, 'p wait');
  await decide(other, 'c fence');
  await expect(queued(page)).toHaveCount(2);
  await expect(queued(other)).toHaveCount(2);
  await context.setOffline(false);
  await expect(queued(page)).toHaveCount(0);
  await expect(queued(other)).toHaveCount(0);
  await expect(page.getByText('Pause logged.')).toBeVisible();
  const all = await recorded(context, baseURL);
  expect(all.slice(2).map(({ kind }) => kind)).toEqual(['PAUSE', 'CONTAIN']);
  expect(new Set(keys).size).toBe(keys.length);
});

test('nobody sends what somebody else decided, and nobody else reads it', async ({ page, context, baseURL }) => {
  await own(context, 'somebody else', baseURL);
  await open(page);
  await page.route('**/api/v1/session', (route) => route.abort());
  await decide(page, 'p between us');
  await expect(queued(page)).toHaveCount(1);
  await as(context, 'per_grace', baseURL ?? '');
  await page.unroute('**/api/v1/session');
  await page.reload();
  const notice = page.getByRole('status').getByText('1 decision waits to be sent: made by Ada Byron.');
  await expect(notice).toBeVisible();
  await expect(log(page)).toBeVisible();
  await expect(page.getByText('between us')).toHaveCount(0);
  await decide(page, 'h mine');
  await expect(page.getByText('Hold logged.')).toBeVisible();
  await expect(notice).toBeVisible();
  expect((await recorded(context, baseURL)).slice(2).map(({ actor }) => actor)).toEqual(['per_grace']);
  await as(context, 'per_ada', baseURL ?? '');
  await page.reload();
  // Grace decided meanwhile, so Ada is asked.
  await expect(page.getByRole('region', { name: 'Somebody decided meanwhile' })).toContainText('between us');
  await expect(notice).toHaveCount(0);
});

test('without a session it waits until its person signs in again', async ({ page, context, baseURL }) => {
  await own(context, 'ended', baseURL);
  await open(page);
  let ended = true;
  await page.route('**/api/v1/session', (route) =>
    ended ? route.fulfill({ status: 401, body: '{"title":"Sign in first."}' }) : route.fallback(),
  );
  await decide(page, 'p wait');
  await expect(queued(page)).toHaveCount(1);
  await page.goto('/sign-in');
  await expect(page.getByText('1 decision waits to be sent: made by Ada Byron.')).toBeVisible();
  await expect(page.getByText('wait', { exact: true })).toHaveCount(0);
  ended = false;
  await page.goto('/trends');
  await expect.poll(async () => (await recorded(context, baseURL)).length).toBe(3);
  await expect(page.getByText('waits to be sent')).toHaveCount(0);
});

test('where the browser keeps nothing it works while the page is open, and says so', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'no storage', baseURL);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await open(page);
  await context.setOffline(true);
  await decide(page, 'p wait');
  await expect(queued(page)).toHaveCount(1);
  await expect(page.getByText('This browser keeps nothing: what waits to be sent is lost')).toBeVisible();
  await decide(page, 'c fence it');
  await page.keyboard.press('u');
  await expect(log(page)).toContainText('waiting to be sent, then taken back');
  await context.setOffline(false);
  await expect(queued(page)).toHaveCount(0);
  await expect(log(page)).toContainText('withdrawn: Taken back within 10 s');
  await expect(page.getByText('This browser keeps nothing')).toHaveCount(0);
  expect((await recorded(context, baseURL)).slice(2).map(({ kind }) => kind)).toEqual(['PAUSE', 'CONTAIN']);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  /** Until the pages' files, and what the room shows, are kept. */
  async function ready(page: Page) {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => kept(page)).toBeGreaterThan(7);
  }

  /** How much of what rooms showed is kept. */
  const kept = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const opened = indexedDB.open('turnback-last-known');
          opened.onsuccess = () => {
            const all = opened.result.transaction('answers').objectStore('answers').count();
            all.onsuccess = () => {
              opened.result.close();
              done(all.result);
            };
          };
        }),
    );

  test('a room that is loaded anew shows what was known and since when, and takes decisions', async ({
    page,
    context,
    baseURL,
  }) => {
    await own(context, 'loaded anew', baseURL);
    await open(page);
    await ready(page);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Captures fail after ledger 4.12.0');
    await expect(page.getByText(/Stale since \d\d:\d\d UTC/).first()).toBeVisible();
    await expect(page.getByText('Not live. Trying again')).toBeVisible();
    await expect(log(page)).toContainText('Contain: fence eu-2');
    await expect(log(page)).toContainText('Ada Byron');
    await decide(page, 'p wait for it');
    await expect(queued(page)).toContainText('Pause: wait for it');
    await page.reload();
    await expect(queued(page)).toContainText('Pause: wait for it');
    await expect(page.getByRole('status').getByText('Pause waits to be sent.')).toBeVisible();
    await context.setOffline(false);
    await expect(queued(page)).toHaveCount(0);
    await expect(page.getByText(/Stale since/)).toHaveCount(0);
    await expect(log(page)).toContainText('Pause: wait for it');
    expect((await recorded(context, baseURL)).slice(2).map(({ kind }) => kind)).toEqual(['PAUSE']);
  });

  test('what is kept goes when its person signs out, and what waits stays theirs', async ({
    page,
    context,
    baseURL,
  }) => {
    await own(context, 'signs out', baseURL);
    await open(page);
    await ready(page);
    await page.route('**/decisions', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    );
    await decide(page, 'p between us');
    await expect(queued(page)).toHaveCount(1);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Find a page, an incident or a command').fill('sign out');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await expect(page.getByText('1 decision waits to be sent: made by Ada Byron.')).toBeVisible();
    await expect(page.getByText('between us')).toHaveCount(0);
    await expect.poll(() => kept(page)).toBe(0);
    await context.setOffline(true);
    await page.goto('/incidents/inc_1');
    await expect(page.getByRole('alert')).toContainText('The server cannot be reached.');
    await expect(page.getByText('Captures fail')).toHaveCount(0);
    await context.setOffline(false);
  });

  test('what is kept is not shown to whoever signs in next', async ({ page, context, baseURL }) => {
    await own(context, 'next one', baseURL);
    await open(page);
    await ready(page);
    await as(context, 'per_grace', baseURL ?? '');
    await page.goto('/settings');
    await expect(page.getByText('Grace Murray').first()).toBeVisible();
    await context.setOffline(true);
    await page.goto('/incidents/inc_1');
    await expect(page.getByRole('alert')).toContainText('The server cannot be reached.');
    await expect(page.getByText('Captures fail')).toHaveCount(0);
    await context.setOffline(false);
  });

  test('only the pages\u2019 own files are kept, and a new version takes their place whole', async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const files = () =>
      page.evaluate(async () => {
        const all: Record<string, string[]> = {};
        for (const name of await caches.keys())
          all[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
        return all;
      });
    const marked = () => page.evaluate(() => document.documentElement.parentNode?.lastChild?.nodeValue ?? '');
    await own(context, 'versions', baseURL);
    await open(page);
    await ready(page);
    const before = await files();
    expect(Object.keys(before)).toHaveLength(1);
    const [first] = Object.values(before) as [string[]];
    expect(first).toContain('/');
    expect(first.filter((path) => path.startsWith('/api'))).toEqual([]);
    const settled = { installing: null, waiting: null, active: 'activated' };
    const workers = () =>
      page.evaluate(async () => {
        const there = await navigator.serviceWorker.getRegistration();
        const state = (one?: ServiceWorker | null) => one?.state ?? null;
        return { installing: state(there?.installing), waiting: state(there?.waiting), active: state(there?.active) };
      });
    const versions = async () => Object.keys(await files()).map((name) => name.split('-')[2] ?? '');
    const [built] = await versions();
    // The one before is kept for pages that are still open.
    for (const [version, kept] of [
      ['second', [built, 'second']],
      ['third', ['second', 'third']],
    ] as const) {
      await context.addCookies([{ name: 'pages', value: version, url: baseURL ?? '' }]);
      await page.reload();
      expect(await marked()).toContain(version);
      await expect.poll(versions, IN_ITS_TIME).toEqual(kept);
      await expect.poll(workers, IN_ITS_TIME).toEqual(settled);
    }
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Captures fail after ledger 4.12.0');
    expect(await marked()).toContain('third');
    await context.setOffline(false);
  });
});
