const WORDS = new Map([
  ['OPEN', 'Review open'],
  ['PUBLISHED', 'Review published'],
  ['AMENDED', 'Review amended'],
]);

/** How far the review of an incident is. */
export function ReviewChip({ state }: { state: string }) {
  return <span className={`review-chip ${state}`}>{WORDS.get(state) ?? state}</span>;
}
