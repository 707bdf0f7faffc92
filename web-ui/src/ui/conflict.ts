import * as v from 'valibot';
import { Problem } from '../api/client';
import { same } from '../lib/drafts';

/** What stands now, when a refusal says that somebody else was faster; null otherwise. */
export function standing<S extends v.GenericSchema>(schema: S, error: Error | null): v.InferOutput<S> | null {
  if (!(error instanceof Problem) || error.status !== 409) return null;
  const parsed = v.safeParse(schema, error.current);
  return parsed.success ? parsed.output : null;
}

/** The properties in which two values differ, in the order of the first. */
export const differing = <T extends object>(mine: T, theirs: T) =>
  (Object.keys(mine) as (keyof T & string)[]).filter((field) => !same(mine[field], theirs[field]));

/** The properties that they changed since both began, and that are as they were here. */
export const onlyTheirs = <T extends object>(base: T, mine: T, theirs: T) =>
  differing(base, theirs).filter((field) => same(base[field], mine[field]));
