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

/** What all figures begin with. */
export const common = {
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

/** How surprising a difference to all others is if there is none, null where either side is too small. */
const compared = { adjustedP: maybeNumber, different: v.nullish(v.boolean(), false) };

/** Rates among those that share something; null is what is not known of it. */
export const groups = v.nullish(
  v.array(
    v.object({
      group: maybeText,
      n: count,
      count,
      unknown: count,
      value: maybeNumber,
      interval: maybeInterval,
      ...compared,
    }),
  ),
  [],
);
export type Group = v.InferOutput<typeof groups>[number];

const byOutcome = v.nullish(v.array(v.object({ outcome: text, count })), []);
const part = v.nullish(v.object(rate), null);
const naught = v.nullish(count, 0);

export const Success = v.object({
  ...common,
  succeeded: count,
  outcomes: byOutcome,
  byChangeKind: v.nullish(v.array(v.object({ changeKind: maybeText, ...rate, ...compared })), []),
  byComponent: v.nullish(v.array(v.object({ component: text, ...rate, ...compared })), []),
  byTeam: groups,
  byPattern: groups,
  bySeverity: groups,
  byHarmKind: groups,
  byActor: groups,
  byPeriod: v.nullish(v.array(v.object({ from: text, to: text, ...rate })), []),
  underWay: naught,
  firstAttempts: part,
  episodes: part,
  containments: v.nullish(v.object({ rate: v.object(rate), outcomes: byOutcome, underWay: naught }), null),
  unavailable: v.nullish(
    v.object({ needed: count, count, substituted: naught, oneWay: naught, windowClosed: naught, obligationIds: texts }),
    null,
  ),
  precipitate: naught,
  misdirected: naught,
  drills: part,
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

const phase = v.object({ n: count, p50: percentile, p90: percentile });

/** An incident among those whose time is shown; `hollow` where something else stands for its onset or its end. */
const IncidentPoint = v.object({
  incidentId: text,
  at: text,
  seconds: count,
  censored: v.boolean(),
  severity: maybeText,
  components: texts,
  flags: texts,
  outside: v.nullish(v.boolean(), false),
  hollow: v.nullish(v.boolean(), false),
});

const timeGroups = v.nullish(
  v.array(v.object({ group: maybeText, n: count, unknown: count, p50: percentile, p90: percentile, ...compared })),
  [],
);
export type TimeGroup = v.InferOutput<typeof timeGroups>[number];

export const TimeToContain = v.object({
  ...common,
  /** Recorded live: the incidents, where what was read from history has its attempts in `points`. */
  incidents: v.nullish(v.array(IncidentPoint), []),
  invalid: v.nullish(v.array(v.object({ incidentId: text, at: text, seconds: count, flags: texts })), []),
  phases: v.nullish(v.object({ detect: phase, decide: phase, act: phase, effect: phase }), null),
  hollow: naught,
  drills: naught,
  by: v.nullish(
    v.object({
      byComponent: timeGroups,
      byTeam: timeGroups,
      byChangeKind: timeGroups,
      byPattern: timeGroups,
      bySeverity: timeGroups,
      byHarmKind: timeGroups,
      byActor: timeGroups,
    }),
    null,
  ),
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
export type Phases = NonNullable<TimeToContain['phases']>;
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

export const Component = v.object({ id: text, name: v.nullish(text, ''), team: maybeText });

/** One page of a list; `nextCursor` is null on the last one. */
export const page = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), nextCursor: v.nullish(v.union([text, v.number()]), null) });
export interface Page<T> {
  items: T[];
  nextCursor: string | number | null;
}

/** A role; without components it holds for all of them. */
export const Role = v.object({ role: text, components: texts });
export type Role = v.InferOutput<typeof Role>;

export const Session = v.object({
  actor: text,
  name: maybeText,
  roles: v.array(Role),
  may: v.array(text),
  mayRecord: v.boolean(),
  mustChangePassword: v.boolean(),
});
export type Session = v.InferOutput<typeof Session>;

export const scope = v.object({ changeKinds: texts, components: texts, tags: texts });
export type Scope = v.InferOutput<typeof scope>;

export const Incident = v.object({
  id: text,
  title: text,
  severity: maybeText,
  drill: v.boolean(),
  basis: text,
  state: text,
  declaredAt: text,
  harm: v.array(v.object({ kind: text, beganAt: text, source: text, description: maybeText })),
  harmBeganAt: maybeText,
  containedAt: maybeText,
  containmentEvidence: maybeText,
  resolvedAt: maybeText,
  releases: v.array(
    v.object({ releaseId: text, component: text, version: text, link: text, why: v.nullish(text, ''), at: text }),
  ),
  corrections: v.array(
    v.object({
      field: text,
      harmKind: maybeText,
      was: text,
      now: text,
      reason: text,
      actor: text,
      at: text,
      recordedAt: text,
      position: text,
    }),
  ),
  components: texts,
  /** Who had which role and who has it. */
  roles: v.nullish(v.array(v.object({ role: text, personId: text, since: text, until: maybeText })), []),
  entries: v.nullish(v.array(v.object({ entryId: text, text, at: text })), []),
  /** How much harm there was, at a time or over a time. */
  measurements: v.nullish(
    v.array(
      v.object({
        measurementId: text,
        kind: text,
        value: count,
        unit: text,
        source: text,
        from: text,
        upTo: maybeText,
      }),
    ),
    [],
  ),
  linkedComponents: v.nullish(v.array(v.object({ component: text, link: text, why: v.nullish(text, '') })), []),
  /** When the first of the promised updates is due. */
  nextUpdateBy: maybeText,
  /** What crossed rules oblige to and is dealt with in it. */
  obligations: texts,
  /** Why it is none, when it was only suspected. */
  dismissal: maybeText,
  /** Why it was declared by mistake. */
  cancellation: maybeText,
  /** The one that it is part of. */
  mergedInto: v.nullish(v.object({ incidentId: text, why: text }), null),
  source: v.nullish(sourceRef, null),
  flags: texts,
  position: text,
});
export type Incident = v.InferOutput<typeof Incident>;

export const LogEntry = v.object({
  position: text,
  type: text,
  at: text,
  recordedAt: text,
  actor: maybeText,
  sentence: text,
  corrected: v.boolean(),
});
export type LogEntry = v.InferOutput<typeof LogEntry>;

export const Decision = v.object({
  id: text,
  incidentId: text,
  releaseId: maybeText,
  kind: text,
  rationale: text,
  /** Whether whoever decided might: what lacks it stops no clock. */
  mandate: v.nullish(v.object({ authority: text, why: text }), { authority: 'HELD', why: '' }),
  alternatives: v.nullish(v.array(v.object({ kind: text, whyNot: v.nullish(text, '') })), []),
  occurredAt: text,
  recordedAt: text,
  lateBySeconds: count,
  selfReported: v.boolean(),
  reviewBy: maybeText,
  reviewDue: v.boolean(),
  /** What was known then, and whose word that is. */
  evidence: v.nullish(v.object({ sha256: text, origin: text }), null),
  /** The decision whose place it takes. */
  supersedes: maybeText,
  /** When what was decided was done. */
  effectAt: maybeText,
  withdrawn: v.nullish(
    v.object({ at: text, reason: v.nullish(text, ''), afterEffect: v.nullish(v.boolean(), false) }),
    null,
  ),
  /** Of those who withdrew it and might not: it stands. */
  objections: v.nullish(v.array(v.object({ at: text, reason: v.nullish(text, ''), actor: text })), []),
  actor: text,
  position: text,
});
export type Decision = v.InferOutput<typeof Decision>;
/** What has to be known of a decision to draw it and to stop a clock by it. */
export type Drawn = Pick<Decision, 'id' | 'kind' | 'occurredAt' | 'mandate' | 'withdrawn'>;

export const Finding = v.object({
  id: text,
  incidentId: text,
  sentence: text,
  kind: text,
  scope,
  proposedGuidance: maybeText,
  pattern: maybeText,
  /** What shows it: ids and positions. */
  evidence: texts,
  at: text,
  position: text,
});
export type Finding = v.InferOutput<typeof Finding>;

export const KnownRelease = v.object({ id: text, component: text, version: text, state: text, at: text });
export type KnownRelease = v.InferOutput<typeof KnownRelease>;

export const ContainFigure = v.object({ n: count, finding: text, position: text, status: v.nullish(text, '') });

const source = v.object({ source: text, position: count, head: count });
const rebuild = v.nullish(
  v.object({
    state: text,
    goesOn: v.boolean(),
    position: count,
    head: count,
    perSecond: v.number(),
    etaSeconds: maybeNumber,
    parked: count,
    startedAt: text,
    endedAt: maybeText,
    message: text,
  }),
  null,
);
const standing = v.object({
  view: text,
  state: text,
  position: count,
  head: count,
  perSecond: v.number(),
  etaSeconds: maybeNumber,
  parked: count,
  error: maybeText,
  sources: v.array(source),
  rebuild,
  check: rebuild,
});
export type ViewStanding = v.InferOutput<typeof standing>;
export type Rebuild = NonNullable<ViewStanding['rebuild']>;
const serviceStanding = v.object({
  name: text,
  views: v.array(standing),
  policies: v.array(
    v.object({
      policy: text,
      accepted: count,
      rejected: count,
      ignored: count,
      parked: count,
      sources: v.array(source),
    }),
  ),
  deadlines: v.array(
    v.object({ leader: v.boolean(), nextDue: maybeText, accepted: count, broken: count, error: maybeText }),
  ),
});
export type ServiceStanding = v.InferOutput<typeof serviceStanding>;
export const Operations = v.object({ services: v.array(serviceStanding) });

export const Parked = v.object({
  view: text,
  source: text,
  position: count,
  type: text,
  subject: text,
  key: text,
  recordedAt: text,
  error: text,
  attempts: count,
  parkedAt: text,
});
export type Parked = v.InferOutput<typeof Parked>;

export const Anything = v.unknown();
