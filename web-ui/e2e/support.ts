import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, expect, type Page } from '@playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  nodes: { target: string[]; any: { message: string }[] }[];
}

/** Accessibility violations of the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts, so the checker comes in through the debugger.
  if (!(await page.evaluate(() => 'axe' in window))) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Runtime.evaluate', { expression: readFileSync(axePath, 'utf8') });
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(on: Document, how: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly })).violations;
  }, tags);
  return found.map(({ id, nodes }) => {
    const where = nodes.slice(0, 4).map((node) => `${node.target.join(' ')} :: ${node.any[0]?.message ?? ''}`);
    return `${id} x${nodes.length}: ${where.join(' | ')}`;
  });
}

export type MockState = 'empty' | 'error' | 'slow' | 'held' | 'down' | 'signed-out';

/** Puts the mock server into a state for this browser alone. */
export const mock = (context: BrowserContext, state: MockState, url: string) =>
  context.addCookies([{ name: 'mock', value: state, url }]);

/** Makes this browser that of somebody whom the mock server knows by this id. */
export const as = (context: BrowserContext, actor: string, url: string) =>
  context.addCookies([{ name: 'session', value: actor, url }]);

/** Gives this browser people of its own in the mock server; a name that begins with "new" begins with none. */
export const world = (context: BrowserContext, name: string, url: string) =>
  context.addCookies([{ name: 'world', value: name, url }]);

/** Signs in with the admin token, by keyboard alone, on the page for it. */
export async function enterToken(page: Page, token: string) {
  await page.getByRole('button', { name: 'Use the admin token' }).press('Enter');
  await page.getByLabel('Admin token').fill(token);
  await page.keyboard.press('Enter');
}

/** Signs in at a real server with the token of the environment, if there is one. */
export async function signIn(page: Page) {
  const token = process.env.TURNBACK_TOKEN;
  if (!token) return;
  await page.goto('/sign-in');
  await enterToken(page, token);
  await expect(page).toHaveURL(/\/now/);
}

/** Goes forward with Tab until something has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, role: 'button' | 'link' | 'checkbox', name: string | RegExp) {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' });
  await expect(wanted).toBeVisible();
  for (let tries = 0; tries < 80; tries++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach the ${role} ${name}`);
}

/** Types into the palette. */
export async function find(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Find a page, an incident or a command')).toBeFocused();
  await page.keyboard.type(words);
}

/** What the browser complained about, the policy on scripts and styles included. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:/.test(message.text())) heard.push(message.text());
  });
  return heard;
}

/** Trends with its figures drawn. */
export async function openTrends(page: Page, search = '') {
  await page.goto(`/trends${search}`);
  await page.locator('#time-title').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** Gives this browser what is prepared, and people, of its own, as most trials change it. */
export async function own(context: BrowserContext, name: string, url = '', actor = 'per_ada') {
  await world(context, `prepare ${name}`, url);
  await as(context, actor, url);
}
