import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ListOf } from '../lib/guidance';
import { atLeast } from '../lib/seen';
import { get, getText, url } from './client';
import { count, maybeNumber, maybeText, text, texts } from './shapes';
import { page, scope } from './types';

/** What a gate looks for in a plan: its kind, and the one field that is of that kind. */
export const GuidanceCheck = v.object({
  kind: text,
  percent: maybeNumber,
  pattern: maybeText,
  action: maybeText,
  harmKind: maybeText,
});
export type GuidanceCheck = v.InferOutput<typeof GuidanceCheck>;

const check = v.nullish(GuidanceCheck, null);

const Version = v.object({
  version: count,
  clause: text,
  scope,
  pattern: maybeText,
  check,
  reason: maybeText,
  actor: text,
  at: text,
  position: text,
});

const Due = v.object({ component: text, what: text, description: text, cause: text, at: text });
export type Due = v.InferOutput<typeof Due>;

export const GuidanceItem = v.object({
  id: text,
  state: text,
  version: count,
  clause: text,
  scope,
  pattern: maybeText,
  check,
  origin: v.nullish(v.object({ findingId: text, incidentId: text, position: text }), null),
  proposedAt: text,
  adoption: v.nullish(v.object({ version: count, despite: texts, actor: text, at: text, position: text }), null),
  revisedAt: maybeText,
  retirement: v.nullish(v.object({ reason: text, actor: text, at: text, position: text }), null),
  reviewDue: v.nullish(v.array(Due), []),
  reviews: v.nullish(
    v.array(v.object({ version: count, causes: texts, reason: text, actor: text, at: text, position: text })),
    [],
  ),
  history: v.array(Version),
  position: text,
});
export type GuidanceItem = v.InferOutput<typeof GuidanceItem>;

export const Neighbours = v.object({
  measure: text,
  similar: v.array(v.object({ id: text, state: text, clause: text, likeness: v.number(), shared: texts })),
  conflicts: v.array(v.object({ id: text, state: text, clause: text, sentence: text })),
});
export type Neighbours = v.InferOutput<typeof Neighbours>;

const Team = v.object({
  team: text,
  components: texts,
  version: v.nullish(count, null),
  at: maybeText,
  current: v.boolean(),
});
export type Team = v.InferOutput<typeof Team>;

export const Acknowledging = v.object({ version: count, teams: v.array(Team), unowned: texts });
export type Acknowledging = v.InferOutput<typeof Acknowledging>;

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const now = () => atLeast('guidance');
const address = (id: string) => `/guidance/${encodeURIComponent(id)}`;

export const guidance = (list: ListOf) =>
  infiniteQueryOptions({
    queryKey: ['guidance', list],
    queryFn: ({ pageParam, signal }) =>
      get(
        page(GuidanceItem),
        url('/guidance', {
          ...(list === 'REVIEW_DUE' ? { reviewDue: 'true' } : { state: list }),
          limit: 50,
          cursor: pageParam,
          atLeast: now(),
        }),
        signal,
      ),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });

export const guidanceItem = (id: string) =>
  queryOptions({
    queryKey: ['guidance', 'item', id],
    queryFn: ({ signal }) => get(GuidanceItem, url(address(id), { atLeast: now() }), signal),
  });

/** What says much the same as an item, or contradicts it. */
export const neighbours = (id: string) =>
  queryOptions({
    queryKey: ['guidance', 'neighbours', id],
    queryFn: ({ signal }) => get(Neighbours, url(`${address(id)}/neighbours`, { atLeast: now() }), signal),
    refetchInterval: EVERY,
  });

/** Which teams an item is meant for, and which of them have said that they read it. */
export const acknowledgements = (id: string) =>
  queryOptions({
    queryKey: ['guidance', 'acknowledgements', id],
    queryFn: ({ signal }) => get(Acknowledging, url(`${address(id)}/acknowledgements`, { atLeast: now() }), signal),
    refetchInterval: EVERY,
  });

export type Form = 'MARKDOWN' | 'HTML' | 'JSON';

/** Where the adopted guidance is read as a document. */
export const documentAddress = (component: string, changeKind: string, format?: Form) =>
  url('/guidance/document', { component, changeKind, format });

/** Where what was adopted, revised and retired is read as an Atom feed. */
export const feedAddress = (component: string, changeKind: string) => url('/guidance/feed', { component, changeKind });

export const guidanceDocument = (component: string, changeKind: string) =>
  queryOptions({
    queryKey: ['guidance', 'document', component, changeKind],
    queryFn: ({ signal }) => getText(documentAddress(component, changeKind), 'text/markdown', signal),
    placeholderData: keepPreviousData,
  });
