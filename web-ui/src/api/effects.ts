import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, texts } from './shapes';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const bounds = v.nullish(v.tuple([v.nullable(v.number()), v.nullable(v.number())]), [null, null]);

const Side = v.object({ n: count, value: maybeNumber, interval: bounds, unknown: count });
export type Side = v.InferOutput<typeof Side>;

const Measure = v.object({
  name: text,
  label: text,
  times: v.boolean(),
  usual: Side,
  before: Side,
  since: Side,
  change: bounds,
  p: maybeNumber,
  leastToShow: maybeNumber,
  verdict: text,
  worseThanUsual: v.boolean(),
  againstUsual: v.nullish(v.object({ sentence: text }), null),
  sentence: text,
});
export type Measure = v.InferOutput<typeof Measure>;

const Happened = v.nullish(
  v.object({ releases: count, incidents: count, attempts: count, obligations: count, rollingOut: count }),
  null,
);
export type Happened = v.InferOutput<typeof Happened>;

const NotPrevented = v.object({
  incidentId: text,
  at: text,
  severity: maybeText,
  components: texts,
  rollingOut: v.boolean(),
  atTheGate: v.array(v.object({ releaseId: text, answer: text })),
});
export type NotPrevented = v.InferOutput<typeof NotPrevented>;

export const Effect = v.object({
  guidanceId: text,
  basis: text,
  adoptedAt: maybeText,
  windows: v.nullish(
    v.object({
      usualFrom: text,
      beforeFrom: text,
      adoptedAt: text,
      sinceTo: text,
      seconds: count,
      limitedByHistory: v.boolean(),
    }),
    null,
  ),
  before: Happened,
  since: Happened,
  measures: v.array(Measure),
  finding: text,
  warning: maybeText,
  note: text,
  happened: count,
  notPrevented: v.array(NotPrevented),
  method: text,
  position: text,
  formulaVersion: text,
});
export type Effect = v.InferOutput<typeof Effect>;

/** OBSERVED is imported history, VERIFIED what was recorded live. */
export type Population = 'OBSERVED' | 'VERIFIED';

const address = (id: string) => `/metrics/effects/${encodeURIComponent(id)}`;

export const effectOf = (id: string, basis: Population) =>
  queryOptions({
    queryKey: ['guidance', 'effect', id, basis],
    queryFn: ({ signal }) => get(Effect, url(address(id), { basis, atLeast: atLeast('guidance') }), signal),
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });

/** The same as a document. */
export const effectDocument = (id: string, basis: Population) => url(address(id), { basis, format: 'markdown' });

/** The same as a table, a row for each measure. */
export const effectTable = (id: string, basis: Population) => url(address(id), { basis, format: 'csv' });
