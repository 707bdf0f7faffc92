import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, Problem, url } from './client';
import { count, maybeText, text } from './shapes';
import { Incident } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const Recorded = v.object({ position: text, at: text, recordedAt: text, laterBySeconds: count, sentence: text });
/** One event: when it happened, as claimed, and when it was recorded. */
export type Recorded = v.InferOutput<typeof Recorded>;

const KnownDecision = v.object({
  decisionId: text,
  kind: text,
  authority: text,
  withdrawnAt: maybeText,
  afterEffect: v.boolean(),
  at: text,
});
export type KnownDecision = v.InferOutput<typeof KnownDecision>;

const KnownCrossing = v.object({
  obligationId: text,
  rule: text,
  onset: text,
  confirmedAt: text,
  knowableAt: text,
  decideBy: maybeText,
  decidedAt: maybeText,
  clearedAt: maybeText,
});
export type KnownCrossing = v.InferOutput<typeof KnownCrossing>;

const Replay = v.object({
  recorded: v.array(Recorded),
  decisions: v.array(KnownDecision),
  crossings: v.array(KnownCrossing),
});
export type Replay = v.InferOutput<typeof Replay>;

const replayAt = (id: string, asOf: string | undefined, signal: AbortSignal) =>
  get(
    Replay,
    url(`/incidents/${encodeURIComponent(id)}/replay`, { asOf, atLeast: asOf ? null : atLeast('incident') }),
    signal,
  );

/** Everything that was recorded of an incident. */
export const replay = (id: string) =>
  queryOptions({
    queryKey: ['replay', id],
    queryFn: ({ signal }) => replayAt(id, undefined, signal),
    refetchInterval: EVERY,
  });

/** What was known at a moment; the incident is null where nobody had declared or suspected one by then. */
export interface Known {
  at: string | undefined;
  incident: Incident | null;
  replay: Replay | null;
}

/** What was known of an incident at a moment, or is known now. What was known before stays until it is read. */
export const knownAt = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['replay', id, 'known', asOf ?? 'now'],
    queryFn: async ({ signal }): Promise<Known> => {
      try {
        const [incident, known] = await Promise.all([
          get(Incident, url(`/incidents/${encodeURIComponent(id)}`, { asOf }), signal),
          replayAt(id, asOf, signal),
        ]);
        return { at: asOf, incident, replay: known };
      } catch (error) {
        if (asOf && error instanceof Problem && error.status === 404) return { at: asOf, incident: null, replay: null };
        throw error;
      }
    },
    placeholderData: keepPreviousData,
    staleTime: asOf ? Number.POSITIVE_INFINITY : 0,
  });
