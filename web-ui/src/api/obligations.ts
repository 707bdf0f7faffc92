import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { isTicking } from '../lib/obligation';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, texts, yes } from './shapes';
import { page } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
/** And while the clock of one of them runs. */
const TICKING = 5_000;
const PAGE_SIZE = 50;
/** More than are ever open, or are dealt with in one incident or release. */
const MOST = 500;

/** A complete rule as the sheet said it when the rollout started. */
const Terms = v.object({
  ruleId: text,
  name: text,
  signal: text,
  harmKind: text,
  comparison: text,
  threshold: count,
  clearThreshold: count,
  sustainSeconds: count,
  minSamples: count,
  quietSeconds: count,
  requiredAction: text,
  budgetSeconds: count,
  minHarm: maybeNumber,
  owner: text,
  staleAfterSeconds: maybeNumber,
  mustHaveData: yes,
  rollForwardAllowed: yes,
});

const Candidate = v.object({
  bound: v.object({
    releaseId: text,
    component: text,
    version: text,
    sheetId: text,
    sheetVersion: count,
    exposedAt: text,
    terms: Terms,
  }),
  onset: text,
  confirmedAt: text,
  byAbsence: yes,
  preexisting: yes,
});
export type Candidate = v.InferOutput<typeof Candidate>;

/** What a crossed rule obliges somebody to decide. */
export const Obligation = v.object({
  id: text,
  /** The releases that it may be, in the order in which they were named. */
  candidates: v.pipe(v.array(Candidate), v.minLength(1)),
  onset: text,
  confirmedAt: text,
  /** Without times while the clock stands still. */
  clock: v.object({ knowableAt: text, warnAt: maybeText, decideBy: maybeText }),
  course: v.object({ state: text, since: text }),
  awareness: v.nullish(v.object({ how: text, at: text }), null),
  decisions: v.nullish(
    v.array(v.object({ decisionId: text, kind: text, stopsTheClock: v.boolean(), at: text, withdrawnAt: maybeText })),
    [],
  ),
  incidents: texts,
  attribution: v.nullish(v.object({ releaseId: text, why: text, at: text }), null),
  warnedAt: maybeText,
  ranOutAt: maybeText,
  notifications: v.nullish(v.array(v.object({ occasion: text, givenUp: maybeText, at: text })), []),
  recordedAt: text,
  position: text,
});
export type Obligation = v.InferOutput<typeof Obligation>;

const Verdict = v.object({
  outcome: text,
  latencySeconds: maybeNumber,
  hesitationSeconds: maybeNumber,
  avoidableHarm: maybeNumber,
  undecided: v.boolean(),
  provisional: v.boolean(),
  flipFlops: count,
  flags: texts,
  explanation: texts,
  formulaVersion: text,
});
export type Verdict = v.InferOutput<typeof Verdict>;

const Judged = v.object({ obligation: Obligation, verdict: Verdict });

/** Those that are not over, all at once. */
export const openObligations = () =>
  queryOptions({
    queryKey: ['obligations', 'open'],
    queryFn: ({ signal }) =>
      get(page(Obligation), url('/obligations', { open: 'true', limit: MOST, atLeast: atLeast('decision') }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

/** All of them, the latest first. */
export const obligationList = () =>
  infiniteQueryOptions({
    queryKey: ['obligations', 'list'],
    queryFn: ({ pageParam, signal }) =>
      get(
        page(Obligation),
        url('/obligations', { limit: PAGE_SIZE, cursor: pageParam, atLeast: atLeast('decision') }),
        signal,
      ),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });

/** Those of one release, or those that are dealt with in one incident. */
export const obligationsOf = (of: { release: string } | { incident: string }) =>
  queryOptions({
    queryKey: ['obligations', 'of', of],
    queryFn: ({ signal }) =>
      get(page(Obligation), url('/obligations', { ...of, limit: MOST, atLeast: atLeast('decision') }), signal),
    select: (answer) => answer.items,
    refetchInterval: (query) => (query.state.data?.items.some(isTicking) ? TICKING : EVERY),
  });

export const obligation = (id: string) =>
  queryOptions({
    queryKey: ['obligations', 'one', id],
    queryFn: ({ signal }) =>
      get(Judged, url(`/obligations/${encodeURIComponent(id)}`, { atLeast: atLeast('decision') }), signal),
    refetchInterval: EVERY,
  });
