import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { get, url } from './client';
import { page, Role } from './types';

const text = v.string();
const maybeText = v.nullish(text, null);

export const Person = v.object({ id: text, name: maybeText, forgotten: v.boolean() });
export type Person = v.InferOutput<typeof Person>;

export const Account = v.object({
  id: text,
  name: maybeText,
  signInName: maybeText,
  roles: v.array(Role),
  state: text,
  lockedUntil: maybeText,
  mustChangePassword: v.boolean(),
  addedAt: text,
  lastSignInAt: maybeText,
  slackUserId: maybeText,
  forgottenAt: maybeText,
});
export type Account = v.InferOutput<typeof Account>;

/** An account whose password was just made; null when it was shown before. */
export const WithPassword = v.object({ ...Account.entries, oneTimePassword: maybeText });

export const Token = v.object({
  id: text,
  label: text,
  scopes: v.array(text),
  components: v.array(text),
  issuedAt: text,
  issuedBy: text,
  expiresAt: text,
  revokedAt: maybeText,
  lastUsedAt: maybeText,
  state: text,
});
export type Token = v.InferOutput<typeof Token>;

/** A token that was just issued; the secret is null when it was shown before. */
export const WithSecret = v.object({ ...Token.entries, secret: maybeText });

export const AuditEntry = v.object({
  at: text,
  kind: text,
  actor: text,
  from: text,
  what: text,
  /** How many equal uses within a few seconds this stands for. */
  count: v.number(),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const items = <S extends v.GenericSchema>(item: S) => v.object({ items: v.array(item) });

/** Whose id is whose name; it changes rarely. */
export const people = () =>
  queryOptions({
    queryKey: ['people'],
    queryFn: ({ signal }) => get(items(Person), url('/people'), signal),
    select: (answer) => answer.items,
    staleTime: 60_000,
  });

export const accounts = () =>
  queryOptions({
    queryKey: ['accounts'],
    queryFn: ({ signal }) => get(items(Account), url('/accounts'), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const tokens = () =>
  queryOptions({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => get(items(Token), url('/tokens', { limit: 500 }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const audit = () =>
  infiniteQueryOptions({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) => get(page(AuditEntry), url('/audit', { limit: 50, cursor: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY,
  });
