import { useSyncExternalStore } from 'react';
import type { Waiting } from '../lib/outbox';
import { change, isKept, readAll } from './outboxStore';
import type { Decision } from './types';

/* What pages show of the outbox. */

/** Why nothing is sent: the server is not reached, nobody who made it is signed in, or nothing is in the way. */
export type Held = 'unreachable' | 'signed-out' | null;

/** What was logged last on this page, and what became of it. */
export interface Latest {
  made: Waiting;
  decision: Decision | null;
}

export interface Outbox {
  waiting: readonly Waiting[];
  held: Held;
  latest: Latest | null;
  /** False where it lasts only as long as the page. */
  kept: boolean;
}

export let outbox: Outbox = { waiting: [], held: null, latest: null, kept: true };
const listeners = new Set<() => void>();
/** The other tabs of this browser, where it lets them be told. */
export const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('turnback.outbox');

/** Tells everybody who shows it. */
export function say(next: Partial<Outbox>) {
  outbox = { ...outbox, ...next };
  for (const tell of listeners) tell();
}

/** Shows what is kept as of now. */
export async function show() {
  say({ waiting: await readAll(), kept: isKept() });
}

/** Changes an entry, and shows that in every tab. */
export async function changed(id: string, next: (was: Waiting) => Waiting | null) {
  await change(id, next);
  await show();
  tabs?.postMessage(null);
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useOutbox = () => useSyncExternalStore(subscribe, () => outbox);
