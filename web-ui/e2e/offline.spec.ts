import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { signIn } from './support';

/*
 * Runs against a real server. What is decided while the line is cut says when its key was pressed, by the clock of the
 * machine that the server runs on, too; the test that starts the server holds the record against it.
 */

test.use({ serviceWorkers: 'allow' });

const MINUTE = 60_000;

/** By how much this browser's clock is wrong, in milliseconds; the server's clock and the worker's are not touched. */
const off = (page: Page, ms: number) => page.evaluate((shift) => localStorage.setItem('shift', String(shift)), ms);

async function wrongClock(context: BrowserContext) {
  await context.addInitScript(() => {
    const True = Date;
    const shift = Number(localStorage.getItem('shift'));
    window.Date = class extends True {
      constructor(...of: unknown[]) {
        super(...((of.length ? of : [True.now() + shift]) as [number]));
      }
      static override now() {
        return True.now() + shift;
      }
    } as DateConstructor;
  });
}

async function incident(page: Page, title: string): Promise<string> {
  const answer = await page.request.post('/api/v1/incidents', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { title, severity: 'SEV2' },
  });
  expect(answer.ok()).toBe(true);
  return (await answer.json()).id;
}

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

interface Trial {
  /** How wrong the clock is when the key is pressed, and when the decision is sent; in minutes. */
  wrong: number;
  later?: number;
  /** Loads the page anew before the key is pressed: then it has not heard the server. */
  anew?: boolean;
  /** How long ago it was decided, in minutes. */
  ago?: number;
}

const TRIALS: Trial[] = [
  { wrong: 0 },
  { wrong: 10 },
  { wrong: -10 },
  { wrong: 10, anew: true },
  { wrong: -10, anew: true, ago: 2 },
  { wrong: 10, later: 0 },
  { wrong: -10, later: 0, ago: 2 },
];

for (const { wrong, later = wrong, anew = false, ago = 0 } of TRIALS) {
  const title = `${wrong} min wrong, then ${later}, ${anew ? 'not heard' : 'heard'}, ${ago} min ago`;
  test(`a decision outlives the line, the page and the clock: ${title} @offline`, async ({ page, context }) => {
    await wrongClock(context);
    await signIn(page);
    const id = await incident(page, title);
    await off(page, wrong * MINUTE);
    await page.goto(`/incidents/${id}`);
    await expect(page.getByText(wrong ? /^Live This device's clock is 10 min/ : 'Live', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Undecided' })).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => kept(page)).toBeGreaterThan(7);
    await context.setOffline(true);
    if (anew) {
      await page.reload();
      await expect(page.getByText(/Stale since/).first()).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: /^Decide/ })).toBeVisible();
    const pressed = Date.now();
    await page.keyboard.press('8');
    await page.waitForTimeout(2_500);
    await page.keyboard.type(`pressed at ${new Date(pressed - ago * MINUTE).toISOString()}${ago ? ` @-${ago}m` : ''}`);
    await page.keyboard.press('Enter');
    const queued = page.getByRole('listitem').filter({ hasText: 'waiting to be sent' });
    await expect(queued).toContainText('Accept the risk');
    await off(page, later * MINUTE);
    await page.reload();
    await expect(queued).toContainText('Accept the risk');
    await expect(page.locator('.link-state')).toContainText('1 decision waits to be sent');
    await page.waitForTimeout(3_000);
    await context.setOffline(false);
    await expect(queued).toHaveCount(0, { timeout: 15_000 });
    await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('Accept the risk: pressed at');
    await page.reload();
    await expect(page.getByRole('region', { name: 'Decisions' }).getByRole('listitem')).toHaveCount(1);
  });
}
