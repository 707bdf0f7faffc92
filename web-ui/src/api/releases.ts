import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, texts } from './shapes';
import { LogEvent, page } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
const PAGE_SIZE = 50;
/** More than a rollout ever has. */
const EVENTS = 500;

const Stage = v.object({ name: text, exposurePercent: count });
export type Stage = v.InferOutput<typeof Stage>;

const Pin = v.object({ id: text, version: count });

const Dependant = v.object({ component: text, compatibleFrom: maybeText, reliesFrom: maybeText });
export type Dependant = v.InferOutput<typeof Dependant>;

const UndoWindow = v.object({
  kind: text,
  seconds: maybeNumber,
  event: maybeText,
  description: maybeText,
  dropsTo: text,
  opensAt: maybeText,
  closesAt: maybeText,
  closedAt: maybeText,
  stoppedAt: maybeText,
});

const ReleaseChange = v.object({
  index: count,
  kind: text,
  pattern: maybeText,
  description: v.nullish(text, ''),
  dependants: v.nullish(v.array(Dependant), []),
  irreversibleEffects: texts,
  /** How far it can be taken back now, null when nobody said. */
  reversibility: maybeText,
  plannedReversibility: maybeText,
  /** What the plan itself says; null when it leaves it to the matrix. */
  stated: maybeText,
  lineId: maybeText,
  lineVersion: maybeNumber,
  departsBecause: maybeText,
  undoWindow: v.nullish(UndoWindow, null),
});
export type ReleaseChange = v.InferOutput<typeof ReleaseChange>;

const Attempt = v.object({
  id: text,
  extent: text,
  targetVersion: text,
  startedAt: text,
  finishedAt: maybeText,
  restoredVersion: maybeText,
});
export type RollbackAttempt = v.InferOutput<typeof Attempt>;

const NOTHING_READY = { window: null, onDuty: [], confirmed: [], guidance: [] };

const Readiness = v.object({
  window: v.nullish(v.object({ from: text, to: text }), null),
  onDuty: v.nullish(v.array(v.object({ person: maybeText, role: maybeText, from: maybeText, to: maybeText })), []),
  confirmed: v.nullish(v.array(v.object({ procedureId: text, prerequisite: text, evidence: maybeText })), []),
  guidance: v.nullish(v.array(v.object({ guidanceId: text, answer: text, why: v.nullish(text, '') })), []),
});
export type Readiness = v.InferOutput<typeof Readiness>;

export const Release = v.object({
  id: text,
  component: text,
  version: text,
  previousVersion: maybeText,
  state: text,
  changes: v.nullish(v.array(ReleaseChange), []),
  changeKinds: texts,
  stages: v.nullish(v.array(Stage), []),
  owner: maybeText,
  sheetId: maybeText,
  procedureIds: texts,
  readiness: v.nullish(Readiness, NOTHING_READY),
  /** How often it was planned; 0 when it was read from history. */
  planVersion: v.nullish(count, 0),
  pins: v.nullish(v.object({ sheet: v.nullish(Pin, null), procedures: v.nullish(v.array(Pin), []) }), null),
  /** The stage that was reached last. */
  reached: v.nullish(Stage, null),
  at: text,
  plannedAt: maybeText,
  exposedAt: maybeText,
  completedAt: maybeText,
  rolledBackAt: maybeText,
  restoredVersion: maybeText,
  attempts: v.nullish(v.array(Attempt), []),
  source: v.nullish(v.object({ kind: text, name: text, reference: v.nullish(text, '') }), null),
  flags: texts,
  position: text,
  by: maybeText,
});
export type Release = v.InferOutput<typeof Release>;

/** The releases of one component or of all, the latest first. */
export const releaseList = (component: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['releases', 'list', component ?? ''],
    queryFn: ({ pageParam, signal }) =>
      get(
        page(Release),
        url('/releases', { component, limit: PAGE_SIZE, cursor: pageParam, atLeast: atLeast('release') }),
        signal,
      ),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });

export const release = (id: string) =>
  queryOptions({
    queryKey: ['releases', 'one', id],
    queryFn: ({ signal }) =>
      get(Release, url(`/releases/${encodeURIComponent(id)}`, { atLeast: atLeast('release') }), signal),
    refetchInterval: EVERY,
  });

/** The release that a command answered with. */
export function releaseIn(answer: unknown): Release | undefined {
  const read = v.safeParse(Release, answer);
  return read.success ? read.output : undefined;
}

const StageReached = v.object({ stage: text, exposurePercent: count, at: text });

/** A stage and when it was reached. */
export type Reached = Stage & { at: string };
/** The same, with where and when that was recorded. */
export type RecordedStage = Reached & { recordedAt: string; position: string };

/** When each stage was reached, in that order; the release itself keeps the last one alone. */
export const stagesReached = (id: string) =>
  queryOptions({
    queryKey: ['releases', 'stages', id],
    queryFn: async ({ signal }) => {
      const all = await get(
        page(LogEvent),
        url('/logs/release/events', { tag: `release:${id}`, limit: EVENTS }),
        signal,
      );
      return all.items.filter((event) => event.type.startsWith('stage-reached#')).flatMap(reachedOf);
    },
    refetchInterval: EVERY,
  });

function reachedOf(event: LogEvent): RecordedStage[] {
  const read = v.safeParse(StageReached, event.body);
  if (!read.success) return [];
  const { stage, exposurePercent, at } = read.output;
  return [
    { name: stage, exposurePercent, at, recordedAt: event.recordedAt, position: `${event.log}:${event.position}` },
  ];
}
