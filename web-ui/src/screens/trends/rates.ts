/** A share of one part of the attempts. */
export interface Rate {
  key: string;
  name: string;
  n: number;
  succeeded: number;
  unknown: number;
  value: number | null;
  interval: [number | null, number | null];
}

/** Below this many judged attempts a share is drawn hollow and not ranked. */
export const FEW = 5;

/** Best first; those with too few to rank come last. */
export function inOrder(rates: readonly Rate[]): Rate[] {
  const few = (rate: Rate) => Number(rate.n < FEW);
  return rates.toSorted((a, b) => few(a) - few(b) || (b.value ?? -1) - (a.value ?? -1) || b.n - a.n);
}
