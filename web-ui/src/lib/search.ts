import * as v from 'valibot';

/** Windows offered by name; their start is counted back from the current UTC day. */
export const WINDOWS = { all: 'All history', '5y': 'Last 5 years', '12m': 'Last 12 months', '90d': 'Last 90 days' };
export type WindowName = keyof typeof WINDOWS;

const optionalText = v.optional(v.fallback(v.optional(v.string()), undefined));
const optionalDay = v.optional(v.fallback(v.optional(v.pipe(v.string(), v.isoDate())), undefined));

/** What the address of the trends page says; anything it does not understand is left out. */
export const TrendsSearch = v.object({
  basis: v.optional(v.fallback(v.optional(v.picklist(['VERIFIED'])), undefined)),
  component: optionalText,
  changeKind: optionalText,
  window: v.optional(v.fallback(v.optional(v.picklist(['5y', '12m', '90d', 'custom'])), undefined)),
  /** First day counted, UTC. */
  from: optionalDay,
  /** First day no longer counted, UTC. */
  to: optionalDay,
  asOf: optionalText,
  team: optionalText,
  pattern: optionalText,
  severity: optionalText,
  harmKind: optionalText,
  actor: v.optional(v.fallback(v.optional(v.picklist(['PERSON', 'MACHINE'])), undefined)),
  /** Exercises are left out unless they are looked at alone. */
  drills: v.optional(v.fallback(v.optional(v.picklist(['only'])), undefined)),
  /** Set beside the window of the same length right before. */
  compare: v.optional(v.fallback(v.optional(v.picklist(['before'])), undefined)),
  /** The selected attempt. */
  sel: optionalText,
  /** The open list of facts, see `factsOf`. */
  facts: optionalText,
});
export type TrendsSearch = v.InferOutput<typeof TrendsSearch>;

export interface Filters {
  basis: string;
  component?: string | undefined;
  changeKind?: string | undefined;
  /** RFC 3339 instants. */
  from?: string | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
  /** That owned the component then. */
  team?: string | undefined;
  /** How a change of the release is built, in the words of its plan. */
  pattern?: string | undefined;
  severity?: string | undefined;
  harmKind?: string | undefined;
  /** Who decided: PERSON or MACHINE. */
  actor?: string | undefined;
  /** `only` for exercises alone. */
  drills?: string | undefined;
}

/** What is asked for more seldom than component, kind and window. */
export const FURTHER = ['team', 'pattern', 'severity', 'harmKind', 'actor', 'drills'] as const;
export type Further = (typeof FURTHER)[number];

const DAY = 86_400_000;
const startOfDay = (day: Date) => `${day.toISOString().slice(0, 10)}T00:00:00Z`;

/** When a named window starts, or undefined when it has no start. */
export function windowStart(name: string | undefined, today: Date): string | undefined {
  const start = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()));
  if (name === '5y') start.setUTCFullYear(start.getUTCFullYear() - 5);
  else if (name === '12m') start.setUTCFullYear(start.getUTCFullYear() - 1);
  else if (name === '90d') start.setUTCDate(start.getUTCDate() - 90);
  else return undefined;
  return startOfDay(start);
}

/** The filters of the API for what the address says. */
export function filtersOf(search: TrendsSearch, today: Date): Filters {
  const custom = search.window === 'custom';
  const day = (value: string | undefined) => (custom && value ? `${value}T00:00:00Z` : undefined);
  return {
    basis: search.basis ?? 'OBSERVED',
    component: search.component || undefined,
    changeKind: search.changeKind || undefined,
    from: custom ? day(search.from) : windowStart(search.window, today),
    to: day(search.to),
    asOf: search.asOf || undefined,
    ...Object.fromEntries(FURTHER.map((name) => [name, search[name] || undefined])),
  };
}

/**
 * The same filters for the window of the same length right before, null where the window has no start.
 *
 * @param today the current UTC day, by whose end a window without an end is taken to end
 */
export function windowBefore(filters: Filters, today: Date): Filters | null {
  if (!filters.from) return null;
  const from = Date.parse(filters.from);
  const to = filters.to ? Date.parse(filters.to) : Date.parse(startOfDay(today)) + DAY;
  if (!(from < to)) return null;
  const instant = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
  return { ...filters, from: instant(from - (to - from)), to: filters.from };
}

/** A list of facts that a figure opens into: everything, or what shares one property. */
export type FactsKey =
  | 'all'
  | `${'outcome' | 'changeKind' | 'component' | Further | 'flag' | 'reason' | 'period'}:${string}`
  /** Of what was recorded live; obligations narrowed by `name=value`. */
  | `${'obligations' | 'incidents'}:${string}`;

export function factsOf(key: string): { by: string; value: string } {
  const at = key.indexOf(':');
  return at < 0 ? { by: 'all', value: '' } : { by: key.slice(0, at), value: key.slice(at + 1) };
}
