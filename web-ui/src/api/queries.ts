import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Filters } from '../lib/search';
import { get, url } from './client';
import { Attempt, Component, Import, LogEvent, page, SetAside, Success, TimeToContain } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
const PAGE_SIZE = 100;
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
    queryFn: ({ signal }) => get(page(Component), url('/components'), signal),
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

export const imports = () =>
  queryOptions({
    queryKey: ['imports'],
    queryFn: ({ signal }) => get(page(Import), url('/imports'), signal),
    select: (answer) => answer.items,
    refetchInterval: (query) => (query.state.data?.items.some((one) => one.state === 'RUNNING') ? 1_000 : EVERY),
  });
