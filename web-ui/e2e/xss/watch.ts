import { type BrowserContext, expect, type Page } from '@playwright/test';
import { CANARY } from './texts';

/** What is known of everything that happened in a browser since it is watched. */
export interface Watch {
  /** What gave a text away as code or as markup, one line each. */
  readonly heard: string[];
  /** The policy that each document came with, empty where there was none. */
  readonly policies: Set<string>;
  /** Answers of the server that leave it to a browser to guess their type. */
  readonly guessed: string[];
}

/** Watches every page and frame of a browser: for calls, dialogs and whatever asks for the canary. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const heard: string[] = [];
  const policies = new Set<string>();
  const guessed: string[] = [];
  await context.exposeBinding('__ran', (_source, n: number) => {
    heard.push(`call ${n}`);
  });
  context.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === 'http:' && pathname.startsWith(CANARY)) heard.push(`canary ${pathname.slice(CANARY.length)}`);
  });
  context.on('response', (response) => {
    const headers = response.headers();
    if (!response.url().startsWith('http')) return;
    if (response.request().resourceType() === 'document') policies.add(headers['content-security-policy'] ?? '');
    if (headers['x-content-type-options'] !== 'nosniff') guessed.push(response.url());
  });
  return { heard, policies, guessed };
}

/** Titles that a text wrote, of a page and of the frames in it. */
export const titles = (page: Page) =>
  page.evaluate(() => {
    const within = (view: Window): string[] => {
      try {
        return [view.document.title, ...Array.from(view as ArrayLike<Window>).flatMap(within)];
      } catch {
        return []; // A frame of another origin, which has no way to the page.
      }
    };
    return within(window).flatMap((title) => (/^\/ran\d+\/$/.test(title) ? [`title ${title.slice(4, -1)}`] : []));
  });

/**
 * Elements that no page of Turnback has: only a text that was taken for markup could have brought them.
 * @param html is looked through instead of the page, without being shown
 */
export const intruders = (page: Page, html?: string) =>
  page.evaluate((markup) => {
    const ours = (address: string | null) => {
      const { origin, pathname } = new URL(address ?? '', location.origin);
      return (
        origin === location.origin &&
        /^\/(assets\/[\w-]+\.(js|css|woff2)|theme\.js|document\.css|favicon\.svg)$/.test(pathname)
      );
    };
    const leading = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'background'];
    const strange = (one: Element) =>
      [...one.attributes].some(
        ({ name, value }) =>
          name.startsWith('on') ||
          name === 'srcdoc' ||
          (leading.includes(name) && !/^https?:$/.test(new URL(value, location.href).protocol)),
      ) ||
      (one.matches('script[src]') && !ours(one.getAttribute('src'))) ||
      (one.matches('link[href]') && !ours(one.getAttribute('href'))) ||
      one.matches(
        'script:not([src]), style, iframe, frame, frameset, object, embed, base, meta[http-equiv], template, marquee,' +
          ' math, img, image, video, audio, source, animate, foreignObject, form[action]',
      );
    const whole = markup === undefined ? document : new DOMParser().parseFromString(markup, 'text/html');
    return [...whole.querySelectorAll('*')].filter(strange).map((one) => one.outerHTML.slice(0, 200));
  }, html);

/** Follows an address within the application, as its own links do. */
export const follow = (page: Page, address: string) =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/** Does to every word on a page what a hand on a mouse or a keyboard would set off, without following links. */
export const stir = (page: Page) =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll('main *')].filter((one) => one.childElementCount === 0);
    for (const one of words)
      for (const kind of ['mouseover', 'pointerenter', 'focus', 'toggle'])
        one.dispatchEvent(new Event(kind, { bubbles: kind === 'mouseover' }));
  });

/** Blanks as a page shows them, which runs of them are one of. */
const asShown = (text: string) => text.replaceAll(/\s+/g, ' ');

/** How long a page may take until it shows everything, in milliseconds. */
const PATIENCE = 20_000;

/** Opens what is folded and asks for what is not read yet, until a page shows all of the words. */
export async function shows(page: Page, words: readonly string[]) {
  const missing = page.evaluate(
    async ([wanted, patience]) => {
      const deadline = performance.now() + patience;
      for (;;) {
        for (const one of document.querySelectorAll('details')) one.open = true;
        for (const one of document.querySelectorAll('button'))
          if (/^Show (\d+ )?more\b/.test(one.textContent ?? '') && !one.disabled) one.click();
        const text = document.body.innerText.replaceAll(/\s+/g, ' ');
        const left = wanted.filter((one) => !text.includes(one));
        if (left.length === 0 || performance.now() > deadline) return left;
        await new Promise((next) => setTimeout(next, 20));
      }
    },
    [words.map(asShown), PATIENCE] as const,
  );
  expect(await missing, page.url()).toEqual([]);
}

/** Finds that nothing on a page came alive. */
export async function isCalm(page: Page) {
  expect(await intruders(page), page.url()).toEqual([]);
  expect(await titles(page), page.url()).toEqual([]);
}

/** Holds everything that was heard, and every answer, to what Turnback promises. */
export function isQuiet({ heard, policies, guessed }: Watch) {
  expect(heard).toEqual([]);
  expect(guessed).toEqual([]);
  expect(policies.size).toBe(1);
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
}
