import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeText, text, yes } from './shapes';
import { page } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
const PAGE_SIZE = 50;
/** As many as the server gives at once, for marks beside what they are about. */
const MOST = 500;

const ListedReview = v.object({
  id: text,
  incidentId: text,
  incidentTitle: text,
  severity: maybeText,
  drill: yes,
  state: text,
  openedAt: text,
  publishedAt: maybeText,
  causes: v.array(v.object({ kind: text, outcome: text, withdrawn: v.nullish(v.object({ why: text }), null) })),
  openActions: count,
  versions: count,
});
export type ListedReview = v.InferOutput<typeof ListedReview>;

/** The reviews in one state, or all, the latest first. */
export const reviews = (state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['review', 'list', state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      get(
        page(ListedReview),
        url('/reviews', { state, limit: PAGE_SIZE, cursor: pageParam, atLeast: atLeast('incident') }),
        signal,
      ),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });

/** How far the latest reviews are, by incident. */
export const reviewStates = () =>
  queryOptions({
    queryKey: ['review', 'states'],
    queryFn: ({ signal }) =>
      get(page(ListedReview), url('/reviews', { limit: MOST, atLeast: atLeast('incident') }), signal),
    select: ({ items }) => new Map(items.map((one) => [one.incidentId, one.state])),
  });
