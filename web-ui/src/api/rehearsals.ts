import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, texts, yes } from './shapes';
import { page } from './types';

const MOST = 500;
/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const verification = v.nullish(v.object({ verified: v.boolean(), why: v.nullish(text, '') }), null);

export const RehearsalStep = v.object({
  index: count,
  text,
  executor: text,
  expectedSeconds: count,
  startedAt: maybeText,
  finishedAt: maybeText,
  seconds: maybeNumber,
  note: maybeText,
});
export type RehearsalStep = v.InferOutput<typeof RehearsalStep>;

export const Rehearsal = v.object({
  id: text,
  component: text,
  changeKind: text,
  pattern: maybeText,
  procedureId: text,
  procedureVersion: count,
  procedureName: text,
  action: text,
  scenario: text,
  fromVersion: text,
  toVersion: text,
  environment: text,
  representative: v.boolean(),
  representativeWhy: v.nullish(text, ''),
  drill: v.boolean(),
  participants: texts,
  state: text,
  startedAt: text,
  finishedAt: maybeText,
  steps: v.array(RehearsalStep),
  breakdowns: v.nullish(v.array(v.object({ text, step: maybeNumber, at: maybeText })), []),
  outcome: maybeText,
  verifications: v.nullish(
    v.object({ tools: verification, permissions: verification, timing: verification, communication: verification }),
    null,
  ),
  measuredSeconds: maybeNumber,
  timeBoundSeconds: count,
  /** Why it was given up. */
  reason: maybeText,
  position: text,
});
export type Rehearsal = v.InferOutput<typeof Rehearsal>;

const path = v.object({
  component: text,
  changeKind: text,
  pattern: maybeText,
  reversibility: maybeText,
  state: text,
  reasons: v.nullish(v.array(v.object({ code: text, sentence: text, at: maybeText })), []),
  rehearsalId: maybeText,
  rehearsedAt: maybeText,
  expiresAt: maybeText,
  measuredSeconds: maybeNumber,
  timeBoundSeconds: maybeNumber,
  procedureId: maybeText,
  procedureVersion: maybeNumber,
  /** In the last 90 days. */
  deploys: v.nullish(count, 0),
  planned: yes,
});
export type Path = v.InferOutput<typeof path>;

/** How a figure came about. */
const stamp = {
  method: maybeText,
  position: maybeText,
  formulaVersion: v.nullish(v.union([text, v.number()]), null),
};

export const Coverage = v.object({
  figure: v.object({
    rehearsed: count,
    active: count,
    share: maybeNumber,
    interval: v.nullish(v.tuple([v.nullable(v.number()), v.nullable(v.number())]), [null, null]),
  }),
  weighted: v.nullish(v.object({ rehearsed: count, deploys: count, share: maybeNumber }), null),
  containmentOnly: v.nullish(count, 0),
  byState: v.nullish(v.record(text, count), {}),
  paths: v.array(path),
  finding: maybeText,
  asOf: maybeText,
  to: maybeText,
  ...stamp,
});
export type Coverage = v.InferOutput<typeof Coverage>;

const Next = v.object({
  items: v.array(
    v.object({
      component: text,
      changeKind: text,
      pattern: maybeText,
      state: text,
      score: count,
      deploys: count,
      harm: count,
      ageDays: maybeNumber,
      sentence: text,
    }),
  ),
});
export type NextRehearsal = v.InferOutput<typeof Next>['items'][number];

const RecoveryTime = v.object({
  ...stamp,
  /** Rollbacks in earnest behind what was observed, each once, though procedures may share it. */
  attempts: count,
  items: v.array(
    v.object({
      procedureId: text,
      name: text,
      component: text,
      boundSeconds: count,
      rehearsed: v.nullish(v.object({ n: count, p50: count, p90: count, last: count }), null),
      observed: v.nullish(v.object({ n: count, p50: count, p90: count }), null),
    }),
  ),
});
export type RecoveryTime = v.InferOutput<typeof RecoveryTime>['items'][number];

export const rehearsals = (component?: string) =>
  queryOptions({
    queryKey: ['rehearsals', component ?? ''],
    queryFn: ({ signal }) =>
      get(page(Rehearsal), url('/rehearsals', { component, limit: MOST, atLeast: atLeast('release') }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const rehearsal = (id: string) =>
  queryOptions({
    queryKey: ['rehearsals', 'one', id],
    queryFn: ({ signal }) =>
      get(Rehearsal, url(`/rehearsals/${encodeURIComponent(id)}`, { atLeast: atLeast('release') }), signal),
    refetchInterval: EVERY,
  });

export interface CoverageFilter {
  component?: string | undefined;
  changeKind?: string | undefined;
  /** RFC 3339 instants. */
  to?: string | undefined;
  asOf?: string | undefined;
}

export const coverage = (filter: CoverageFilter = {}) =>
  queryOptions({
    queryKey: ['coverage', filter],
    queryFn: ({ signal }) => get(Coverage, url('/metrics/rehearsal-coverage', { ...filter }), signal),
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });

export const rehearseNext = (component?: string, limit = 10) =>
  queryOptions({
    queryKey: ['rehearsals', 'next', component ?? '', limit],
    queryFn: ({ signal }) => get(Next, url('/metrics/rehearsal-next', { component, limit }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const recoveryTime = (filter: Pick<CoverageFilter, 'component' | 'asOf'> = {}) =>
  queryOptions({
    queryKey: ['recovery-time', filter],
    queryFn: ({ signal }) => get(RecoveryTime, url('/metrics/recovery-time', { ...filter }), signal),
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });
