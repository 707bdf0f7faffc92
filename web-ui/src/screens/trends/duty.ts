import type { Duty, Mark } from '../../api/hesitation';
import { duration } from '../../lib/format';

/** How an obligation stands, each drawn in a shape of its own. */
export type Stand = 'timely' | 'overridden' | 'late' | 'worsened' | 'recovered' | 'undefined' | 'unknown';

const STANDS = new Map<string, Stand>([
  ['TIMELY', 'timely'],
  ['OVERRIDDEN', 'overridden'],
  ['LATE_NOT_WORSENED', 'late'],
  ['HESITATION_WORSENED', 'worsened'],
  ['DISCHARGED_SELF_RECOVERED', 'recovered'],
  ['UNDEFINED_THRESHOLD_HESITATION', 'undefined'],
]);

const WORDS: Record<Stand, string> = {
  timely: 'decided in time',
  overridden: 'risk accepted in time',
  late: 'late, not worsened',
  worsened: 'worsened by hesitation',
  recovered: 'over by itself',
  undefined: 'late, no threshold',
  unknown: 'not known',
};
export const ALL_STANDS = Object.keys(WORDS) as Stand[];

/** What is open or provisional is not known, whatever it would be if it ended so. */
export const standOf = ({ outcome, provisional }: Pick<Duty, 'outcome' | 'provisional'>): Stand =>
  provisional ? 'unknown' : (STANDS.get(outcome ?? '') ?? 'unknown');

export const dutyWords = (stand: Stand) => WORDS[stand];

const REVIEWED = new Map([
  ['CONFIRMED', 'worsened, a review confirms'],
  ['REJECTED', 'not worsened, a review finds'],
]);

/** What a review found of it, beside what was computed. */
export const reviewWords = (verdict: string | null) =>
  verdict === null ? 'not looked at' : (REVIEWED.get(verdict) ?? 'not known');

/** L / B, null where there is no time, or no budget yet. */
export const shareOf = ({ latencySeconds, budgetSeconds }: Pick<Duty, 'latencySeconds' | 'budgetSeconds'>) =>
  latencySeconds === null || !budgetSeconds ? null : latencySeconds / budgetSeconds;

/** 0.4×, 2.5×, 12×: how much of the budget. */
export const times = (share: number) =>
  `${share >= 9.95 ? Math.round(share) : share >= 0.095 || share === 0 ? Number(share.toFixed(1)) : Number(share.toPrecision(1))}×`;

/** Where an obligation can be looked at: what no rule bound is named by its incident and release. */
export function placeOf(id: string) {
  const at = id.indexOf(':');
  return at < 0 ? { to: '/obligations/$id' as const, id } : { to: '/incidents/$id' as const, id: id.slice(0, at) };
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/** What changed of a rule: "budget 10 min → 5 min, threshold 1 → 2". */
export function changeWords({ was, now }: Mark): string {
  const parts = [
    was.budgetSeconds !== now.budgetSeconds && `budget ${duration(was.budgetSeconds)} → ${duration(now.budgetSeconds)}`,
    was.threshold !== now.threshold && `threshold ${number.format(was.threshold)} → ${number.format(now.threshold)}`,
    was.minHarm !== now.minHarm && `least harm ${number.format(was.minHarm)} → ${number.format(now.minHarm)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Marks with the index of the first point that was measured anew. */
export function placedMarks(marks: readonly Mark[], points: readonly Pick<Duty, 'at'>[]): Map<number, Mark[]> {
  const placed = new Map<number, Mark[]>();
  for (const mark of marks) {
    const first = points.findIndex((point) => Date.parse(point.at) >= Date.parse(mark.at));
    if (first >= 0) placed.set(first, [...(placed.get(first) ?? []), mark]);
  }
  return placed;
}
