import { infiniteQueryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { get, url } from './client';
import { count, text } from './shapes';
import { page } from './types';

/** How often an open page asks again, in milliseconds: one looks here while setting something up. */
const EVERY = 10_000;
const PAGE_SIZE = 50;

const Delivery = v.object({
  id: text,
  kind: text,
  /** Who sent it, such as a token, as an id. */
  from: text,
  receivedAt: text,
  accepted: count,
  ignored: count,
  refused: count,
  /** The parts that were not accepted. */
  items: v.nullish(v.array(v.object({ place: text, verdict: text, why: text })), []),
});
export type SignalDelivery = v.InferOutput<typeof Delivery>;

/** What monitoring told, the latest first. */
export const signalDeliveries = () =>
  infiniteQueryOptions({
    queryKey: ['signal-deliveries'],
    queryFn: ({ pageParam, signal }) =>
      get(page(Delivery), url('/signals/deliveries', { limit: PAGE_SIZE, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });
