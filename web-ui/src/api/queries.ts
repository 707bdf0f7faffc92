import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Filters } from '../lib/search';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import {
  Attempt,
  Component,
  ContainFigure,
  Decision,
  Finding,
  Import,
  Incident,
  KnownRelease,
  LogEntry,
  LogEvent,
  Operations,
  type Page,
  Parked,
  page,
  Session,
  SetAside,
  Success,
  TimeToContain,
} from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
const PAGE_SIZE = 100;
/** As many as the server gives at once, for lists that are shown as a whole. */
const MOST = 500;
/** More than an attempt ever has. */
const EVENTS_OF_AN_ATTEMPT = 100;

export const rollbackSuccess = (filters: Filters) =>
  queryOptions({
    queryKey: ['rollback-success', filters],
    queryFn: ({ signal }) => get(Success, url('/metrics/rollback-success', { ...filters }), signal),
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });

export const timeToContain = (filters: Filters) =>
  queryOptions({
    queryKey: ['time-to-contain', filters],
    queryFn: ({ signal }) => get(TimeToContain, url('/metrics/time-to-contain', { ...filters }), signal),
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });

export const components = () =>
  queryOptions({
    queryKey: ['components'],
    queryFn: ({ signal }) => get(page(Component), url('/components', { limit: MOST }), signal),
    select: (answer) => answer.items,
  });

export const attempt = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['attempt', id, asOf],
    queryFn: ({ signal }) => get(Attempt, url(`/facts/attempts/${encodeURIComponent(id)}`, { asOf }), signal),
  });

export const eventsOfAttempt = (id: string) =>
  queryOptions({
    queryKey: ['events', id],
    queryFn: ({ signal }) =>
      get(page(LogEvent), url('/logs/release/events', { tag: `attempt:${id}`, limit: EVENTS_OF_AN_ATTEMPT }), signal),
    select: (answer) => answer.items,
  });

export const attempts = (filters: Filters & { outcome?: string; flag?: string }) =>
  infiniteQueryOptions({
    queryKey: ['attempts', filters],
    queryFn: ({ pageParam, signal }) =>
      get(page(Attempt), url('/facts/attempts', { ...filters, limit: PAGE_SIZE, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
  });

export const setAside = (filters: Filters & { reason?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['set-aside', filters],
    queryFn: ({ pageParam, signal }) =>
      get(page(SetAside), url('/facts/set-aside', { ...filters, limit: PAGE_SIZE, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
  });

/** Imports of rollbacks and releases, and of incidents, the latest first, each with the path that it is at. */
export const imports = () =>
  queryOptions({
    queryKey: ['imports'],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        ['/imports', '/incidents/imports'].map(async (path) =>
          (await get(page(Import), url(path, { limit: MOST }), signal)).items.map((one) => ({
            ...one,
            path: `${path}/${encodeURIComponent(one.id)}`,
          })),
        ),
      );
      return lists.flat().toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
    },
    refetchInterval: (query) => (query.state.data?.some((one) => one.state === 'RUNNING') ? 1_000 : EVERY),
  });

export const session = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => get(Session, url('/session'), signal),
    staleTime: 60_000,
  });

export const incidents = (state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['incidents', state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      get(
        page(Incident),
        url('/incidents', { state, limit: 50, cursor: pageParam, atLeast: atLeast('incident') }),
        signal,
      ),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });

export const incident = (id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: ({ signal }) =>
      get(Incident, url(`/incidents/${encodeURIComponent(id)}`, { atLeast: atLeast('incident') }), signal),
    refetchInterval: EVERY,
  });

/** More than an incident ever has; what lies beyond is told. */
export const LOG_LIMIT = 500;

export const incidentLog = (id: string) =>
  queryOptions({
    queryKey: ['incident-log', id],
    queryFn: ({ signal }) => firstEvents(id, signal),
  });

/** A log is looked through piece by piece: an answer may hold fewer events than it might, and more come after it. */
async function firstEvents(id: string, signal: AbortSignal): Promise<Page<LogEntry>> {
  const items: LogEntry[] = [];
  let nextCursor: string | number | null = '';
  while (nextCursor !== null && items.length < LOG_LIMIT) {
    const address = url(`/incidents/${encodeURIComponent(id)}/log`, {
      limit: LOG_LIMIT - items.length,
      cursor: nextCursor,
      atLeast: atLeast('incident'),
    });
    const read: Page<LogEntry> = await get(page(LogEntry), address, signal);
    items.push(...read.items);
    nextCursor = read.nextCursor;
  }
  return { items, nextCursor };
}

export const decisionsOf = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: ({ signal }) =>
      get(
        page(Decision),
        url(`/incidents/${encodeURIComponent(id)}/decisions`, { limit: LOG_LIMIT, atLeast: atLeast('decision') }),
        signal,
      ),
  });

export const findingsOf = (id: string) =>
  queryOptions({
    queryKey: ['findings', id],
    queryFn: ({ signal }) =>
      get(
        page(Finding),
        url(`/incidents/${encodeURIComponent(id)}/findings`, { limit: 100, atLeast: atLeast('incident') }),
        signal,
      ),
    select: (answer) => answer.items,
  });

export const containFigure = () =>
  queryOptions({
    queryKey: ['incident-time-to-contain'],
    queryFn: ({ signal }) =>
      get(ContainFigure, url('/metrics/incident-time-to-contain', { basis: 'VERIFIED' }), signal),
    refetchInterval: EVERY,
  });

export const releases = () =>
  queryOptions({
    queryKey: ['releases'],
    queryFn: ({ signal }) => get(page(KnownRelease), url('/releases', { limit: PAGE_SIZE }), signal),
    select: (answer) => answer.items,
  });

/** Asked often: it is looked at while something goes on. In milliseconds. */
const WATCHED = 1_000;

export const operations = () =>
  queryOptions({
    queryKey: ['operations'],
    queryFn: ({ signal }) => get(Operations, url('/operations'), signal),
    refetchInterval: WATCHED,
  });

export const parked = (service: string) =>
  queryOptions({
    queryKey: ['parked', service],
    queryFn: ({ signal }) =>
      get(page(Parked), url(`/operations/${encodeURIComponent(service)}/parked`, { limit: PAGE_SIZE }), signal),
    refetchInterval: 5_000,
  });
