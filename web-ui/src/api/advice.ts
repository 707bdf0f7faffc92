import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, yes } from './shapes';

/** How often it is asked for while it is looked at, in milliseconds. */
const EVERY = 5_000;

const Rule = v.object({
  ruleId: text,
  name: text,
  signal: text,
  harmKind: text,
  comparison: text,
  threshold: maybeNumber,
  sustainSeconds: count,
  requiredAction: text,
  budgetSeconds: maybeNumber,
  owner: maybeText,
  state: text,
  value: maybeNumber,
  valueAt: maybeText,
  /** From when it stands so; null when nobody knows. */
  since: maybeText,
  confirmsAt: maybeText,
  obligationId: maybeText,
  decideBy: maybeText,
  decided: maybeText,
});
export type AdvisedRule = v.InferOutput<typeof Rule>;

const Way = v.object({
  kind: text,
  /** OPEN, CLOSED or UNKNOWN. */
  state: text,
  /** Why, as a sentence. */
  why: text,
  procedure: v.nullish(
    v.object({
      id: text,
      version: count,
      name: text,
      drafted: yes,
      timeBoundSeconds: maybeNumber,
      steps: v.nullish(v.array(v.object({ text, executor: text })), []),
    }),
    null,
  ),
  rehearsal: v.nullish(v.object({ state: text, at: maybeText, measuredSeconds: maybeNumber, why: maybeText }), null),
});
export type Way = v.InferOutput<typeof Way>;

export const Evidence = v.object({
  releaseId: maybeText,
  component: maybeText,
  version: maybeText,
  exposedAt: maybeText,
  takenAt: text,
  position: text,
  sheet: v.nullish(v.object({ id: text, version: count }), null),
  rules: v.array(Rule),
  options: v.array(Way),
  recommendation: v.object({ kind: maybeText, ruleId: maybeText, sentence: text, conclusive: v.boolean() }),
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** What is advised. `said` is all of its evidence as JSON, for a decision to hand back with the seal. */
export const Advice = v.pipe(
  v.object({ evidence: v.unknown(), seal: text }),
  v.transform(({ evidence, seal }) => ({ said: JSON.stringify(evidence), seal, evidence })),
  v.object({ said: text, seal: text, evidence: Evidence }),
);
export type Advice = v.InferOutput<typeof Advice>;

export const adviceOf = (incident: string) =>
  queryOptions({
    queryKey: ['advice', incident],
    queryFn: ({ signal }) =>
      get(Advice, url(`/incidents/${encodeURIComponent(incident)}/advice`, { atLeast: atLeast('incident') }), signal),
    refetchInterval: EVERY,
  });

const Trace = v.object({
  ruleId: text,
  comparison: text,
  threshold: maybeNumber,
  clearThreshold: maybeNumber,
  samples: v.array(v.object({ at: text, value: count })),
});
export type Trace = v.InferOutput<typeof Trace>;

const Traces = v.object({ from: maybeText, to: text, rules: v.array(Trace) });
export type Traces = v.InferOutput<typeof Traces>;

/** What was heard of the signals that the advice rests on. */
export const tracesOf = (incident: string) =>
  queryOptions({
    queryKey: ['traces', incident],
    queryFn: ({ signal }) => get(Traces, url(`/incidents/${encodeURIComponent(incident)}/signals`), signal),
    refetchInterval: EVERY,
  });

/** What was known when somebody decided, as it is in the log. */
export const evidenceOf = (decision: string) =>
  queryOptions({
    queryKey: ['evidence', decision],
    queryFn: ({ signal }) => get(Evidence, url(`/decisions/${encodeURIComponent(decision)}/evidence`), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

const Percentile = v.object({
  seconds: maybeNumber,
  interval: v.nullish(v.tuple([maybeNumber, maybeNumber]), [null, null]),
});

/** An incident beside earlier ones like it; what is not told of there is not claimed. */
const LikeThis = v.object({
  n: count,
  open: count,
  ageSeconds: maybeNumber,
  containedByThen: maybeNumber,
  p50: Percentile,
  p90: Percentile,
  rule: v.object({ least: count, sentence: text }),
  finding: text,
  earlier: v.nullish(v.array(v.object({ incidentId: text, seconds: count, open: yes })), []),
  position: text,
  formulaVersion: text,
});
export type LikeThis = v.InferOutput<typeof LikeThis>;

/** As many earlier ones are drawn. */
const EARLIER = 60;

export const likeThis = (incident: string) =>
  queryOptions({
    queryKey: ['like-this', incident],
    queryFn: ({ signal }) =>
      get(LikeThis, url(`/incidents/${encodeURIComponent(incident)}/like-this`, { limit: EARLIER }), signal),
    refetchInterval: 30_000,
  });
