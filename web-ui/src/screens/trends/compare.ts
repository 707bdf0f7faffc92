/** What two windows of the same length can be told apart by. */
export interface Side {
  n: number;
  value: number | null;
  interval: readonly [number | null, number | null];
}

/** Below this many on a side nothing is claimed. */
export const ENOUGH = 20;
/** Of a test that finds a difference in 8 of 10 cases at the 5 % level: 1.96 + 0.84. */
const POWER = 2.8;

/** What may be said of a difference, never more than the intervals allow. */
export function verdictOf(before: Side, now: Side, more: string, less: string): string {
  if (before.n < ENOUGH || now.n < ENOUGH) return 'Not enough data to call a trend: fewer than 20 a side.';
  const [low, high] = now.interval;
  const [lowBefore, highBefore] = before.interval;
  if (highBefore !== null && low !== null && low > highBefore) return `${more} than before: the intervals lie apart.`;
  if (lowBefore !== null && high !== null && high < lowBefore) return `${less} than before: the intervals lie apart.`;
  return 'No difference can be called: the intervals overlap.';
}

/** The least difference of two shares that so many on each side would show, null where there are none. */
export function leastDifference(before: Side, now: Side): number | null {
  if (!before.n || !now.n || before.value === null || now.value === null) return null;
  const both = (before.value * before.n + now.value * now.n) / (before.n + now.n);
  // Where none or all did, the share that half a case more would make.
  const share = Math.min(1 - 0.5 / (before.n + now.n), Math.max(0.5 / (before.n + now.n), both));
  return Math.min(1, POWER * Math.sqrt(share * (1 - share) * (1 / before.n + 1 / now.n)));
}

/** The least ratio of two rates of being over that so many ends on each side would show, null where there are none. */
export const leastRatio = (before: number, now: number): number | null =>
  before > 0 && now > 0 ? Math.exp(POWER * Math.sqrt(1 / before + 1 / now)) : null;
