import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Filters } from '../lib/search';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text } from './shapes';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const Evidence = v.object({
  sentence: text,
  component: maybeText,
  changeKind: maybeText,
  pattern: maybeText,
  about: maybeText,
});
export type Evidence = v.InferOutput<typeof Evidence>;

const Sign = v.object({
  sign: text,
  title: text,
  shows: v.boolean(),
  looked: count,
  sentence: text,
  evidence: v.array(Evidence),
  remedy: text,
});
export type Sign = v.InferOutput<typeof Sign>;

export const WarningSigns = v.object({
  to: text,
  asOf: maybeText,
  status: text,
  signs: v.array(Sign),
  position: text,
  formulaVersion: text,
});
export type WarningSigns = v.InferOutput<typeof WarningSigns>;

export const warningSigns = ({ component, to, asOf }: Pick<Filters, 'component' | 'to' | 'asOf'>) =>
  queryOptions({
    queryKey: ['warning-signs', component, to, asOf],
    queryFn: ({ signal }) => get(WarningSigns, url('/metrics/warning-signs', { component, to, asOf }), signal),
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });

const Value = v.object({
  n: count,
  unknown: count,
  value: maybeNumber,
  interval: v.nullish(v.tuple([v.nullable(v.number()), v.nullable(v.number())]), [null, null]),
  /** The same share after what reviews found, null where none looks at it. */
  reviewed: maybeNumber,
});
export type Value = v.InferOutput<typeof Value>;

const Change = v.object({
  recordedAt: text,
  log: text,
  position: count,
  about: v.array(text),
  before: Value,
  after: Value,
});

export const Restatements = v.object({
  metric: text,
  since: text,
  shown: Value,
  now: Value,
  changes: v.array(Change),
  looked: count,
  notLooked: count,
  position: text,
  formulaVersion: text,
});
export type Restatements = v.InferOutput<typeof Restatements>;
export type Restated = 'rollback-success' | 'time-to-contain' | 'hesitation';

/** What changed a figure since it was shown. */
export const restatements = (metric: Restated, { asOf, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['restatements', metric, filters, asOf],
    queryFn: ({ signal }) =>
      get(Restatements, url('/metrics/restatements', { metric, since: asOf, ...filters }), signal),
    enabled: asOf !== undefined,
    placeholderData: keepPreviousData,
  });

const RestatedPeriod = v.object({
  from: text,
  to: text,
  /** As known at which it was first shown. */
  shownAt: text,
  shown: Value,
  now: Value,
  change: Change,
  because: v.array(text),
});
export type RestatedPeriod = v.InferOutput<typeof RestatedPeriod>;

export const RestatedPeriods = v.object({ periods: v.array(RestatedPeriod) });

/** The periods that are not what they were when they were first shown. */
export const restatedPeriods = (metric: 'rollback-success' | 'hesitation', filters: Filters) =>
  queryOptions({
    queryKey: ['restated-periods', metric, filters],
    queryFn: ({ signal }) => get(RestatedPeriods, url('/metrics/restatements/periods', { metric, ...filters }), signal),
    placeholderData: keepPreviousData,
  });

const First = v.object({ items: v.array(v.object({ recordedAt: text })) });

/** When the first event was recorded of which figures are made, null while there is none. */
export const firstRecorded = () =>
  queryOptions({
    queryKey: ['first-recorded'],
    queryFn: ({ signal }) => get(First, url('/logs/release/events', { limit: 1 }), signal),
    select: (answer) => answer.items[0]?.recordedAt ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
