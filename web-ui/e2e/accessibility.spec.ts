import { expect, type Page, test } from '@playwright/test';
import { as, world as inWorld, type MockState, mock, violations } from './support';

/** What is done on a page before it is looked at: all tables, the palette, or a button that opens a dialog, or what is folded. */
type Act = 'tables' | 'find' | 'keys' | { press: string | RegExp } | { open: RegExp };

const PAGES: [name: string, address: string, state?: MockState, act?: Act, who?: string, world?: string][] = [
  ['now', '/now'],
  ['now, with much going on', '/now', undefined, undefined, undefined, 'prepare now to be looked at'],
  ['now, with very many', '/now', undefined, undefined, undefined, 'prepare many to be looked at'],
  ['nothing goes on', '/now', 'empty'],
  ['nothing goes on, with figures so far', '/now', undefined, undefined, undefined, 'prepare calm to be looked at'],
  ['now, loading', '/now', 'held'],
  ['now, error', '/now', 'error'],
  ['now, for somebody who may only look', '/now', undefined, undefined, 'per_viewer'],
  ['declare from now', '/now', undefined, { press: 'Declare an incident' }],
  ['trends', '/trends'],
  ['trends as tables', '/trends', undefined, 'tables'],
  ['an attempt', '/trends?sel=att_0040'],
  ['a list of facts', '/trends?facts=outcome:UNKNOWN'],
  ['set aside', '/trends?facts=reason:'],
  ['verified trends', '/trends?basis=VERIFIED'],
  ['verified trends as tables', '/trends?basis=VERIFIED', undefined, 'tables'],
  ['verified trends compared, with further filters', '/trends?basis=VERIFIED&window=12m&compare=before&actor=PERSON'],
  ['verified trends, with changed rules unfolded', '/trends?basis=VERIFIED', undefined, { open: /change of a rule/ }],
  ['trends of obligations', '/trends?basis=VERIFIED&facts=obligations:'],
  ['trends of incidents', '/trends?basis=VERIFIED&facts=incidents:'],
  ['verified trends, empty', '/trends?basis=VERIFIED', 'empty'],
  ['trends on one page', '/trends/report'],
  ['verified trends on one page', '/trends/report?basis=VERIFIED'],
  ['trends on one page, empty', '/trends/report?basis=VERIFIED', 'empty'],
  ['trends on one page, error', '/trends/report', 'error'],
  ['trends on one page, loading', '/trends/report', 'held'],
  ['empty', '/trends', 'empty'],
  ['error', '/trends', 'error'],
  ['loading', '/trends', 'held'],
  ['incidents', '/incidents'],
  ['no incidents', '/incidents', 'empty'],
  ['incidents, error', '/incidents', 'error'],
  ['a room', '/incidents/inc_1'],
  ['a room to note in', '/incidents/inc_1', undefined, undefined, 'per_rita'],
  ['start a containment', '/incidents/inc_1', undefined, { press: 'Start a containment' }],
  ['what is seldom said of it', '/incidents/inc_1', undefined, { open: /Reopen, close/ }],
  ['what is said beside a decision', '/incidents/inc_1', undefined, { open: /Instead of, or/ }],
  ['a room of the past', '/incidents/inc_2'],
  ['a room, loading', '/incidents/inc_1', 'held'],
  ['a room, error', '/incidents/inc_1', 'error'],
  ['what is suspected', '/incidents?state=SUSPECTED'],
  ['nothing is dismissed', '/incidents?state=DISMISSED'],
  ['a suspected room', '/incidents/inc_3'],
  ['declare what is suspected', '/incidents/inc_3', undefined, { press: 'Declare it' }],
  ['dismiss what is suspected', '/incidents/inc_3', undefined, { press: 'Dismiss it' }],
  ['obligations', '/obligations'],
  ['no obligations', '/obligations', 'empty'],
  ['obligations, loading', '/obligations', 'held'],
  ['obligations, error', '/obligations', 'error'],
  ['an obligation', '/obligations/obl_1'],
  ['an obligation of several releases', '/obligations/obl_2'],
  ['an obligation that is over', '/obligations/obl_5'],
  ['an obligation that never was', '/obligations/obl_6'],
  ['an obligation, loading', '/obligations/obl_1', 'held'],
  ['an obligation, error', '/obligations/obl_1', 'error'],
  ['attribute an obligation', '/obligations/obl_2', undefined, { press: /^It is this release.*shop/ }],
  ['have seen an obligation', '/obligations/obl_2', undefined, { press: 'I have seen it' }],
  ['guidance', '/guidance'],
  ['guidance, loading', '/guidance', 'held'],
  ['guidance, error', '/guidance', 'error'],
  ['no guidance', '/guidance', 'empty'],
  ['guidance that is due', '/guidance?state=REVIEW_DUE'],
  ['guidance that waits', '/guidance?state=PROPOSED'],
  ['guidance that is retired', '/guidance?state=RETIRED'],
  ['propose a clause', '/guidance', undefined, { press: 'Propose a clause' }],
  ['a clause', '/guidance/gui_1'],
  ['a clause to look at', '/guidance/gui_1', undefined, undefined, 'per_viewer'],
  ['a clause, loading', '/guidance/gui_1', 'held'],
  ['a clause, error', '/guidance/gui_1', 'error'],
  ['a clause to revise', '/guidance/gui_1', undefined, { press: 'Revise' }],
  ['a clause to retire', '/guidance/gui_1', undefined, { press: 'Retire' }],
  ['a clause to adopt', '/guidance/gui_3', undefined, { press: 'Adopt' }],
  ['a clause that is retired', '/guidance/gui_5'],
  ['a clause, with what it did not prevent', '/guidance/gui_1', undefined, { open: /did not prevent/ }],
  ['delivery of guidance', '/guidance/document'],
  ['delivery for a component', '/guidance/document?component=ledger&changeKind=SCHEMA'],
  ['components', '/components'],
  ['no components', '/components', 'empty'],
  ['components, error', '/components', 'error'],
  ['register a component', '/components', undefined, { press: 'Register a component' }],
  ['a component', '/components/ledger'],
  ['a component of gaps', '/components/parser-cache'],
  ['a retired component', '/components/basket'],
  ['a component, loading', '/components/ledger', 'held'],
  ['who answers for it', '/components/ledger', undefined, { press: 'Change who answers' }],
  ['its bar', '/components/ledger', undefined, { press: 'Set the bar' }],
  ['a change below it', '/components/ledger', undefined, { press: 'Note one' }],
  ['what taking it back was like', '/components/ledger', undefined, { press: 'Sum it up' }],
  ['an undo window closes', '/components/ledger', undefined, { press: 'It has happened' }],
  ['webhooks', '/guidance/webhooks', undefined, { open: /deliveries/ }],
  ['no webhooks', '/guidance/webhooks', 'empty'],
  ['webhooks, loading', '/guidance/webhooks', 'held'],
  ['webhooks, error', '/guidance/webhooks', 'error'],
  ['webhooks, refused', '/guidance/webhooks', undefined, undefined, 'per_viewer'],
  ['a webhook to add', '/guidance/webhooks', undefined, { press: 'Add a webhook' }],
  ['a webhook to remove', '/guidance/webhooks', undefined, { press: /^Remove/ }],
  ['matrix', '/guidance/matrix'],
  ['no matrix', '/guidance/matrix', 'empty'],
  ['matrix, loading', '/guidance/matrix', 'held'],
  ['matrix, error', '/guidance/matrix', 'error'],
  ['the matrix of a component', '/guidance/matrix/ledger'],
  ['the matrix of nothing', '/guidance/matrix/train', 'empty'],
  ['a line to revise', '/guidance/matrix/ledger?line=lin_1'],
  ['a line to state', '/guidance/matrix/ledger?line=new&kind=INFRA'],
  [
    'a line that was drafted',
    '/guidance/matrix/ledger?line=new&kind=INFRA',
    undefined,
    { press: 'Draft it from history' },
  ],
  ['a line to sign off', '/guidance/matrix/ledger', undefined, { press: 'Sign off Schema, expand only' }],
  ['a matrix to look at', '/guidance/matrix/ledger', undefined, undefined, 'per_viewer'],
  ['procedures', '/guidance/procedures'],
  ['no procedures', '/guidance/procedures', 'empty'],
  ['procedures, loading', '/guidance/procedures', 'held'],
  ['procedures, error', '/guidance/procedures', 'error'],
  ['a procedure to write', '/guidance/procedures/new'],
  [
    'a procedure that was drafted',
    '/guidance/procedures/new?component=ledger',
    undefined,
    { press: 'Draft it from history' },
  ],
  ['a procedure and what changed', '/guidance/procedures/prc_1?from=1&to=3'],
  ['a drafted procedure', '/guidance/procedures/prc_3'],
  ['a procedure to revise', '/guidance/procedures/prc_1?edit=true'],
  ['a procedure to retire', '/guidance/procedures/prc_1', undefined, { press: 'Retire' }],
  ['a procedure, loading', '/guidance/procedures/prc_1', 'held'],
  ['a procedure, error', '/guidance/procedures/prc_1', 'error'],
  ['sheets', '/guidance/sheets'],
  ['no sheets', '/guidance/sheets', 'empty'],
  ['sheets, loading', '/guidance/sheets', 'held'],
  ['sheets, error', '/guidance/sheets', 'error'],
  ['a sheet to write', '/guidance/sheets/new'],
  ['a sheet and what changed', '/guidance/sheets/sht_1?from=1&to=2'],
  ['a sheet to revise', '/guidance/sheets/sht_1?edit=true'],
  ['a rule to try', '/guidance/sheets/sht_1?edit=true', undefined, { open: /^Try it on/ }],
  ['a sheet to retire', '/guidance/sheets/sht_1', undefined, { press: 'Retire' }],
  ['improvements', '/guidance/improvements'],
  ['no improvements', '/guidance/improvements', 'empty'],
  ['propose an improvement', '/guidance/improvements', undefined, { press: 'Propose one' }],
  ['deliver an improvement', '/guidance/improvements', undefined, { press: 'Deliver Put postings behind a flag' }],
  ['rehearsals', '/guidance/rehearsals'],
  ['no rehearsals', '/guidance/rehearsals', 'empty'],
  ['rehearsals, loading', '/guidance/rehearsals', 'held'],
  ['rehearsals, error', '/guidance/rehearsals', 'error'],
  ['a rehearsal to start', '/guidance/rehearsals/new?component=ledger&kind=CODE'],
  ['a rehearsal to record', '/guidance/rehearsals/new?component=ledger&after=true'],
  ['a rehearsal that runs', '/guidance/rehearsals/reh_4'],
  ['a step that runs', '/guidance/rehearsals/reh_4', undefined, { press: 'Start step 2' }],
  ['a rehearsal to look at', '/guidance/rehearsals/reh_4', undefined, undefined, 'per_viewer'],
  ['a rehearsal that passed', '/guidance/rehearsals/reh_1'],
  ['a rehearsal that failed', '/guidance/rehearsals/reh_3'],
  ['a rehearsal, loading', '/guidance/rehearsals/reh_1', 'held'],
  ['a rehearsal, error', '/guidance/rehearsals/reh_1', 'error'],
  ['releases', '/releases'],
  ['no releases', '/releases', 'empty'],
  ['releases, loading', '/releases', 'held'],
  ['releases, error', '/releases', 'error'],
  ['a release that runs', '/releases/rel_1'],
  ['a planned release', '/releases/rel_2'],
  ['a release to look at', '/releases/rel_2', undefined, undefined, 'per_viewer'],
  ['a release that is over', '/releases/rel_4'],
  ['a release of the past', '/releases/rel_9'],
  ['a release, loading', '/releases/rel_1', 'held'],
  ['a release, error', '/releases/rel_1', 'error'],
  ['a plan to write', '/releases/new?component=ledger'],
  ['a plan to revise', '/releases/rel_2?edit=true'],
  ['a gate that blocks', '/gate/rel_2'],
  ['a gate that passes', '/gate/rel_3'],
  ['a gate, loading', '/gate/rel_2', 'held'],
  ['a gate, error', '/gate/rel_2', 'error'],
  ['a blind spot to waive', '/gate/rel_2', undefined, { press: /^Waive Nobody confirmed that the previous/ }],
  ['a waiver to revoke', '/gate/rel_2', undefined, { press: /^Revoke the waiver/ }],
  ['what its gate does', '/components/ledger', undefined, { press: 'Change the gate' }],
  ['operations', '/operations'],
  ['operations, error', '/operations', 'error'],
  ['imports', '/operations/imports'],
  ['sign in', '/sign-in'],
  ['sign in with the token', '/sign-in', undefined, { press: 'Use the admin token' }],
  ['choose a password', '/choose-password', undefined, undefined, 'per_new'],
  ['my account', '/settings', undefined, undefined, 'per_grace'],
  ['my account, loading', '/settings', 'held', undefined, 'per_grace'],
  ['the account of a visitor', '/settings', undefined, undefined, 'visitor'],
  ['people', '/settings/people'],
  ['nobody', '/settings/people', 'empty'],
  ['people, error', '/settings/people', 'error'],
  ['people, refused', '/settings/people', undefined, undefined, 'per_viewer'],
  ['add a person', '/settings/people', undefined, { press: 'Add a person' }],
  ['change roles', '/settings/people', undefined, { press: 'Change roles of Grace Murray' }],
  ['forget a person', '/settings/people', undefined, { press: 'Forget Grace Murray' }],
  ['tokens', '/settings/tokens'],
  ['no tokens', '/settings/tokens', 'empty'],
  ['issue a token', '/settings/tokens', undefined, { press: 'Issue a token' }],
  ['revoke a token', '/settings/tokens', undefined, { press: 'Revoke CI of shop' }],
  ['sources', '/settings/sources'],
  ['no sources', '/settings/sources', 'empty'],
  ['sources, error', '/settings/sources', 'error'],
  ['add a source', '/settings/sources', undefined, { press: 'Add a source' }],
  ['a source', '/settings/sources/src_1'],
  ['a new source', '/settings/sources/src_2'],
  ['a source, loading', '/settings/sources/src_1', 'held'],
  ['a source, error', '/settings/sources/src_1', 'error'],
  ['a source to change', '/settings/sources/src_1', undefined, { press: 'Change it' }],
  ['another secret', '/settings/sources/src_1', undefined, { press: 'Set another secret' }],
  ['a delivery as it was kept', '/settings/sources/src_1', undefined, { open: /^What was kept of what/ }],
  ['signals', '/settings/signals'],
  ['no signals', '/settings/signals', 'empty'],
  ['signals, loading', '/settings/signals', 'held'],
  ['signals, error', '/settings/signals', 'error'],
  ['signals to look at', '/settings/signals', undefined, undefined, 'per_viewer'],
  ['audit', '/settings/audit'],
  ['audit, loading', '/settings/audit', 'held'],
  ['a room of somebody who may only look', '/incidents/inc_1', undefined, undefined, 'per_viewer'],
  ['find', '/operations/imports', undefined, 'find'],
  ['find in a room', '/incidents/inc_1', undefined, 'find'],
  ['the keys of a room', '/incidents/inc_1', undefined, 'keys'],
  ['shortcuts', '/settings/shortcuts'],
  ['a shortcut to change', '/settings/shortcuts', undefined, { press: 'Change the key of Decide: hold' }],
];

/** The looks in which each state is checked; a dialog that is open stays open from one to the next. */
const LOOKS = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

test.describe.configure({ mode: 'parallel' });

for (const [name, address, state, act, who, world] of PAGES)
  test(`axe finds nothing: ${name}`, async ({ page, context, baseURL }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (state) await mock(context, state, baseURL ?? '');
    if (who) await as(context, who, baseURL ?? '');
    if (world) await inWorld(context, world, baseURL ?? '');
    await page.goto(address);
    await page.locator('h1').waitFor();
    if (state !== 'held') await expect(page.locator('.skeleton')).toHaveCount(0);
    if (/[?&](sel|facts)/.test(address)) await page.locator('aside h2').waitFor();
    else if (address.startsWith('/trends?basis')) await page.locator('#time-title').waitFor();
    else if (address.startsWith('/trends/report') && !state) await page.locator('#report-limits').waitFor();
    else if (address === '/trends' && !state) await page.locator('#time-title').waitFor();
    if (act === 'tables') for (const one of await page.getByRole('button', { name: 'Table' }).all()) await one.click();
    if (act === 'find') {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Find a page, an incident or a command').waitFor();
    }
    if (act === 'keys') {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    }
    if (typeof act === 'object' && 'open' in act) await page.locator('summary', { hasText: act.open }).first().click();
    if (typeof act === 'object' && 'press' in act) await page.getByRole('button', { name: act.press }).click();
    const wrong: { scheme: string; width: number; overflow: number; violations: string[] }[] = [];
    for (const { scheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      const overflow = await laidOut(page);
      const found = await violations(page);
      if (found.length > 0 || overflow > 0) wrong.push({ scheme, width, overflow, violations: found });
    }
    expect(wrong).toEqual([]);
  });

/** By how many pixels the page is too wide, once it is drawn as it is to be looked at now. */
const laidOut = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth - innerWidth;
  });

test('on paper there are no controls, and every panel', async ({ page }) => {
  await page.goto('/trends');
  await page.locator('#time-title').waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.locator('.ctl')).toBeHidden();
  await expect(page.locator('.acts').first()).toBeHidden();
  await expect(page.locator('.pn')).toHaveCount(8);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('on a phone a selected attempt is a sheet at the bottom', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/trends?sel=att_0040');
  const box = await page.locator('aside.side').boundingBox();
  expect(box?.x).toBe(0);
  expect(box?.width).toBe(390);
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
});
