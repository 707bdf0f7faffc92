import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { get, url } from './client';
import { count, maybeText, text, texts, yes } from './shapes';
import { page } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
const PAGE_SIZE = 50;

export const Source = v.object({
  id: text,
  name: text,
  kind: text,
  state: text,
  routes: v.nullish(v.array(v.object({ repository: text, component: text })), []),
  /** Those that count as released; empty for each. */
  environments: texts,
  secretSet: yes,
  /** Where it sends to, below the address of this server. */
  path: text,
  counts: v.object({ accepted: count, ignored: count, refused: count, duplicate: count }),
  lastDeliveryAt: maybeText,
  version: count,
  position: text,
  by: maybeText,
});
export type Source = v.InferOutput<typeof Source>;

const Judged = v.object({ at: text, by: maybeText, verdict: text, why: text });
export type Judged = v.InferOutput<typeof Judged>;

const delivery = {
  id: text,
  sourceId: text,
  receivedAt: text,
  /** What it tells of in the words of its source, null when that could not be read. */
  event: maybeText,
  externalId: maybeText,
  /** The delivery that it is a copy of, null for the first one. */
  copyOf: maybeText,
  /** The last one; null for a moment, while it is being seen into. */
  verdict: maybeText,
  why: v.nullish(text, ''),
  releaseIds: texts,
  bytes: count,
  sha256: text,
  first: v.nullish(Judged, null),
  /** The verdicts after the first one, the earliest first. */
  replays: v.nullish(v.array(Judged), []),
  position: text,
};
const Delivery = v.object(delivery);
export type Delivery = v.InferOutput<typeof Delivery>;

const WithBody = v.object({ ...delivery, body: v.nullish(text, ''), contentType: maybeText });

const path = (id: string, rest = '') => `/sources/${encodeURIComponent(id)}${rest}`;

export const sources = () =>
  queryOptions({
    queryKey: ['sources'],
    queryFn: ({ signal }) => get(page(Source), url('/sources', { limit: 500 }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const source = (id: string) =>
  queryOptions({
    queryKey: ['sources', 'one', id],
    queryFn: ({ signal }) => get(Source, url(path(id)), signal),
    refetchInterval: EVERY,
  });

export const deliveries = (id: string, verdict: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', id, verdict ?? ''],
    queryFn: ({ pageParam, signal }) =>
      get(page(Delivery), url(path(id, '/deliveries'), { verdict, limit: PAGE_SIZE, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });

/** One delivery with what was kept of it. */
export const deliveryBody = (id: string) =>
  queryOptions({
    queryKey: ['delivery-body', id],
    queryFn: ({ signal }) => get(WithBody, url(`/deliveries/${encodeURIComponent(id)}`), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
