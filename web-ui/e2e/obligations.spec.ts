import { expect, type Page, test } from '@playwright/test';
import { as, complaints, find, mock, own, tabTo } from './support';

const region = (page: Page, name: string) => page.getByRole('region', { name });

test('what has to be decided comes first by how soon, and its time counts down', async ({ page, context, baseURL }) => {
  await own(context, 'what is open', baseURL);
  const heard = complaints(page);
  await page.goto('/obligations');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const open = region(page, 'To decide').getByRole('listitem');
  await expect(open).toHaveCount(4);
  await expect(open.nth(0)).toContainText('Answers are slow');
  await expect(open.nth(0)).toContainText(/over since \d:\d\d/);
  await expect(open.nth(0)).toContainText('It may be shop 2.3.1 or ledger 4.12.0. Decides: whoever is on duty.');
  await expect(open.nth(1)).toContainText('Roll back');
  await expect(open.nth(1)).toContainText(/\d:\d\d left of 10:00/);
  await expect(open.nth(2)).toContainText('Clock stopped: full rollback decided');
  await expect(open.nth(3)).toContainText('Nothing is heard any more: nothing decided');
  const left = open.nth(1).getByRole('timer');
  const before = await left.textContent();
  await expect(left).not.toHaveText(before ?? '');
  await expect(open.nth(1).getByRole('link', { name: 'Its room' })).toHaveAttribute('href', '/incidents/inc_1');
  await expect(open.nth(1).getByRole('link', { name: 'ledger 4.12.0' })).toHaveAttribute('href', '/releases/rel_1');
  const past = region(page, 'Past').getByRole('listitem');
  await expect(past.nth(0)).toContainText('Cleared: full rollback decided, after the time ran out');
  await expect(past.nth(1)).toContainText('It was no crossing after all');
  expect(heard).toEqual([]);
});

test('it is found from everywhere, and opened by keyboard', async ({ page }) => {
  await page.goto('/incidents');
  await page.locator('h1').waitFor();
  await find(page, 'oblig');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Obligations' })).toBeVisible();
  await tabTo(page, 'link', 'Entries do not balance');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Entries do not balance' })).toBeVisible();
});

test('an obligation tells what happened in its order, its rule, and how it is judged so far', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'what happened', baseURL);
  await page.goto('/obligations/obl_1');
  await expect(region(page, 'Clock')).toContainText(/\d:\d\d left of 10:00/);
  await expect(region(page, 'Clock')).toContainText(/Roll back by .* Decides: the commander\./);
  const course = region(page, 'What happened').getByRole('listitem').locator('p');
  await expect(course).toHaveText([
    'checkout_error_rate crossed 2.',
    'An alert was delivered.',
    'It had lasted long enough: the crossing is confirmed.',
    'It was knowable once confirmed.',
    'It was told that it opened.',
    'Hold decided: the rule asks for more, so the clock runs on.',
    'Hold withdrawn: it counts no more.',
    'Continue decided: the rule asks for more, so the clock runs on.',
    'Half of the time was used up.',
    'Nobody could be told that half of the time is used up: hooks.example.com answered 404.',
  ]);
  const verdict = region(page, 'Not settled yet');
  await expect(verdict).toContainText('Provisional');
  await expect(verdict).toContainText('Undecided for 7 min 45 s; Formula obligation/1');
  await expect(verdict).toContainText('The budget of 10 min had not run out by the end: it is still open.');
  await expect(region(page, 'The rule')).toContainText('roll back within 10 min, decided by the commander');
});

test('somebody says which release it is, by keyboard, and is asked no more', async ({ page, context, baseURL }) => {
  await own(context, 'attribute', baseURL);
  await page.goto('/obligations/obl_2');
  const which = region(page, 'Which release');
  await tabTo(page, 'button', /It is this release.*ledger 4.12.0/);
  await page.keyboard.press('Enter');
  await page.getByLabel('Why you are sure').fill('the shop serves 1% only');
  const asked = page.waitForRequest((request) => request.url().endsWith('/obligations/obl_2/attribution'));
  await page.keyboard.press('Enter');
  expect((await asked).postDataJSON()).toEqual({ releaseId: 'rel_1', why: 'the shop serves 1% only' });
  await expect(which).toContainText('It is this one.');
  await expect(page.getByRole('button', { name: /It is this release/ })).toHaveCount(0);
  await expect(region(page, 'What happened')).toContainText('It is ledger 4.12.0: the shop serves 1% only');
});

test('somebody notes having seen it', async ({ page, context, baseURL }) => {
  await own(context, 'seen', baseURL, 'per_rita');
  await page.goto('/obligations/obl_2');
  await expect(region(page, 'What happened')).toContainText('nobody is known to have known');
  await expect(page.getByRole('button', { name: /It is this release/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'I have seen it' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Record it' }).press('Enter');
  await expect(region(page, 'What happened')).toContainText('Somebody saw it.');
});

test('whoever may only look is offered nothing to record', async ({ page, context, baseURL }) => {
  await as(context, 'per_viewer', baseURL ?? '');
  await page.goto('/obligations/obl_2');
  await expect(region(page, 'What happened')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have seen it' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /It is this release/ })).toHaveCount(0);
});

test('nothing to decide says how obligations come about', async ({ page, context, baseURL }) => {
  await mock(context, 'empty', baseURL ?? '');
  await page.goto('/obligations');
  await expect(page.getByRole('heading', { level: 2, name: 'Nothing has to be decided' })).toBeVisible();
});

test('an obligation that does not exist is said in the words of the server', async ({ page }) => {
  await page.goto('/obligations/obl_9');
  await expect(page.getByRole('alert')).toContainText('there is no obligation obl_9');
});

test('the room and the release list what has to be decided, with the same clock', async ({
  page,
  context,
  baseURL,
}) => {
  await own(context, 'the same clock', baseURL);
  await page.goto('/incidents/inc_1');
  const here = region(page, 'Obligations').getByRole('listitem');
  await expect(here).toHaveCount(2);
  await expect(here.nth(0)).toContainText(/Errors at the checkout, roll back: \d:\d\d left of 10:00/);
  await expect(here.nth(1)).toContainText('Clock stopped: full rollback decided');
  await page.goto('/releases/rel_1');
  await expect(here).toHaveCount(4);
  await expect(here.nth(0)).toContainText(/over since \d:\d\d/);
  await here.nth(1).getByRole('link', { name: 'Errors at the checkout' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Errors at the checkout' })).toBeVisible();
  await page.goto('/releases/rel_0');
  await expect(region(page, 'Obligations')).toContainText('No rule of its sheet was crossed.');
  await page.goto('/incidents/inc_2');
  await expect(region(page, 'Log')).toBeVisible();
  await expect(region(page, 'Obligations')).toHaveCount(0);
});

/** Every topic that the page follows from here on. */
function topics(page: Page): string[] {
  const followed: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/stream')) followed.push(searchParams.get('topic') ?? '');
  });
  return followed;
}

test('a change that is told is read at once, in the list and on the page', async ({ page }) => {
  const followed = topics(page);
  await page.route('**/api/v1/stream**', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: 'event: change\nid: decision:90\ndata: {"source":"decision","position":90,"type":"x","subject":"obl_1"}\n\n',
    }),
  );
  for (const [address, topic, path] of [
    ['/obligations', 'obligations', '/api/v1/obligations'],
    ['/obligations/obl_1', 'obligation:obl_1', '/api/v1/obligations/obl_1'],
  ]) {
    const again = page.waitForRequest((request) => {
      const { pathname, searchParams } = new URL(request.url());
      return pathname === path && searchParams.get('atLeast') === 'decision:90';
    });
    await page.goto(address ?? '');
    await again;
    expect(followed).toContain(topic);
  }
});
