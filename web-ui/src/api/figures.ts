import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Filters } from '../lib/search';
import { get, url } from './client';
import { count, maybeText, text } from './shapes';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

const Evidence = v.object({
  sentence: text,
  component: maybeText,
  changeKind: maybeText,
  pattern: maybeText,
  about: maybeText,
});
export type Evidence = v.InferOutput<typeof Evidence>;

const Sign = v.object({
  sign: text,
  title: text,
  shows: v.boolean(),
  looked: count,
  sentence: text,
  evidence: v.array(Evidence),
  remedy: text,
});
export type Sign = v.InferOutput<typeof Sign>;

export const WarningSigns = v.object({
  to: text,
  asOf: maybeText,
  status: text,
  signs: v.array(Sign),
  position: text,
  formulaVersion: text,
});
export type WarningSigns = v.InferOutput<typeof WarningSigns>;

export const warningSigns = ({ component, to, asOf }: Pick<Filters, 'component' | 'to' | 'asOf'>) =>
  queryOptions({
    queryKey: ['warning-signs', component, to, asOf],
    queryFn: ({ signal }) => get(WarningSigns, url('/metrics/warning-signs', { component, to, asOf }), signal),
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });
