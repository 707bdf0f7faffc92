import type { Group } from '../../api/types';

/** A share of one part of what is counted. */
export interface Rate {
  key: string;
  name: string;
  n: number;
  /** How many of the n make the share. */
  count: number;
  unknown: number;
  value: number | null;
  interval: [number | null, number | null];
  /** Holm-adjusted, null where it is not compared. */
  adjustedP?: number | null;
  /** It is named as different from all others. */
  different?: boolean;
}

/** The share of successes of one part of the attempts. */
export const succeeded = <T extends { succeeded: number }>({ succeeded: count, ...row }: T) => ({ ...row, count });

/** Rates of groups with the names they are shown by. */
export const named = (groups: readonly Group[], name: (group: string) => string): Rate[] =>
  groups.map(({ group, ...row }) => ({ ...row, key: group ?? '', name: group === null ? 'Not known' : name(group) }));

/** Below this many judged attempts a share is drawn hollow and not ranked. */
export const FEW = 5;

/** Best first; those with too few to rank come last. */
export function inOrder(rates: readonly Rate[]): Rate[] {
  const few = (rate: Rate) => Number(rate.n < FEW);
  return rates.toSorted((a, b) => few(a) - few(b) || (b.value ?? -1) - (a.value ?? -1) || b.n - a.n);
}
