import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Moment } from '../lib/clock';
import {
  afterRecorded,
  allTheSame,
  bodyOf,
  fateOf,
  having,
  pauseAfter,
  type Recorded,
  type Waiting,
  withdrawalOf,
} from '../lib/outbox';
import { onReached } from '../lib/reached';
import { Problem, problemOf, send, url } from './client';
import { changed, type Latest, outbox, say, show, tabs } from './outboxState';
import { change, keep } from './outboxStore';
import { record } from './record';
import { Decision, type Page } from './types';

/*
 * Decisions on their way: kept first, shown at once, sent under one key until they are acknowledged, in the order in
 * which they were made, from whichever page or tab is open, and only by the person who made them.
 */

/** How long a decision can be taken back after it was logged, in milliseconds. */
export const TAKEN_BACK_MS = 10_000;
/** An answer that takes longer is no answer, and what waits longer is said to wait; in milliseconds. */
const PATIENCE = 20_000;
const SLOW = 2_000;

let queries: QueryClient | null = null;
let failures = 0;
let timer = 0;
let sending = false;
let again = false;
/** What was recorded of what was made here, and what is to be taken back as soon as that is known. */
const answers = new Map<string, Decision>();
const unwanted = new Map<string, Waiting>();

/** Shows a decision at once, keeps it, and sends it as soon as that can be. */
export async function submit(one: Waiting) {
  const kept = keep(one);
  say({ latest: { made: one, decision: null }, waiting: [...outbox.waiting, one] });
  await kept;
  await show();
  tabs?.postMessage(null);
  sendWaiting();
}

/** Takes back what was logged last: it is recorded all the same, and then its withdrawal. */
export async function takeBack({ made }: Latest) {
  const withdrawal = { key: crypto.randomUUID(), afterMs: Date.now() - made.at.device };
  say({ latest: null });
  const there = !answers.has(made.id) && (await change(made.id, (was) => ({ ...was, withdrawal })));
  if (!there) {
    // It is recorded already; which one it is, another tab may still have to tell.
    unwanted.set(made.id, { ...made, withdrawal });
    await withdrawRecorded(made.id);
  }
  await show();
  tabs?.postMessage(null);
  sendWaiting();
}

async function withdrawRecorded(id: string) {
  const one = unwanted.get(id);
  const recorded = answers.get(id);
  if (!one || !recorded) return;
  unwanted.delete(id);
  await keep({ ...one, recorded });
  sendWaiting();
}

/** Makes a decision anew after seeing what was decided meanwhile. */
export async function decideAllTheSame(one: Waiting) {
  const key = crypto.randomUUID();
  const shown = queries?.getQueryData<Page<Decision>>(['decisions', one.incident])?.items ?? [];
  const ids = shown.map(({ id }) => id);
  await changed(one.id, (was) => allTheSame(was, ids, key));
  sendWaiting();
}

/** Sends what was refused once more. */
export async function tryAgain({ id }: Waiting) {
  await changed(id, (was) => ({ ...was, refused: null }));
  sendWaiting();
}

/** Gives up what was refused. */
export const discard = ({ id }: Waiting) => changed(id, () => null);

/** Forgets what was logged last: it can no longer be taken back. */
export const forgetLatest = () => say({ latest: null });

/** Tries to send everything that waits, now. */
export function sendWaiting() {
  clearTimeout(timer);
  again = sending;
  if (sending) return;
  sending = true;
  void alone(pass).finally(() => {
    sending = false;
    if (again) sendWaiting();
  });
}

/** One tab sends at a time; the keys make it harmless where that cannot be seen to. */
const alone = (work: () => Promise<void>) =>
  navigator.locks ? navigator.locks.request('turnback.outbox', work) : work();

async function pass() {
  await show();
  if (!outbox.waiting.some((one) => !one.refused)) return say({ held: null });
  const slow = setTimeout(() => say({ held: 'unreachable' }), SLOW);
  try {
    const { actor, offset } = await asking();
    const due = outbox.waiting.filter((one) => one.actor === actor && !one.refused);
    for (const { id } of due) await sendOne(id, actor, offset);
    failures = 0;
    say({ held: null });
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(0, String(error));
    const waits = fateOf(problem) === 'signed-out';
    say({ held: waits ? 'signed-out' : 'unreachable' });
    // Whoever signs in sends it; nothing is asked until then.
    if (!waits) timer = window.setTimeout(sendWaiting, pauseAfter(failures++, problem.retryAfter, Math.random()));
  } finally {
    clearTimeout(slow);
  }
}

const Asking = v.object({ actor: v.string(), mustChangePassword: v.boolean(), at: v.nullish(v.string(), null) });

/**
 * Who is signed in as of now, and how far this device's clock is behind the server's as of now, in milliseconds: the
 * server's time is taken to be that of the middle between question and answer.
 * @throws Problem when nobody is, or the server cannot be reached
 */
async function asking(): Promise<{ actor: string; offset: number | null }> {
  const before = Date.now();
  const response = await send(url('/session'), { signal: AbortSignal.timeout(PATIENCE) });
  const middle = (before + Date.now()) / 2;
  if (!response.ok) throw await problemOf(response);
  const { actor, mustChangePassword, at } = v.parse(Asking, await response.json());
  if (mustChangePassword) throw new Problem(401, 'A password has to be chosen first.');
  const offset = at === null ? Number.NaN : Date.parse(at) - middle;
  return { actor, offset: Number.isNaN(offset) ? null : offset };
}

/**
 * Sends what is to be sent of one entry: the decision, its withdrawal, or both.
 * @throws Problem when it is worth trying again, or somebody else is signed in
 */
async function sendOne(id: string, actor: string, offset: number | null) {
  const one = outbox.waiting.find((each) => each.id === id);
  if (!one || one.refused) return;
  try {
    if (one.recorded) await withdraw(one, one.recorded, actor);
    else await decide(one, { device: Date.now(), offset }, actor);
  } catch (error) {
    if (!(error instanceof Problem) || fateOf(error) !== 'refused') throw error;
    const { status, message, detail, field, reason, current } = error;
    await changed(id, (was) => ({ ...was, refused: { status, message, detail, field, reason, current } }));
    if (status === 409) reading();
  }
}

async function decide(one: Waiting, now: Moment, actor: string) {
  const body = bodyOf(one, now);
  await change(one.id, (was) => ({ ...was, sent: [...was.sent, body] }));
  const answer = v.parse(Decision, await once(one, [body, ...one.sent], actor));
  await change(one.id, (was) => afterRecorded(was, answer));
  heard(one.id, answer);
  tabs?.postMessage({ id: one.id, decision: answer });
  const theirs = outbox.waiting.filter(({ incident, id }) => incident === one.incident && id !== one.id);
  for (const other of theirs.filter((each) => each.actor === actor))
    await change(other.id, (was) => having(was, answer.id));
  await show();
  if (outbox.waiting.some(({ id }) => id === one.id)) await sendOne(one.id, actor, now.offset);
}

async function withdraw(one: Waiting, recorded: Recorded, actor: string) {
  const { key, afterMs } = one.withdrawal ?? { key: one.key, afterMs: 0 };
  const path = `/decisions/${encodeURIComponent(recorded.id)}/withdrawal`;
  await record({ path, body: withdrawalOf(recorded, afterMs), actor }, key, AbortSignal.timeout(PATIENCE));
  await changed(one.id, () => null);
  reading();
}

const isReused = (error: unknown) => error instanceof Problem && error.reason === 'idempotency-key-reused';

/** When the server knows the key from another time, only the answer to that was lost: the same again gets it. */
async function once(one: Waiting, bodies: readonly object[], actor: string): Promise<unknown> {
  const path = `/incidents/${encodeURIComponent(one.incident)}/decisions`;
  let failed: unknown;
  for (const body of bodies)
    try {
      return await record({ path, body, actor }, one.key, AbortSignal.timeout(PATIENCE));
    } catch (error) {
      if (!isReused(error)) throw error;
      failed = error;
    }
  throw failed;
}

/** Shows a decision that was recorded: whoever made it has seen it, and what is decided next is not overtaken by it. */
function heard(id: string, decision: Decision) {
  queries?.setQueryData<Page<Decision>>(['decisions', decision.incidentId], (known) =>
    known && !known.items.some((one) => one.id === decision.id)
      ? { ...known, items: [...known.items, decision] }
      : known,
  );
  answers.set(id, decision);
  if (outbox.latest?.made.id === id) say({ latest: { ...outbox.latest, decision } });
  void withdrawRecorded(id);
  reading();
}

function reading() {
  for (const name of ['decisions', 'advice', 'obligations']) void queries?.invalidateQueries({ queryKey: [name] });
}

const Heard = v.object({ id: v.string(), decision: Decision });

/** Begins to send what an earlier page left, and goes on whenever there is a chance to. */
export async function start(client: QueryClient) {
  queries = client;
  onReached(sendWaiting);
  window.addEventListener('online', sendWaiting);
  document.addEventListener('visibilitychange', () => document.hidden || sendWaiting());
  tabs?.addEventListener('message', ({ data }) => {
    const told = v.safeParse(Heard, data);
    if (told.success) heard(told.output.id, told.output.decision);
    void show();
  });
  let actor: string | undefined;
  client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== 'session' || query.state.status !== 'success') return;
    const now = (query.state.data as { actor: string }).actor;
    if (actor !== now || outbox.held === 'signed-out') sendWaiting();
    actor = now;
  });
  await show();
  const fresh = outbox.waiting.findLast((one) => Date.now() - one.made < TAKEN_BACK_MS && !one.withdrawal);
  if (fresh && !outbox.latest) say({ latest: { made: fresh, decision: null } });
  sendWaiting();
}
