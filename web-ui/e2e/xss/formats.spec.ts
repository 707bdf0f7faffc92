import { expect, test } from '@playwright/test';
import { signIn } from '../support';
import { Api, each } from './api';
import { parts } from './fields';
import { FORMULAS, TEXTS } from './texts';
import { isQuiet, watch } from './watch';

/* What programs read: Markdown, CSV and JSON with the same texts in it, none of which is ever served as a page. */

const api = new Api();
const COMPONENT = 'formats';
const texts = TEXTS.map(({ text }) => text);

const LISTS = ['attempts', 'set-aside', 'releases'].map((list) => `/api/v1/facts/${list}?component=${COMPONENT}`);
const DOCUMENT = `/api/v1/guidance/document?component=${COMPONENT}`;

const PLAYBOOK = `/api/v1/components/${COMPONENT}/playbook`;

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A clause, an attempt, a release and something set aside for each text. */
async function record(all: readonly string[]) {
  await each(all, async (text) => {
    const scope = { components: [COMPONENT], tags: [text] };
    const { id } = await api.post('/guidance', { clause: text, scope });
    await api.post(`/guidance/${id}/adoption`, {});
  });
  const items = all.flatMap((text, i) => {
    const common = {
      component: COMPONENT,
      changeKinds: [],
      source: { kind: 'CSV', name: text, reference: text },
    };
    return [
      { ...common, type: 'release', key: `a${i}`, version: text, exposedAt: ago(i + 2), flags: [text] },
      { ...common, type: 'setAside', key: `b${i}`, reason: 'PLANNED_TOGGLE', at: ago(i + 2) },
      {
        ...common,
        type: 'rollback',
        key: `c${i}`,
        version: text,
        restoredVersion: text,
        previousVersion: text,
        exposedAt: ago(i + 2),
        landedAt: ago(i + 1),
        extent: 'FULL',
        followUps: [],
        observedUntil: ago(1),
        flags: [text],
      },
    ];
  });
  await api.importAll('imports', { name: 'formats.csv' }, items);
}

/** A line of the matrix for each text, and lists and procedures that hold all of them. */
async function prepare(all: readonly string[]) {
  const line = { component: COMPONENT, changeKind: 'DATA', reversibility: 'ONE_WAY' };
  await each(all, (pattern) => api.post('/matrix', { ...line, pattern }));
  await each(parts(all), async (some, i) => {
    await api.post('/matrix', { ...line, pattern: `part ${i}`, hardToReverse: some });
    await api.post('/procedures', {
      component: COMPONENT,
      name: `Part ${i}`,
      action: 'FULL_ROLLBACK',
      changeKinds: ['DATA'],
      steps: some.map((text) => ({ text, executor: text, expectedSeconds: 60 })),
      timeBoundSeconds: 3_600,
    });
  });
}

/** The cells of a table as RFC 4180 has it. */
function cells(csv: string): string[] {
  const found = csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n|$)/g);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** One line of words, as Markdown gets it. */
const asLine = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

/** The clause of an item in the document, and what it says of where the item applies. */
function sectionOf(section: string) {
  const [, , clause = '', , applies = ''] = section.split('\n');
  return { clause, applies: applies.replace('- Applies to: ', '') };
}

/** What a line of Markdown shows when each mark in it is escaped; fails where one is not. */
function shownBy(line: string): string {
  expect(line).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]|#~<>{}$]/);
  return line
    .replaceAll('\u2060', '')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A cell without the apostrophes where programs that part cells elsewhere would see a formula. */
function withoutInnerApostrophes(cell: string): string {
  return cell.replaceAll(/([;\t\r\n"])'(?=[\p{Z}\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, '$1');
}

test('what programs read holds the same texts, and no markup or formula @xss', async ({ page, context }) => {
  test.setTimeout(120_000);
  const all = [...texts, ...FORMULAS];
  await record(all);

  const guidance = await api.get(DOCUMENT, 'text/markdown');
  expect(guidance.headers.get('content-type')).toBe('text/markdown;charset=UTF-8');
  const sections = (await guidance.text()).split('\n## ').slice(1).map(sectionOf);
  const ours = sections.filter(({ applies }) => applies.startsWith(`\`${COMPONENT}\`; tagged `));
  const wanted = all.map(asLine).toSorted();
  expect(ours.map(({ clause }) => shownBy(clause)).toSorted()).toEqual(wanted);
  expect(ours.map(({ applies }) => shownBy(applies.replace(/^.*?; tagged /, ''))).toSorted()).toEqual(wanted);

  await prepare(all);
  const playbook = await api.get(PLAYBOOK, 'text/markdown');
  expect(playbook.headers.get('content-type')).toBe('text/markdown;charset=UTF-8');
  const lines = (await playbook.text()).split('\n').map((line) => shownBy(line.replace(/^(?:#+|-|\d+\.) /, '')));
  const said = all.flatMap((text) =>
    [`Data, ${text}`, `Hard to reverse: ${text}`, `${text} (${text}, 1 min)`].map(asLine),
  );
  expect(said.filter((line) => !lines.includes(line))).toEqual([]);

  for (const list of LISTS) {
    const table = await api.get(`${list}&format=csv`, 'text/csv');
    expect(table.headers.get('content-type')).toBe('text/csv;charset=UTF-8');
    const found = cells(await table.text());
    expect(found.filter((cell) => /^(?:[\t\r\n]|[\p{Z}\p{C}]*[=+\-@\uff1d])/u.test(cell))).toEqual([]);
    const words = found.concat(found.map(withoutInnerApostrophes));
    expect(all.filter((text) => !words.includes(text) && !words.includes(`'${text}`))).toEqual([]);
    expect(FORMULAS.filter((text) => !words.includes(`'${text}`))).toEqual([]);
  }

  const seen = await watch(context);
  await signIn(page);
  const readable = [DOCUMENT, PLAYBOOK, ...LISTS, ...LISTS.map((list) => `${list}&format=csv`)];
  const taken = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.flatMap((address) => [
          new Promise((done) => {
            const script = Object.assign(document.createElement('script'), { src: address });
            script.onload = () => done(`${address} as a script`);
            script.onerror = () => done('');
            document.head.append(script);
          }),
          new Promise((done) => {
            const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
            sheet.onload = () => done(`${address} as a stylesheet`);
            sheet.onerror = () => done('');
            document.head.append(sheet);
          }),
        ]),
      ),
    readable,
  );
  expect(taken.filter(Boolean)).toEqual([]);
  isQuiet(seen);
});

test('no answer with a text of an address in it is a page @xss', async () => {
  const index = await (await api.get('/', 'text/html')).text();
  const asked = texts
    .map(encodeURIComponent)
    .flatMap((part) => [
      `/${part}`,
      `/${part}.html`,
      `/api/v1/${part}`,
      `/api/v1/incidents/${part}`,
      `/api/v1/incidents?state=${part}`,
      `/api/v1/stream?topic=${part}`,
      `/api/v1/facts/attempts?${part}=${part}`,
      `/api/v1/metrics/rollback-success?component=${part}&position=${part}`,
      `/api/v1/guidance/document?component=${part}`,
    ]);
  const wrong = await each(asked, async (address) => {
    const answer = await api.get(address, 'text/html,*/*');
    const type = answer.headers.get('content-type') ?? '';
    const body = await answer.text();
    const safe = type.startsWith('text/html') ? body === index : /^application\/(problem\+)?json/.test(type);
    return safe && answer.headers.get('x-content-type-options') === 'nosniff' ? [] : [`${address}: ${type} ${body}`];
  });
  expect(wrong.flat()).toEqual([]);
});
