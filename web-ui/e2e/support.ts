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
  const cdp = await page.context().newCDPSession(page);
  const { readFileSync } = await import('node:fs');
  await cdp.send('Runtime.evaluate', { expression: readFileSync(axePath, 'utf8') });
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

export type MockState = 'empty' | 'error' | 'slow' | 'down' | 'signed-out';

/** Puts the mock server into a state for this browser alone. */
export const mock = (context: BrowserContext, state: MockState, url: string) =>
  context.addCookies([{ name: 'mock', value: state, url }]);

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

/** Signs in at a real server with the token of the environment, if there is one. */
export async function signIn(page: Page) {
  const token = process.env.TURNBACK_TOKEN;
  if (!token) return;
  await page.goto('/sign-in');
  await page.getByLabel('Admin token').fill(token);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/trends/);
}
