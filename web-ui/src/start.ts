import type { Query, QueryClient } from '@tanstack/react-query';
import { Problem } from './api/client';
import { forgetLastKnown, restore, startKeeping } from './api/lastKnown';
import { start as startOutbox } from './api/outbox';
import { onReached } from './lib/reached';

/** Reads anew what could not be read. */
const readAgain = (queries: QueryClient) =>
  void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });

/** Keeps the pages' own files, so that they open without a network. */
async function register() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const worker = await navigator.serviceWorker.register('/sw.js');
    // A browser looks for a new version when it pleases; what is kept is to be that of the page that was just loaded.
    await worker.update();
  } catch {
    // Not allowed in some private windows: then the pages need the network, as they say.
  }
}

/** What runs behind every page. */
export function start(queries: QueryClient) {
  startKeeping(queries);
  void startOutbox(queries);
  onReached(() => readAgain(queries));
  window.addEventListener('online', () => readAgain(queries));
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', register);
}

/** What to do when something could not be read: show what was known, or forget what was somebody's. */
export function failed(query: Query, error: Error) {
  if (!(error instanceof Problem)) return;
  if (error.status === 0) void restore(query, error).catch(() => undefined);
  if (error.status === 401) void forgetLastKnown();
}
