import * as v from 'valibot';
import { get, problemOf, send, url } from './client';
import { Obligation } from './obligations';
import type { SheetRule } from './procedures';
import { count, maybeText, text } from './shapes';
import { Incident, page } from './types';

const MOST = 500;
/** So many pages are looked through at most; more obligations or incidents than fit were never seen in a month. */
const PAGES = 20;

const Crossing = v.object({ onset: text, confirmedAt: text, clearedAt: maybeText, lostAt: maybeText });
export type Crossing = v.InferOutput<typeof Crossing>;
const Answer = v.object({ crossings: v.array(Crossing), samples: count });

/** What a rule is tried on: RFC 3339 from and to, and the component whose signal it is, null for whatever is heard. */
export interface Range {
  component: string | null;
  from: string;
  to: string;
}

export interface Trial {
  samples: number;
  crossings: Crossing[];
  /** Those that began in the range, of whichever component and signal. */
  obligations: Obligation[];
  incidents: Incident[];
}

/** The rule as it is tried; its words and whom it asks do not matter, nor how long it leaves. */
const tried = (rule: SheetRule) => ({
  threshold: rule.threshold,
  clearThreshold: rule.clearThreshold,
  comparison: rule.comparison,
  sustainSeconds: rule.sustainSeconds,
  quietSeconds: rule.quietSeconds,
  budgetSeconds: rule.budgetSeconds ?? 0,
  requiredAction: rule.requiredAction,
  minHarm: rule.minHarm,
  minSamples: rule.minSamples,
  staleAfterSeconds: rule.staleAfterSeconds,
  mustHaveData: rule.mustHaveData,
  rollForwardAllowed: rule.rollForwardAllowed,
});

/**
 * Asks when a rule would have been crossed, and reads what it is compared with. Records nothing.
 * @throws Problem when the server refuses or cannot be reached
 */
export async function backtest(rule: SheetRule, { component, from, to }: Range): Promise<Trial> {
  const response = await send(url('/obligations/backtest'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      rule: Object.fromEntries(Object.entries(tried(rule)).filter(([, value]) => value !== null)),
      signal: rule.signal.trim(),
      ...(component && { component }),
      from,
      to,
    }),
  });
  if (!response.ok) throw await problemOf(response);
  const { crossings, samples } = v.parse(Answer, await response.json());
  const [obligations, incidents] = await Promise.all([
    since('/obligations', Obligation, (one) => one.onset, from),
    since('/incidents', Incident, (one) => one.declaredAt, from),
  ]);
  return { samples, crossings, obligations, incidents };
}

/** The latest of a list, back to a time. */
async function since<S extends v.GenericSchema>(
  path: string,
  item: S,
  at: (one: v.InferOutput<S>) => string,
  from: string,
): Promise<v.InferOutput<S>[]> {
  const all: v.InferOutput<S>[] = [];
  let cursor: string | number | null = null;
  for (let pages = 0; pages < PAGES; pages++) {
    const read: v.InferOutput<ReturnType<typeof page<S>>> = await get(page(item), url(path, { limit: MOST, cursor }));
    all.push(...read.items);
    const last = read.items.at(-1);
    cursor = read.nextCursor;
    if (cursor === null || (last !== undefined && Date.parse(at(last)) < Date.parse(from))) break;
  }
  return all;
}
