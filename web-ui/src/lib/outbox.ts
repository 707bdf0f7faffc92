import type { Moment } from './clock';

/*
 * What waits to be sent, and what becomes of it. Entries outlive the page that wrote them: what is added here later
 * has to be optional.
 */

/** What somebody decides, without the times. */
export interface Said {
  kind: string;
  rationale: string;
  releaseId?: string;
  breakGlass?: string;
  alternatives?: { kind: string; whyNot: string }[];
  /** What was on the screen, and its seal. */
  evidence?: string;
  seal?: string;
}

/** A refusal as the server worded it. */
export interface Refused {
  status: number;
  message: string;
  detail: string;
  field: string;
  reason: string;
  /** What stands instead, when somebody else was faster. */
  current: unknown;
}

/** What of a recorded decision its withdrawal needs. */
export interface Recorded {
  id: string;
  /** RFC 3339, by the server's clock. */
  occurredAt: string;
}

/** A decision that was made here and has not been acknowledged, or its withdrawal. */
export interface Waiting {
  /** Of the entry; it stays when the decision is made anew under another key. */
  id: string;
  incident: string;
  /** Whoever was signed in when it was made; nobody else sends it. */
  actor: string;
  /** What they are called, for whoever comes to this browser after them. */
  name: string | null;
  said: Said;
  /** When it was decided. */
  at: Moment;
  /** When it was logged, by this device's clock, in milliseconds. */
  made: number;
  /** How long after it was decided it is looked at again, in milliseconds. */
  reviewMs: number | null;
  /** The decisions that whoever decided had seen, their own included; null where not all were shown. */
  seen: readonly string[] | null;
  /** The idempotency key, the same for every try. */
  key: string;
  /** Every body that was sent and may have arrived. */
  sent: readonly object[];
  refused: Refused | null;
  /** Set once the decision is recorded and only its withdrawal waits. */
  recorded: Recorded | null;
  /** Asked for within 10 s, so and so many milliseconds after it was decided. */
  withdrawal: { key: string; afterMs: number } | null;
}

const iso = (ms: number) => new Date(ms).toISOString();

/**
 * The times of a decision as they are sent. The server moves what was told by what `sentAt` differs from its own
 * clock, so all of them have to be read off the same clock. Where the page knew the server's time at the key press
 * and knows it now, they are the server's: what happened to this device's clock in between (it was set, the page was
 * loaded anew) does not matter. Otherwise they are this device's, as wrong as it is, and the server finds out by how
 * much: that is right as long as its clock was not set between the two.
 */
export function told(at: Moment, now: Moment, reviewMs: number | null) {
  const known = at.offset !== null && now.offset !== null;
  const read = ({ device, offset }: Moment) => device + (known && offset !== null ? offset : 0);
  const occurred = read(at);
  return {
    occurredAt: iso(occurred),
    // A clock that was set back in between would say that it was sent before it was decided.
    sentAt: iso(Math.max(read(now), occurred)),
    ...(reviewMs !== null && { reviewBy: iso(occurred + reviewMs) }),
  };
}

/** What is posted to record it, when it is sent now. */
export const bodyOf = ({ said, at, reviewMs, seen }: Waiting, now: Moment) => ({
  ...said,
  ...told(at, now, reviewMs),
  ...(seen && { decisionsSeen: seen.length }),
});

/**
 * What is posted to take back what was recorded. The time between the two is right whatever the clock shows; the
 * server tells parts of a millisecond, and nothing is taken back before it was decided.
 */
export const withdrawalOf = ({ occurredAt }: Recorded, afterMs: number) => ({
  reason: 'Taken back within 10 s',
  at: iso(Date.parse(occurredAt) + Math.max(0, afterMs) + 1),
});

/** What a failure means for what was sent. */
export type Fate = 'again' | 'signed-out' | 'refused';

const AGAIN = [0, 408, 429, 502, 503, 504];

/** Whether it is sent again by itself, waits for its person, or for what they do about it. */
export function fateOf({ status, type, reason }: { status: number; type: string; reason: string }): Fate {
  if (AGAIN.includes(status)) return 'again';
  const elsewhere = status === 401 || reason === 'another-actor' || type.endsWith(':password-must-change');
  return elsewhere ? 'signed-out' : 'refused';
}

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait after so many tries that failed, in milliseconds.
 * @param retryAfter what the server asks for, in seconds
 * @param spread from 0 to 1, so that not all who were cut off come back at once
 */
export function pauseAfter(failures: number, retryAfter: number | null, spread: number): number {
  if (retryAfter !== null) return retryAfter * 1_000;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10)) * (0.75 + spread / 4);
}

export const isOvertaken = ({ refused }: Waiting) => refused?.reason === 'decided-meanwhile';

/** The decision is recorded: null when nothing is left to be sent of it. */
export const afterRecorded = (one: Waiting, recorded: Recorded): Waiting | null =>
  one.withdrawal ? { ...one, recorded, sent: [] } : null;

/** Whoever made it has seen one decision more. */
export const having = (one: Waiting, decision: string): Waiting =>
  one.seen && !one.recorded && !one.seen.includes(decision) ? { ...one, seen: [...one.seen, decision] } : one;

/**
 * The same decision made after seeing what was decided meanwhile: another command.
 * @param shown the decisions that are on the screen
 */
export function allTheSame(one: Waiting, shown: readonly string[], key: string): Waiting {
  const current = one.refused?.current as { id?: unknown } | null | undefined;
  const theirs = typeof current?.id === 'string' ? [current.id] : [];
  return {
    ...one,
    key,
    sent: [],
    refused: null,
    withdrawal: null,
    seen: one.seen && [...new Set([...one.seen, ...shown, ...theirs])],
  };
}

const count = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`);

/** How much waits to be sent and how much was refused, in words; empty when nothing does and nothing was. */
export function waitingWords(all: readonly Waiting[]): string {
  const waiting = all.filter((one) => !one.refused);
  const withdrawals = waiting.filter((one) => one.recorded).length;
  const decisions = waiting.length - withdrawals;
  const refused = all.length - waiting.length;
  const what = [
    decisions && count(decisions, 'decision', 'decisions'),
    withdrawals && count(withdrawals, 'withdrawal', 'withdrawals'),
  ].filter(Boolean);
  return [
    what.length > 0 && `${what.join(' and ')} ${waiting.length === 1 ? 'waits' : 'wait'} to be sent`,
    refused > 0 && `${count(refused, 'decision was', 'decisions were')} refused`,
  ]
    .filter(Boolean)
    .join(', ');
}
