/* global VERSION, ENTRY, FILES */
// Opens the pages without a network. It keeps the pages' own files and nothing else: what the server answers about
// incidents is none of its business. VERSION, ENTRY and FILES are put before it when the pages are built.

const PREFIX = 'turnback-pages-';
const CACHE = PREFIX + VERSION;
const LANES = 3;
/** A page that takes longer, in milliseconds, is taken from what is kept. */
const PATIENCE = 5_000;

const isHashed = (path) => path.startsWith('/assets/');
const isPage = (path) => !path.startsWith('/api/') && !/\.\w+$/.test(path);
const asked = (path) => fetch(path, path === '/' ? { headers: { accept: 'text/html' }, cache: 'no-cache' } : {});

/** Files of an earlier version that are the same are not fetched again. */
async function put(cache, path) {
  const there = isHashed(path) && (await caches.match(path));
  const response = there || (await asked(path));
  if (!response.ok) throw new Error(`${path} is ${response.status}`);
  await cache.put(path, response);
}

/** All of one version or nothing: a server that was replaced meanwhile has files that do not fit together. */
async function fill() {
  const cache = await caches.open(CACHE);
  const left = [...FILES];
  const lane = async () => {
    for (let path = left.pop(); path; path = left.pop()) await put(cache, path);
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
    const index = await (await cache.match('/')).text();
    if (!index.includes(ENTRY)) throw new Error('The server has another version by now.');
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Pages of the version before that are still open find their files; those of older ones go. */
async function tidy() {
  const before = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
}

async function page(request) {
  const answer = fetch(request);
  // It may fail after what is kept has been shown.
  answer.catch(() => undefined);
  const kept = await (await caches.open(CACHE)).match('/');
  if (!kept) return answer;
  const late = new Promise((done) => {
    setTimeout(() => done(kept), PATIENCE);
  });
  try {
    const first = await Promise.race([answer, late]);
    return [502, 503, 504].includes(first.status) ? kept : first;
  } catch {
    return kept;
  }
}

/** What bears its content in its name never changes; anything else is asked for first. */
async function file(request, path) {
  const kept = () => caches.match(path);
  if (isHashed(path)) return (await kept()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const there = await kept();
    if (there) return there;
    throw error;
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(pathname)) event.respondWith(page(request));
  } else if (isHashed(pathname) || FILES.includes(pathname)) event.respondWith(file(request, pathname));
});
