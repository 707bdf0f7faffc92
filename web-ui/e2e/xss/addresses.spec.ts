import { expect, type Page, test } from '@playwright/test';
import { flagWords, kindWords, reasonWords } from '../../src/lib/words';
import { enterToken, signIn } from '../support';
import { CALLS_EACH, INHERITED, TEXTS } from './texts';
import { follow, isCalm, isQuiet, shows, titles, watch } from './watch';

/* The texts in the addresses of pages, which anybody can send to somebody who is signed in. */

interface Place {
  address: (part: string) => string;
  /** What the page makes of the text, where it says it at all. */
  shown?: (text: string) => string;
  /** Set where there is nothing at the address, as the page says under this heading. */
  missing?: string | RegExp;
}

const PLACES: Place[] = [
  {
    address: (part) => `/trends?component=${part}&facts=component:${part}&asOf=${part}&from=${part}#${part}`,
    shown: (text) => `Attempts of ${text}`,
  },
  {
    address: (part) => `/trends?changeKind=${part}&facts=flag:${part}&basis=${part}&window=${part}`,
    shown: (text) => `Attempts: ${flagWords(text).toLowerCase()}`,
  },
  { address: (part) => `/trends?facts=reason:${part}&changeKind=${part}`, shown: (text) => reasonWords(text) },
  { address: (part) => `/trends?facts=changeKind:${part}`, shown: (text) => kindWords(text).toLowerCase() },
  { address: (part) => `/trends?sel=${part}&facts=period:${part}/${part}`, missing: /./ },
  { address: (part) => `/incidents/${part}?state=${part}#${part}`, missing: 'Incident' },
  { address: (part) => `/incidents?state=${part}#${part}` },
  { address: (part) => `/guidance/${part}?state=${part}#${part}`, missing: 'Guidance' },
  { address: (part) => `/guidance/document?component=${part}&changeKind=${part}#${part}` },
  { address: (part) => `/sign-in?next=${part}#${part}` },
  { address: (part) => `/${part}/${part}?${part}=${part}#${part}`, shown: () => 'There is no page here' },
];
const placeOf = (n: number) => PLACES[n % PLACES.length] as Place;

/** Every so many texts are opened anew; the others, which the same pages show, are followed to. */
const OPENED = 4;

const MISTAKES = ['//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', 'http:elsewhere.example'];

async function look(page: Page, place: Place, text: string) {
  const heading = page.getByRole('heading', { level: 1 });
  if (place.missing) {
    await expect(heading).toHaveText(place.missing);
    await expect(page.getByRole('alert').first()).toBeVisible();
  } else await expect(heading).toBeVisible();
  if (place.shown) await shows(page, [place.shown(text)]);
  await isCalm(page);
}

/** Opens an address as somebody does who was sent it. */
async function open(page: Page, address: string) {
  const answer = await page.goto(address);
  if (answer?.status() === 200) {
    await expect(page.locator('h1').first()).toBeVisible();
    await isCalm(page);
    return;
  }
  // A part of a path that might be a path itself is refused before anything is asked who has it.
  expect(answer?.headers()['content-type'], address).toBe('application/problem+json');
  expect(await titles(page)).toEqual([]);
  await page.goto('/trends');
}

test('what an address says is shown, and runs nowhere @xss', async ({ page, context }) => {
  test.setTimeout(240_000);
  const seen = await watch(context);
  await signIn(page);
  for (const { n, text } of TEXTS) {
    const part = encodeURIComponent(text);
    if (n % OPENED === 0) await open(page, placeOf(n).address(part));
    await follow(page, placeOf(n).address(part));
    await look(page, placeOf(n), text);
  }
  isQuiet(seen);
});

test('a name that every object has is a name like any other @xss', async ({ page, context }) => {
  const seen = await watch(context);
  await signIn(page);
  for (const name of INHERITED)
    for (const place of PLACES) {
      await follow(page, place.address(name));
      await look(page, place, name);
    }
  isQuiet(seen);
});

test('signing in leads to no place but this server @xss', async ({ page, context }) => {
  const seen = await watch(context);
  const leading = TEXTS.filter(({ n, place }) => place === 'address' && n % CALLS_EACH === 0).map(({ text }) => text);
  for (const next of [...leading, ...MISTAKES]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await enterToken(page, process.env.TURNBACK_TOKEN ?? '');
    await expect(page, next).toHaveURL('/now');
    await isCalm(page);
  }
  isQuiet(seen);
});
