import { expect, type Page, test } from '@playwright/test';
import { type Place, TEXTS, type Text } from './texts';
import { intruders, titles, watch } from './watch';

/*
 * That nothing is heard means something only where something would be heard: the same texts in a page that protects
 * nothing, and in that page under the policy that Turnback sends with its own.
 */

const AROUND: Record<Place, (text: string) => string> = {
  html: (text) => `<div>${text}</div>`,
  'double quotes': (text) => `<p title="${text}">p</p>`,
  'single quotes': (text) => `<p title='${text}'>p</p>`,
  'no quotes': (text) => `<p title=${text}>p</p>`,
  textarea: (text) => `<textarea>${text}</textarea>`,
  title: (text) => `<title>${text}</title>`,
  style: (text) => `<style>${text}</style>`,
  comment: (text) => `<!-- ${text} -->`,
  script: (text) =>
    [`"${text}"`, `'${text}'`, `\`${text}\``, `//${text}`, `/*${text}*/`]
      .map((it) => `<script>${it}</script>`)
      .join(''),
  address: (text) => `<iframe src="${text}"></iframe>`,
  elsewhere: () => '',
};

const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const framed = ({ text, place }: Text) =>
  `<iframe srcdoc="${quoted(`<!doctype html><style>@keyframes x{}</style>${AROUND[place](text)}`)}"></iframe>`;

/** What runs by itself in the browser of today. The others wait for a hand, or for another reader than a browser. */
const ALIVE = TEXTS.filter(({ place }) => place !== 'elsewhere');
const NAIVE = '/naive';

async function naive(page: Page, headers: Record<string, string>) {
  await page.context().route(`**${NAIVE}`, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: `<!doctype html><title>Naive</title>${ALIVE.map(framed).join('')}`,
    }),
  );
  await page.goto(NAIVE);
}

const numberOf = (line: string) => Number.parseInt(line.split(' ')[1] ?? '', 10);

test('every text that can run by itself runs in a page that protects nothing @xss', async ({ page, context }) => {
  const { heard } = await watch(context);
  await naive(page, {});
  await expect
    .poll(async () => {
      const ran = new Set([...heard, ...(await titles(page))].map(numberOf));
      return ALIVE.filter(({ n }) => !ran.has(n));
    })
    .toEqual([]);
});

test('the policy alone stops every script of that page @xss', async ({ page, context }) => {
  const { heard } = await watch(context);
  let refused = 0;
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused++;
  });
  const policy = (await page.request.get('/', { headers: { accept: 'text/html' } })).headers();
  const name = 'content-security-policy';
  await naive(page, { [name]: policy[name] ?? '' });
  await expect.poll(() => refused).toBeGreaterThanOrEqual(ALIVE.length);
  // Images and stylesheets of the server itself are allowed, so that some of what calls nothing is fetched.
  const calling = new Set(ALIVE.filter(({ calls }) => calls).map(({ n }) => n));
  expect([...heard, ...(await titles(page))].filter((line) => calling.has(numberOf(line)))).toEqual([]);
});

test('markup is told from the elements of a page @xss', async ({ page }) => {
  await page.goto('/sign-in');
  // The parser that looks for markup runs no scripts, so that it reads what is for pages without them. Styles of
  // elements are Turnback's own too.
  const markup = TEXTS.filter(({ text, place }) => place === 'html' && !/^<(noscript|b style=background)/.test(text));
  for (const { text } of markup) expect(await intruders(page, text), text).not.toEqual([]);
});
