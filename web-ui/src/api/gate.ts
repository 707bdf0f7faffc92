import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, texts, yes } from './shapes';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

/** What stands between what runs and what ran before it. */
const Obstacle = v.object({
  releaseId: text,
  version: text,
  changeIndex: maybeNumber,
  kind: maybeText,
  pattern: maybeText,
  reversibility: maybeText,
  dependant: maybeText,
  sentence: text,
  containment: texts,
});
export type Obstacle = v.InferOutput<typeof Obstacle>;

/** The next point of no return. */
const Countdown = v.object({
  releaseId: text,
  version: text,
  changeIndex: count,
  closesAt: maybeText,
  closesWhen: maybeText,
  dropsTo: text,
});
export type Countdown = v.InferOutput<typeof Countdown>;

const Shipped = v.object({
  releaseId: text,
  version: text,
  exposedAt: maybeText,
  /** False when its changes are not known. */
  known: yes,
  changes: v.nullish(
    v.array(
      v.object({
        index: count,
        kind: text,
        pattern: maybeText,
        description: v.nullish(text, ''),
        reversibility: maybeText,
        closesAt: maybeText,
        closesWhen: maybeText,
        dropsTo: maybeText,
      }),
    ),
    [],
  ),
});

/** Whether something that runs can go back to what ran before. */
export const GoBack = v.object({
  component: text,
  runs: maybeText,
  target: maybeText,
  answer: text,
  sentence: text,
  blocking: v.nullish(v.array(Obstacle), []),
  conditions: v.nullish(v.array(Obstacle), []),
  countdown: v.nullish(Countdown, null),
  shipped: v.nullish(v.array(Shipped), []),
  at: text,
});
export type GoBack = v.InferOutput<typeof GoBack>;

const BlindSpot = v.object({
  id: text,
  severity: text,
  /** What is wrong in general; the sentence names what of this plan. */
  title: text,
  subject: text,
  sentence: text,
  remedy: text,
  guidance: v.nullish(v.array(v.object({ id: text, clause: text })), []),
  incidents: v.nullish(v.array(v.object({ id: text, title: text })), []),
  waiver: v.nullish(v.object({ id: text, reason: text, expiresAt: text, by: maybeText, at: text }), null),
});
export type BlindSpot = v.InferOutput<typeof BlindSpot>;

const Waiver = v.object({
  id: text,
  blindSpot: text,
  /** Null when it holds for each blind spot of its id. */
  subject: maybeText,
  reason: text,
  expiresAt: text,
  by: maybeText,
  at: text,
  state: text,
  revokedAt: maybeText,
  revokedBecause: maybeText,
});
export type Waiver = v.InferOutput<typeof Waiver>;

/** What the gate says of a release, now. */
export const Gate = v.object({
  releaseId: text,
  component: text,
  version: text,
  mode: text,
  verdict: text,
  /** True when a pipeline that asks is to fail. */
  blocks: yes,
  summary: text,
  checkedAt: text,
  planVersion: count,
  rules: text,
  position: text,
  blindSpots: v.array(BlindSpot),
  waivers: v.nullish(v.array(Waiver), []),
  checks: v.nullish(
    v.array(v.object({ at: text, by: maybeText, verdict: text, planVersion: count, found: texts, position: text })),
    [],
  ),
  canGoBack: v.nullish(GoBack, null),
});
export type Gate = v.InferOutput<typeof Gate>;

const Rule = v.object({ id: text, severity: text, title: text, remedy: text });
export type GateRule = v.InferOutput<typeof Rule>;

const path = (release: string) => `/releases/${encodeURIComponent(release)}/gate`;

export const gate = (release: string) =>
  queryOptions({
    queryKey: ['gate', release],
    queryFn: ({ signal }) => get(Gate, url(path(release), { atLeast: atLeast('release') }), signal),
    refetchInterval: EVERY,
  });

/** What the gate says, to be kept beside the code or read by a pipeline. */
export const gateAddress = (release: string, format: string) => url(path(release), { format });

/** Everything that a gate looks for; it changes with the server alone. */
export const gateRules = () =>
  queryOptions({
    queryKey: ['gate-rules'],
    queryFn: ({ signal }) => get(v.object({ items: v.array(Rule) }), url('/gate/rules'), signal),
    select: (answer) => answer.items,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const canGoBack = (component: string) =>
  queryOptions({
    queryKey: ['can-go-back', component],
    queryFn: ({ signal }) =>
      get(
        GoBack,
        url(`/components/${encodeURIComponent(component)}/can-go-back`, { atLeast: atLeast('release') }),
        signal,
      ),
    refetchInterval: EVERY,
  });
