import * as v from 'valibot';

/*
 * What the server answers, checked where it enters. Unknown fields are let through, so that an older page
 * keeps working with a newer server; a missing field that a page needs is an error.
 */

const text = v.string();
const maybeText = v.nullish(text, null);
const count = v.number();
const maybeNumber = v.nullish(v.number(), null);
const interval = v.tuple([v.nullable(v.number()), v.nullable(v.number())]);
const maybeInterval = v.nullish(interval, [null, null]);
const texts = v.nullish(v.array(text), []);

const rate = {
  n: count,
  succeeded: count,
  unknown: count,
  value: maybeNumber,
  interval: maybeInterval,
};

const common = {
  metric: text,
  basis: text,
  from: maybeText,
  to: maybeText,
  asOf: maybeText,
  status: v.nullish(text, 'provisional'),
  n: count,
  unknown: count,
  unknownShare: maybeNumber,
  value: maybeNumber,
  interval: maybeInterval,
  confidence: v.nullish(v.number(), 0.95),
  method: text,
  finding: text,
  position: text,
  formulaVersion: v.union([text, v.number()]),
  facts: text,
  exclusions: v.nullish(v.array(v.object({ reason: text, count })), []),
  flags: v.nullish(v.array(v.object({ flag: text, count })), []),
};

export const Success = v.object({
  ...common,
  succeeded: count,
  outcomes: v.nullish(v.array(v.object({ outcome: text, count })), []),
  byChangeKind: v.nullish(v.array(v.object({ changeKind: maybeText, ...rate })), []),
  byComponent: v.nullish(v.array(v.object({ component: text, ...rate })), []),
  byPeriod: v.nullish(v.array(v.object({ from: text, to: text, ...rate })), []),
});
export type Success = v.InferOutput<typeof Success>;

const percentile = v.object({ seconds: maybeNumber, interval: maybeInterval });

export const Point = v.object({
  attemptId: text,
  at: text,
  seconds: maybeNumber,
  censored: v.boolean(),
  component: text,
  version: text,
  changeKind: maybeText,
  outcome: text,
  flags: texts,
  outside: v.nullish(v.boolean(), false),
});
export type Point = v.InferOutput<typeof Point>;

const segment = v.object({
  from: text,
  to: text,
  centreSeconds: v.number(),
  lowerSeconds: maybeNumber,
  upperSeconds: maybeNumber,
});
export type Segment = v.InferOutput<typeof segment>;

export const TimeToContain = v.object({
  ...common,
  censored: count,
  p50: percentile,
  p75: percentile,
  p90: percentile,
  points: v.array(Point),
  survival: v.array(v.object({ seconds: v.number(), contained: v.number(), low: maybeNumber, high: maybeNumber })),
  xmr: v.object({ segments: v.array(segment), redrawn: v.nullish(v.boolean(), false) }),
});
export type TimeToContain = v.InferOutput<typeof TimeToContain>;
export type Percentile = TimeToContain['p50'];
export type SurvivalStep = TimeToContain['survival'][number];

const sourceRef = v.object({ kind: text, name: text, reference: v.nullish(text, '') });

export const Attempt = v.object({
  attemptId: text,
  component: text,
  version: text,
  restoredVersion: maybeText,
  previousVersion: maybeText,
  exposedAt: maybeText,
  landedAt: maybeText,
  observedUntil: maybeText,
  seconds: maybeNumber,
  censored: v.nullish(v.boolean(), false),
  outcome: text,
  why: maybeText,
  extent: maybeText,
  changeKind: maybeText,
  changeKinds: texts,
  followUps: v.nullish(v.array(v.object({ kind: text, at: text, reference: v.nullish(text, '') })), []),
  source: v.nullish(sourceRef, null),
  flags: texts,
});
export type Attempt = v.InferOutput<typeof Attempt>;

export const SetAside = v.object({
  observationId: v.nullish(text, ''),
  component: text,
  reason: text,
  at: text,
  changeKinds: texts,
  source: v.nullish(sourceRef, null),
});
export type SetAside = v.InferOutput<typeof SetAside>;

export const LogEvent = v.object({
  log: text,
  position: v.number(),
  type: text,
  occurredAt: maybeText,
  recordedAt: text,
  actor: v.nullish(v.unknown()),
  body: v.unknown(),
});
export type LogEvent = v.InferOutput<typeof LogEvent>;

export const Import = v.object({
  id: text,
  state: text,
  itemsDone: count,
  totalItems: count,
  recorded: count,
  unchanged: count,
  /** How many were refused; the list may show fewer. */
  refusedCount: maybeNumber,
  refused: v.nullish(v.array(v.object({ key: maybeText, field: maybeText, reason: text })), []),
  source: v.object({ kind: text, name: text, mapping: maybeText }),
  component: maybeText,
  startedAt: text,
  updatedAt: text,
  finishedAt: maybeText,
});
export type Import = v.InferOutput<typeof Import>;

export const Component = v.object({ id: text, name: v.nullish(text, '') });

/** One page of a list; `nextCursor` is null on the last one. */
export const page = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), nextCursor: v.nullish(v.union([text, v.number()]), null) });
export interface Page<T> {
  items: T[];
  nextCursor: string | number | null;
}

export const Anything = v.unknown();
