import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text } from './shapes';
import { page, scope } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
const PAGE_SIZE = 50;

export const Webhook = v.object({
  id: text,
  address: text,
  /** What it is told of: guidance that applies to some of it. */
  scope,
  state: text,
  addedAt: text,
  waiting: count,
  delivered: count,
  givenUp: count,
  lastDeliveredAt: maybeText,
  reason: maybeText,
  /** In the answer that made it, and never again. */
  secret: maybeText,
});
export type Webhook = v.InferOutput<typeof Webhook>;

const Delivery = v.object({
  webhookId: text,
  number: count,
  state: text,
  change: v.object({ type: text, guidanceId: text, eventId: text }),
  tries: count,
  status: maybeNumber,
  why: maybeText,
  queuedAt: text,
  nextAt: maybeText,
  endedAt: maybeText,
});
export type WebhookDelivery = v.InferOutput<typeof Delivery>;

/** Below /api/v1. */
export const webhookPath = (id: string, rest = '') => `/webhooks/${encodeURIComponent(id)}${rest}`;

export const webhooks = () =>
  queryOptions({
    queryKey: ['webhooks'],
    queryFn: ({ signal }) => get(page(Webhook), url('/webhooks', { limit: 500 }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const webhookDeliveries = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhook-deliveries', id],
    queryFn: ({ pageParam, signal }) =>
      get(page(Delivery), url(webhookPath(id, '/deliveries'), { limit: PAGE_SIZE, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });
