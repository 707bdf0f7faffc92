import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, Problem, url } from './client';
import { count, maybeNumber, maybeText, text, texts, yes } from './shapes';
import { Finding } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const Withdrawal = v.object({ why: text, position: text, at: text });

const Assessment = v.object({
  obligationId: text,
  verdict: text,
  causes: texts,
  why: text,
  version: count,
  at: text,
  replacedAt: maybeText,
});
export type Assessment = v.InferOutput<typeof Assessment>;

const Factor = v.object({ id: text, sentence: text, evidence: texts, removed: v.nullish(Withdrawal, null) });

export type Factor = v.InferOutput<typeof Factor>;

const Action = v.object({
  id: text,
  sentence: text,
  ownerTeam: text,
  dueBy: text,
  state: text,
  evidence: maybeText,
  reason: maybeText,
});
export type Action = v.InferOutput<typeof Action>;

const ReviewOf = v.object({
  id: text,
  incidentId: text,
  drill: yes,
  state: text,
  openedAt: text,
  openedBecause: maybeText,
  causes: v.array(
    v.object({ kind: text, about: text, outcome: text, position: text, withdrawn: v.nullish(Withdrawal, null) }),
  ),
  factors: v.array(Factor),
  actions: v.array(Action),
  summary: text,
  versions: v.array(
    v.object({
      version: count,
      at: text,
      reason: maybeText,
      summary: text,
      assessments: v.array(Assessment),
      factors: v.nullish(v.array(Factor), []),
    }),
  ),
});

const Verdict = v.object({
  outcome: text,
  onsetAt: maybeText,
  confirmedAt: maybeText,
  knowableAt: maybeText,
  decidedAt: maybeText,
  containedAt: maybeText,
  latencySeconds: maybeNumber,
  hesitationSeconds: maybeNumber,
  worse: texts,
  undecided: yes,
  provisional: yes,
  flipFlops: v.nullish(count, 0),
  flags: texts,
});
export type ReviewedVerdict = v.InferOutput<typeof Verdict>;

const Obligation = v.object({
  obligationId: text,
  component: maybeText,
  rule: maybeText,
  budgetSeconds: maybeNumber,
  outcome: maybeText,
  verdict: v.nullish(Verdict, null),
  position: maybeText,
  toAssess: yes,
  assessment: v.nullish(Assessment, null),
  earlier: v.nullish(v.array(Assessment), []),
});
export type ReviewedObligation = v.InferOutput<typeof Obligation>;

export const Review = v.object({
  review: ReviewOf,
  incidentTitle: text,
  obligations: v.array(Obligation),
  contradictions: v.array(v.object({ rule: text, sentence: text, evidence: texts })),
  findings: v.array(Finding),
});
export type Review = v.InferOutput<typeof Review>;

/** The review of an incident; null while nobody opened one. */
export const review = (incidentId: string) =>
  queryOptions({
    queryKey: ['review', incidentId],
    queryFn: async ({ signal }) => {
      try {
        return await get(
          Review,
          url(`/incidents/${encodeURIComponent(incidentId)}/review`, { atLeast: atLeast('incident') }),
          signal,
        );
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: EVERY,
  });
