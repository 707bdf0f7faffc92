import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { get, Problem, url } from './client';
import { count, maybeNumber, maybeText, text, texts, yes } from './shapes';
import { Finding } from './types';

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

const ReviewRow = v.object({
  id: text,
  incidentId: text,
  drill: yes,
  state: text,
  openedAt: text,
  causes: v.array(
    v.object({ kind: text, about: text, outcome: text, position: text, withdrawn: v.nullish(Withdrawal, null) }),
  ),
  factors: v.array(Factor),
  actions: v.array(Action),
  summary: text,
  versions: v.array(
    v.object({ version: count, at: text, reason: maybeText, summary: text, assessments: v.array(Assessment) }),
  ),
});

const Obligation = v.object({
  obligationId: text,
  component: maybeText,
  rule: maybeText,
  budgetSeconds: maybeNumber,
  outcome: maybeText,
  verdict: v.nullish(v.object({ latencySeconds: maybeNumber, hesitationSeconds: maybeNumber }), null),
  toAssess: yes,
  assessment: v.nullish(Assessment, null),
  earlier: v.nullish(v.array(Assessment), []),
});
export type ReviewedObligation = v.InferOutput<typeof Obligation>;

export const Review = v.object({
  review: ReviewRow,
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
        return await get(Review, url(`/incidents/${encodeURIComponent(incidentId)}/review`), signal);
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });
