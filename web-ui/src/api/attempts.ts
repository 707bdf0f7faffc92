import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, yes } from './shapes';
import { page } from './types';

/** How often one that is not settled is asked for again, in milliseconds. */
const EVERY = 5_000;
/** How often all of them are asked for while one goes on, and else; in milliseconds. */
const WATCHED = 5_000;
const UNWATCHED = 30_000;
/** As many as are shown, the latest first. */
const SHOWN = 50;

const Step = v.object({
  report: v.object({
    /** Of the procedure, 1 and up; null for one that it does not have. */
    step: maybeNumber,
    what: text,
    executor: text,
    result: text,
    startedAt: maybeText,
    endedAt: text,
    note: v.nullish(text, ''),
  }),
  corrected: yes,
});
export type TakenStep = v.InferOutput<typeof Step>;

/** What was tried in an incident: a way back, a containment or a pause. */
export const Tried = v.object({
  id: text,
  action: text,
  releaseId: maybeText,
  component: maybeText,
  version: maybeText,
  targetVersion: maybeText,
  what: text,
  /** INCIDENT when its end is told in the room. */
  origin: text,
  /** The decision that it carries out; null while none is known. */
  decisionId: maybeText,
  procedure: v.nullish(
    v.object({
      procedureId: text,
      name: text,
      version: count,
      steps: v.array(v.object({ text, executor: text, expectedSeconds: maybeNumber })),
      timeBoundSeconds: maybeNumber,
    }),
    null,
  ),
  startedAt: text,
  steps: v.array(Step),
  end: v.nullish(v.object({ ending: text, why: maybeText, at: text }), null),
  verification: v.nullish(v.object({ target: text, evidence: text, at: text }), null),
  misdirection: v.nullish(v.object({ why: text, at: text }), null),
  actor: text,
});
export type Tried = v.InferOutput<typeof Tried>;

const Condition = v.object({ state: text, sentence: text });

const Judged = v.object({
  attempt: Tried,
  verdict: v.object({
    outcome: text,
    because: text,
    conditions: v.object({ target: Condition, inTime: Condition, clear: Condition, noNewHarm: Condition }),
    provisional: v.boolean(),
  }),
});
export type Judged = v.InferOutput<typeof Judged>;

export const attemptsOf = (incident: string) =>
  queryOptions({
    queryKey: ['incident-attempts', incident],
    queryFn: ({ signal }) =>
      get(page(Tried), url('/attempts', { incident, limit: SHOWN, atLeast: atLeast('decision') }), signal),
    select: (answer) => answer.items,
    refetchInterval: (query) => (query.state.data?.items.some(({ end }) => end === null) ? WATCHED : UNWATCHED),
  });

/** One of them, and how it is judged by what is known now. */
export const attemptIn = (incident: string, id: string) =>
  queryOptions({
    queryKey: ['incident-attempts', incident, id],
    queryFn: ({ signal }) =>
      get(Judged, url(`/attempts/${encodeURIComponent(id)}`, { atLeast: atLeast('decision') }), signal),
    refetchInterval: (query) => (query.state.data?.verdict.provisional === false ? false : EVERY),
  });
