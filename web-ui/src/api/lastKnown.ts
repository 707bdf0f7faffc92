import type { Query, QueryClient } from '@tanstack/react-query';
import { createStore, get, promisifyRequest } from 'idb-keyval';

/*
 * What a room showed last, for a page that is loaded while the server cannot be reached. It belongs to whoever is
 * signed in: it goes when they sign out, when their session has ended, and when somebody else signs in. Where the
 * browser keeps nothing, nothing is kept.
 */

/** The first words of what is kept. */
const KEPT = [
  'session',
  'people',
  'incident',
  'incident-log',
  'decisions',
  'findings',
  'advice',
  'obligations',
  'incident-attempts',
];
/** As much as some rooms have. */
const MOST = 80;
/** Answers that come together are written together; in milliseconds. */
const PAUSE = 1_000;
const OWNER = 'owner';

interface Answer {
  data: unknown;
  /** When it was read, by this device's clock, in milliseconds. */
  at: number;
}

interface Owner {
  actor: string;
  /** Which version of the pages understands it. */
  page: string;
}

const store = createStore('turnback-last-known', 'answers');
const pending = new Set<Query>();
let client: QueryClient | null = null;
let timer = 0;

const page = () => document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
const isKept = ({ queryKey: [first, second] }: Query) =>
  KEPT.includes(String(first)) && (first !== 'obligations' || second === 'of');
const actorNow = () => client?.getQueryData<{ actor: string }>(['session'])?.actor;
const owns = (owner: Owner | undefined, actor: string) => owner?.actor === actor && owner.page === page();

/** Where storage is refused there is nothing to be told: what is kept is a help, not the record. */
const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);

/** Whoever is signed in by now has only what is theirs. */
const own = (actor: string) =>
  store('readwrite', async (all) => {
    if (owns(await promisifyRequest<Owner | undefined>(all.get(OWNER)), actor)) return;
    all.clear();
    all.put({ actor, page: page() } satisfies Owner, OWNER);
    await promisifyRequest(all.transaction);
  });

const write = (actor: string, answers: readonly (readonly [string, Answer])[]) =>
  store('readwrite', async (all) => {
    // Signed out in another tab: nothing of it is kept any more.
    if (!owns(await promisifyRequest<Owner | undefined>(all.get(OWNER)), actor)) return;
    for (const [key, answer] of answers) all.put(answer, key);
    const keys = await promisifyRequest<IDBValidKey[]>(all.getAllKeys());
    if (keys.length > MOST) {
      const known = await Promise.all(
        keys
          .filter((key) => key !== OWNER)
          .map(async (key) => [key, await promisifyRequest<Answer>(all.get(key))] as const),
      );
      for (const [key] of known.toSorted((a, b) => a[1].at - b[1].at).slice(0, MOST / 2)) all.delete(key);
    }
    await promisifyRequest(all.transaction);
  });

function flush() {
  const actor = actorNow();
  if (!actor) return;
  const answers = [...pending].map(
    ({ queryHash, state }) => [queryHash, { data: state.data, at: state.dataUpdatedAt }] as const,
  );
  pending.clear();
  quietly(write(actor, answers));
}

function note(query: Query) {
  if (!isKept(query) || query.state.data === undefined) return;
  if (query.queryKey[0] === 'session') quietly(own((query.state.data as { actor: string }).actor));
  pending.add(query);
  clearTimeout(timer);
  timer = window.setTimeout(flush, PAUSE);
}

/** Keeps what rooms show from now on. */
export function startKeeping(queries: QueryClient) {
  client = queries;
  const cache = queries.getQueryCache();
  for (const query of cache.getAll()) if (query.state.status === 'success') note(query);
  cache.subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') note(event.query);
    if (event.type === 'removed') pending.delete(event.query);
  });
}

/** Shows what was read last, where nothing could be read now; why that is stays said. */
export async function restore(query: Query, error: Error) {
  if (!isKept(query) || query.state.data !== undefined) return;
  const owner = await get<Owner>(OWNER, store);
  const actor = actorNow();
  if (!owner || !owns(owner, actor ?? owner.actor)) return;
  const answer = await get<Answer>(query.queryHash, store);
  if (!answer || query.state.data !== undefined) return;
  query.setState({ data: answer.data, dataUpdatedAt: answer.at, status: 'error', error });
}

/** Forgets all of it. */
export async function forgetLastKnown() {
  pending.clear();
  await store('readwrite', async (all) => {
    all.clear();
    await promisifyRequest(all.transaction);
  }).catch(() => undefined);
}
