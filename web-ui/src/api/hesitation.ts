import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Filters } from '../lib/search';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, texts, yes } from './shapes';
import { common, groups, page } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
const PAGE_SIZE = 100;

const interval = v.nullish(v.tuple([v.nullable(v.number()), v.nullable(v.number())]), [null, null]);
const worsened = { n: count, worsened: count, unknown: count, value: maybeNumber, interval };
const share = v.object({ share: maybeNumber, interval });
const terms = v.object({ budgetSeconds: count, threshold: count, minHarm: count });

const Mark = v.object({ at: text, component: text, ruleId: text, rule: text, was: terms, now: terms });
export type Mark = v.InferOutput<typeof Mark>;

/** An obligation at the time K by which somebody could know; what is open has neither outcome nor budget. */
const Duty = v.object({
  obligationId: text,
  incidentIds: texts,
  component: text,
  ruleId: maybeText,
  rule: maybeText,
  at: text,
  latencySeconds: maybeNumber,
  budgetSeconds: maybeNumber,
  hesitationSeconds: maybeNumber,
  outcome: maybeText,
  provisional: yes,
  decidedBy: maybeText,
  flags: texts,
  hollow: yes,
  /** What a review found, null while none looked at it. */
  reviewed: maybeText,
});
export type Duty = v.InferOutput<typeof Duty>;

/** The same figure after what reviews found. */
const Reviewed = v.object({
  /** Obligations that were judged as worsened, and what reviews say of them. */
  candidates: count,
  confirmed: count,
  rejected: count,
  unreviewed: count,
  n: count,
  worsened: count,
  value: maybeNumber,
  interval,
  causes: v.nullish(v.array(v.object({ cause: text, count })), []),
});
export type Reviewed = v.InferOutput<typeof Reviewed>;

export const Hesitation = v.object({
  ...common,
  worsened: count,
  partlyUnknown: v.nullish(count, 0),
  coverage: v.object({ incidents: count, releaseLinked: count, share: maybeNumber }),
  undefinedThreshold: count,
  obligations: v.object({
    total: count,
    outcomes: v.nullish(v.array(v.object({ outcome: text, count })), []),
    open: count,
    provisional: count,
    selfRecovered: count,
    overridden: count,
    overrideRate: v.object({ n: count, count, value: maybeNumber, interval }),
    flipFlops: count,
    withFlipFlops: count,
    undecided: count,
    unattributed: count,
    latency: v.object({ n: count, p50: share, p90: share }),
  }),
  underFixedBudgets: v.nullish(v.array(v.object({ budgetSeconds: count, ...worsened })), []),
  marks: v.nullish(v.array(Mark), []),
  byComponent: groups,
  byTeam: groups,
  byChangeKind: groups,
  byPattern: groups,
  bySeverity: groups,
  byHarmKind: groups,
  byActor: groups,
  byPeriod: v.nullish(v.array(v.object({ from: text, to: text, ...worsened })), []),
  points: v.array(Duty),
  drills: v.nullish(v.object(worsened), null),
  reviewed: v.nullish(Reviewed, null),
});
export type Hesitation = v.InferOutput<typeof Hesitation>;

/** How many incidents were worsened by hesitation; imported history has none to show. */
export const hesitation = (filters: Filters) =>
  queryOptions({
    queryKey: ['hesitation', filters],
    queryFn: ({ signal }) => get(Hesitation, url('/metrics/hesitation', { ...filters }), signal),
    enabled: filters.basis === 'VERIFIED',
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });

const DutyFact = v.object({
  obligationId: text,
  incidentIds: texts,
  component: text,
  version: text,
  rule: maybeText,
  knowableAt: text,
  latencySeconds: maybeNumber,
  budgetSeconds: maybeNumber,
  outcome: maybeText,
  provisional: yes,
});
export type DutyFact = v.InferOutput<typeof DutyFact>;

/** The obligations that the figure is made of. */
export const dutyFacts = (filters: Filters & { outcome?: string | undefined; flag?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['facts', 'obligations', filters],
    queryFn: ({ pageParam, signal }) =>
      get(page(DutyFact), url('/facts/obligations', { ...filters, limit: PAGE_SIZE, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
  });

const IncidentFact = v.object({
  incidentId: text,
  severity: maybeText,
  onsetAt: text,
  seconds: maybeNumber,
  components: texts,
  flags: texts,
});
export type IncidentFact = v.InferOutput<typeof IncidentFact>;

/** The incidents that times recorded live are made of. */
export const incidentFacts = (filters: Filters & { flag?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['facts', 'incidents', filters],
    queryFn: ({ pageParam, signal }) =>
      get(page(IncidentFact), url('/facts/incidents', { ...filters, limit: PAGE_SIZE, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
  });
