import { createStore, entries, promisifyRequest } from 'idb-keyval';
import type { Waiting } from '../lib/outbox';

/*
 * Where the outbox is kept: in IndexedDB, which all tabs share and which outlives them. Where that is refused, as in
 * some private windows, it lasts as long as the page.
 */

/** A storage that does not answer is as good as none; in milliseconds. */
const PATIENCE = 2_000;

const store = createStore('turnback-outbox', 'decisions');

/** What this page holds beyond the storage: not yet written, or refused by it. */
const held = new Map<string, Waiting>();

let refused = false;

/** False while the storage takes nothing, so that what is made lasts as long as the page. */
export const isKept = () => !refused;

/** Undefined where the storage refuses or does not answer. */
async function asked<T>(work: () => Promise<T>): Promise<T | undefined> {
  let timer = 0;
  const tooLong = new Promise<undefined>((done) => {
    timer = window.setTimeout(() => done(undefined), PATIENCE);
  });
  try {
    return await Promise.race([work(), tooLong]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Everything that waits, in the order in which it was made. */
export async function readAll(): Promise<Waiting[]> {
  const stored = (await asked(() => entries<string, Waiting>(store))) ?? [];
  return [...new Map([...stored, ...held]).values()].sort((a, b) => a.made - b.made || a.id.localeCompare(b.id));
}

/** Keeps a new entry; it is there for `readAll` at once. */
export async function keep(one: Waiting) {
  held.set(one.id, one);
  const done = await asked(() =>
    store('readwrite', async (entry) => {
      entry.put(one, one.id);
      await promisifyRequest(entry.transaction);
      return true;
    }),
  );
  refused = !done;
  if (done && held.get(one.id) === one) held.delete(one.id);
}

/**
 * Changes an entry, whichever tab wrote it last.
 * @param next what it becomes, null to remove it; it may be asked twice
 * @returns what it was before; null when it was gone already
 */
export async function change(id: string, next: (was: Waiting) => Waiting | null): Promise<Waiting | null> {
  const mine = held.get(id);
  if (mine) {
    const then = next(mine);
    if (then) held.set(id, then);
    else held.delete(id);
  }
  const was = await asked(() =>
    store('readwrite', async (entry) => {
      const before = await promisifyRequest<Waiting | undefined>(entry.get(id));
      const then = before && next(before);
      if (then) entry.put(then, id);
      else if (before) entry.delete(id);
      await promisifyRequest(entry.transaction);
      return before;
    }),
  );
  if (was) held.delete(id);
  return was ?? mine ?? null;
}
