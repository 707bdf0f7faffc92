// Serves the built pages with made-up figures for browser tests. A test picks a state with the cookie "mock":
// empty, error, slow, held (no answer ever), down (after the first answer of each address), or signed-out.
import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { matching, rollbackSuccess, timeToContain } from './mock/figures.mjs';
import { history } from './mock/history.mjs';
import { imports } from './mock/imports.mjs';
import { incidentsAnswer } from './mock/incidents.mjs';
import { peopleAnswer } from './mock/people.mjs';
import { prepareAnswer } from './mock/prepare.mjs';
import { restatedPeriods } from './mock/restated.mjs';
import { reviewsAnswer } from './mock/reviews.mjs';

const port = Number(process.env.PORT ?? 8092);
const root = process.env.DIST ? `${process.env.DIST}/` : fileURLToPath(new URL('../dist/', import.meta.url));
const { attempts, setAside } = history();

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

function page(list, query) {
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 50);
  const more = from + limit < list.length;
  return { items: list.slice(from, from + limit), nextCursor: more ? String(from + limit) : null };
}

function eventsOf(id) {
  const i = attempts.findIndex((a) => a.attemptId === id);
  if (i < 0) return [];
  const { start, why, seconds, censored, outcome, basis, changeKind, ...body } = attempts[i];
  return [
    {
      log: 'release',
      position: 900 + i,
      id: `evt_${i}`,
      type: 'rollback-read#1',
      tags: [`attempt:${id}`],
      occurredAt: body.landedAt,
      recordedAt: '2026-11-23T22:00:04.120Z',
      actor: 'admin',
      hash: 'b7e1',
      body,
    },
  ];
}

const problem = (status, title, detail) => ({ status, body: { type: 'about:blank', status, title, detail } });
const empty = (mode, items) => (mode === 'empty' ? [] : items);
const ok = (body) => ({ status: 200, body });

/** Asked for what goes on, of which a world that is called calm has nothing. */
const goesOn = (pathname, query) =>
  ['/incidents unresolved', '/obligations open', '/releases state'].some((asked) => {
    const [address, parameter] = asked.split(' ');
    return pathname === address && query.has(parameter);
  });

/** What the server answers: about whoever asks even when it lets nobody else in, then about everything else. */
function answerTo(ask, mode, cookies) {
  const { method, pathname, query, body } = ask;
  const empty = mode === 'empty';
  const signing = pathname === '/session' && method !== 'GET';
  if (mode === 'signed-out' && !signing) return problem(401, 'Sign in first.', '');
  if (mode === 'error' && pathname !== '/session')
    return problem(500, 'The figures could not be computed.', 'The view store is not readable.');
  if (/calm/.test(cookies.world ?? '') && goesOn(pathname, query)) return ok({ items: [], nextCursor: null });
  return (
    peopleAnswer(method, pathname, query, body, cookies, empty) ??
    reviewsAnswer(ask, cookies, empty) ??
    prepareAnswer(ask, cookies, empty) ??
    answer(pathname, query, mode)
  );
}

function answer(pathname, query, mode) {
  const [facts, aside] = mode === 'empty' ? [[], []] : [attempts, setAside];
  const byTime = matching(facts, query).toSorted((a, b) => b.start - a.start);
  const known = incidentsAnswer(pathname);
  if (known) return ok(known);
  const one = pathname.match(/^\/facts\/attempts\/(.+)$/)?.[1];
  if (one) {
    const found = facts.find((a) => a.attemptId === decodeURIComponent(one));
    return found ? ok(found) : problem(404, 'There is no such attempt.', '');
  }
  switch (pathname) {
    case '/metrics/rollback-success':
      return ok(rollbackSuccess(facts, aside, query));
    case '/metrics/restatements/periods':
      return ok(restatedPeriods(rollbackSuccess(facts, aside, query).byPeriod, query));
    case '/metrics/time-to-contain':
      return ok(timeToContain(facts, aside, query));
    case '/facts/attempts':
      return query.get('format') === 'csv'
        ? { status: 200, text: `attemptId,outcome\n${byTime.map((a) => `${a.attemptId},${a.outcome}`).join('\n')}\n` }
        : ok(page(byTime, query));
    case '/facts/set-aside':
      return ok(page(matching(aside, query), query));
    case '/imports':
      return ok({ items: mode === 'empty' ? [] : imports(Date.now()), nextCursor: null });
    case '/logs/release/events':
      return ok({
        items: query.has('tag')
          ? eventsOf(query.get('tag')?.replace('attempt:', ''))
          : empty(mode, [{ recordedAt: '2026-11-20T08:00:00Z' }]),
        nextCursor: null,
        head: 1812,
      });
    default:
      return problem(404, 'There is nothing at this address.', '');
  }
}

/** A line that beats, and storms in the world of that name; it is refused where nothing is answered. */
function stream(request, response, mode, world) {
  if (mode === 'signed-out' || mode === 'error' || mode === 'down') return request.destroy();
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const beat = () =>
    response.write(
      `event: heartbeat\nid: incident:3\ndata: {"at":"${new Date().toISOString()}","position":"incident:3"}\n\n`,
    );
  beat();
  const timer = setInterval(beat, 5_000);
  let position = 3;
  const change = () => {
    position += 1;
    const data = { source: 'incident', position, type: 'incident-corrected#1', subject: 'inc_1' };
    response.write(`event: change\nid: incident:${position}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const storm = world.includes('storm') ? setInterval(change, 10) : undefined;
  request.on('close', () => {
    clearInterval(timer);
    clearInterval(storm);
  });
}

async function api(request, response, url, cookies) {
  const pathname = url.pathname.slice('/api/v1'.length);
  const mode = cookies.mock === 'signed-out' && cookies.session ? '' : cookies.mock;
  if (pathname === '/stream') return stream(request, response, mode, cookies.world ?? '');
  if (pathname === '/guidance/document') {
    response.writeHead(200, { 'content-type': 'text/markdown; charset=utf-8' });
    return response.end('# Release guidance\n\nFor every kind of change to every component. 1 item.\n');
  }
  if (mode === 'held') return;
  if (mode === 'slow') await new Promise((done) => setTimeout(done, 1500));
  const seen = `${pathname}${url.search}`.replaceAll(/\W/g, '');
  if (mode === 'down' && cookies[`seen${seen}`]) return request.destroy();
  const headers = { 'cache-control': 'no-store', 'turnback-position': 'release:1812' };
  if (mode === 'down') headers['set-cookie'] = `seen${seen}=1; Path=/`;
  let body = '';
  if (request.method === 'POST') for await (const part of request) body += part;
  const ask = {
    method: request.method,
    pathname,
    query: url.searchParams,
    body: body ? JSON.parse(body) : null,
    ifMatch: request.headers['if-match'],
    key: request.headers['idempotency-key'],
    meant: request.headers['turnback-actor'],
  };
  const result = answerTo(ask, mode, cookies);
  Object.assign(headers, result.headers);
  headers['content-type'] = result.text
    ? 'text/csv'
    : result.status < 400
      ? 'application/json'
      : 'application/problem+json';
  response.writeHead(result.status, headers);
  response.end(result.text ?? (result.body === undefined ? '' : JSON.stringify(result.body)));
}

/** With the cookie "pages" the pages are of another version. */
function versioned(found, cookies) {
  const content = readFileSync(found);
  if (!cookies.pages) return content;
  if (found.endsWith('sw.js')) return `${content}`.replace(/VERSION = "/, `VERSION = "${cookies.pages}-`);
  return found.endsWith('index.html') ? `${content}<!-- ${cookies.pages} -->` : content;
}

function file(response, url, cookies) {
  let found = path.join(root, path.normalize(url.pathname));
  if (!found.startsWith(root) || !existsSync(found) || statSync(found).isDirectory())
    found = path.join(root, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'content-security-policy': POLICY,
  });
  response.end(versioned(found, cookies));
}

http
  .createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
    const cookies = Object.fromEntries(pairs);
    if (url.pathname.startsWith('/api/v1')) api(request, response, url, cookies);
    else file(response, url, cookies);
  })
  .listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
