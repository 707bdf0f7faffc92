import type { RestatedPeriod, Value } from '../../api/figures';
import type { Group } from '../../api/types';
import { percent } from '../../lib/format';

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
  /** Of a period that is not what it was when it was first shown. */
  restated?: RestatedPeriod | undefined;
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

/** A share as it stood, with what it rested on. */
export const stoodWords = ({ value, n, unknown }: Value) =>
  `${value === null ? 'no share' : percent(value)} of ${n}${unknown ? `, ${unknown} unknown` : ''}`;

/** "was 67% of 3 when first shown, now 33% of 3, because the rollback att_1 was SUCCEEDED and is INEFFECTIVE". */
export function restatedWords({ shown, now, because }: RestatedPeriod): string {
  const why = because.map((sentence) =>
    sentence.replace(/\.$/, '').replace(/^(The|What) /, (word) => word.toLowerCase()),
  );
  return `was ${stoodWords(shown)} when first shown, now ${stoodWords(now)}${
    why.length ? `, because ${why.join('; ')}` : ''
  }`;
}
