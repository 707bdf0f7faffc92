import { expect, type Page, test } from '@playwright/test';
import { signIn } from '../support';
import { Api, each } from './api';
import { type Entry, entries, say } from './fields';
import { TEXTS } from './texts';
import { follow, isCalm, isQuiet, shows, stir, watch } from './watch';

/*
 * Every text in every field that takes words, on a real server with an empty data folder that TURNBACK_URL names;
 * TURNBACK_TOKEN signs in. What was typed is shown as it was typed, and is nothing else anywhere.
 */

const texts = TEXTS.map(({ text }) => text);

/** A page that shows at least so many texts is opened anew, one that shows fewer is followed to from another. */
const MANY = 20;
const TABS = 3;

type Shows = [address: string, words: string[]];

/** What each page shows. */
function pagesOf(all: readonly Entry[]): Shows[] {
  const found = new Map<string, string[]>();
  for (const entry of all)
    for (const { address, words } of texts.flatMap((text, i) => entry.shown(text, i)))
      found.set(address, [...(found.get(address) ?? []), words]);
  return [...found];
}

/** Fields that no page is asked to show, though they are said to be shown. */
const untried = (all: readonly Entry[]) =>
  all.flatMap((entry) => {
    const words = texts.flatMap((text, i) => entry.shown(text, i)).map((shown) => shown.words);
    return entry.fields.filter((field) => !words.some((one) => one.includes(say('', field))));
  });

test('what people type is shown as it was typed, and runs nowhere @xss', async ({ page, context }) => {
  test.setTimeout(900_000);
  expect(new Set(texts).size).toBe(200);
  const seen = await watch(context);
  await signIn(page);
  const all = await entries(new Api());
  const look = async (tab: Page, words: readonly string[]) => {
    await shows(tab, words);
    await isCalm(tab);
  };

  const record = (some: readonly Entry[]) =>
    each(some, (entry) => test.step(entry.fields.join(', '), () => entry.record(texts)));

  const live = all.filter((entry) => entry.live);
  await record(all.filter((entry) => !live.includes(entry)));
  for (const [address, words] of pagesOf(live)) {
    await page.goto(address);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await record(live);
    await look(page, words);
  }

  expect(untried(all)).toEqual([]);
  const pages = pagesOf(all);
  for (const [address, words] of pages.filter(([, words]) => words.length >= MANY)) {
    await page.goto(address);
    await shows(page, words);
    await stir(page);
    await isCalm(page);
  }
  const few = pages.filter(([, words]) => words.length < MANY);
  await Promise.all(
    Array.from({ length: TABS }, async (_tab, k) => {
      const tab = await context.newPage();
      await tab.goto('/trends');
      for (const [address, words] of few.filter((_page, i) => i % TABS === k)) {
        await follow(tab, address);
        await look(tab, words);
      }
    }),
  );
  isQuiet(seen);
});
