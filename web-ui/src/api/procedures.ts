import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, happened, maybeNumber, maybeText, stamped, text, texts, yes } from './shapes';
import { page } from './types';

const MOST = 500;
/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const procedureContent = {
  name: text,
  action: text,
  changeKinds: v.array(text),
  patterns: texts,
  steps: v.array(v.object({ text, executor: text, expectedSeconds: count })),
  triggerRoles: texts,
  triggerPersons: texts,
  prerequisites: v.nullish(v.array(v.object({ text, kind: text })), []),
  timeBoundSeconds: count,
};
export const ProcedureContent = v.object(procedureContent);
export type ProcedureContent = v.InferOutput<typeof ProcedureContent>;
export type Step = ProcedureContent['steps'][number];

/** How something is taken back or contained, step by step. */
export const Procedure = v.object({
  id: text,
  component: text,
  ...procedureContent,
  provenance: v.nullish(text, 'PERSON'),
  state: text,
  retiredBecause: maybeText,
  ...stamped,
  /** The last version that changed more than words. */
  substantiveVersion: v.nullish(count, 1),
  versions: v.nullish(v.array(v.object({ ...happened, editorial: yes, content: ProcedureContent })), []),
});
export type Procedure = v.InferOutput<typeof Procedure>;

export const SheetRule = v.object({
  id: text,
  name: text,
  signal: text,
  harmKind: text,
  comparison: text,
  threshold: maybeNumber,
  clearThreshold: maybeNumber,
  sustainSeconds: count,
  minSamples: maybeNumber,
  quietSeconds: count,
  requiredAction: text,
  budgetSeconds: maybeNumber,
  minHarm: maybeNumber,
  owner: maybeText,
  staleAfterSeconds: maybeNumber,
  mustHaveData: yes,
  rollForwardAllowed: yes,
  /** How the signal is asked for; null when it is sent. */
  measured: v.nullish(v.object({ dataSource: text, query: text }), null),
});
export type SheetRule = v.InferOutput<typeof SheetRule>;

const SheetContent = v.object({ name: text, rules: v.array(SheetRule) });
export type SheetContent = v.InferOutput<typeof SheetContent>;

/** Which signal asks for which action; a template when it is of no component. */
export const Sheet = v.object({
  id: text,
  component: maybeText,
  ...SheetContent.entries,
  /** Rules that lack something that a decision needs. */
  incomplete: v.nullish(v.array(v.object({ rule: text, fields: v.array(text) })), []),
  state: v.nullish(text, 'ACTIVE'),
  ...stamped,
  versions: v.nullish(v.array(v.object({ ...happened, content: v.nullish(SheetContent) })), []),
});
export type Sheet = v.InferOutput<typeof Sheet>;

export const Diff = v.object({
  from: count,
  to: count,
  changes: v.array(
    v.object({
      field: text,
      kind: text,
      before: v.nullish(v.unknown()),
      after: v.nullish(v.unknown()),
      sentence: text,
    }),
  ),
});
export type Diff = v.InferOutput<typeof Diff>;

const path = (kind: 'procedures' | 'sheets', id: string, rest = '') => `/${kind}/${encodeURIComponent(id)}${rest}`;

/** `retired` true shows the retired ones, absent those that are in force. */
export const procedures = (filter: { component?: string | undefined; retired?: boolean } = {}) =>
  queryOptions({
    queryKey: ['procedures', filter],
    queryFn: ({ signal }) =>
      get(
        page(Procedure),
        url('/procedures', {
          component: filter.component,
          retired: filter.retired ? 'true' : undefined,
          limit: MOST,
          atLeast: atLeast('release'),
        }),
        signal,
      ),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const procedure = (id: string) =>
  queryOptions({
    queryKey: ['procedures', 'one', id],
    queryFn: ({ signal }) => get(Procedure, url(path('procedures', id), { atLeast: atLeast('release') }), signal),
  });

export const procedureDiff = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['procedures', 'diff', id, from, to],
    queryFn: ({ signal }) => get(Diff, url(path('procedures', id, '/diff'), { from, to }), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const sheets = (filter: { component?: string | undefined; template?: boolean } = {}) =>
  queryOptions({
    queryKey: ['sheets', filter],
    queryFn: ({ signal }) =>
      get(
        page(Sheet),
        url('/sheets', {
          component: filter.component,
          template: filter.template ? 'true' : undefined,
          limit: MOST,
          atLeast: atLeast('release'),
        }),
        signal,
      ),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

/** A sheet that ships, to begin with; nobody's own. */
const SheetTemplate = v.object({ id: text, ...SheetContent.entries });

export const sheetTemplates = queryOptions({
  queryKey: ['sheets', 'templates'],
  queryFn: ({ signal }) => get(v.object({ items: v.array(SheetTemplate) }), url('/sheets/templates'), signal),
  select: (answer) => answer.items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const sheet = (id: string) =>
  queryOptions({
    queryKey: ['sheets', 'one', id],
    queryFn: ({ signal }) => get(Sheet, url(path('sheets', id), { atLeast: atLeast('release') }), signal),
  });

export const sheetDiff = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['sheets', 'diff', id, from, to],
    queryFn: ({ signal }) => get(Diff, url(path('sheets', id, '/diff'), { from, to }), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
