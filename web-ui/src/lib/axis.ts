const STEPS = [
  1, 10, 60, 300, 1_200, 3_600, 14_400, 43_200, 86_400, 259_200, 604_800, 2_592_000, 7_776_000, 31_536_000, 157_680_000,
];

/** Durations below a second are drawn at one second: a log axis has no zero. */
export const SHORTEST = 1;

/** The range of a log axis that shows all of `seconds` with a little room on both ends. */
export function durationDomain(seconds: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const value of seconds) {
    low = Math.min(low, Math.max(SHORTEST, value));
    high = Math.max(high, value);
  }
  if (!Number.isFinite(low)) return [60, 86_400];
  return [Math.max(SHORTEST * 0.8, low / 1.5), Math.max(high, low) * 2];
}

/** Round durations inside the range, thinned so that at most `most` remain. */
export function durationTicks([low, high]: readonly [number, number], most: number): number[] {
  const inside = STEPS.filter((step) => step >= low && step <= high);
  const every = Math.max(1, Math.ceil(inside.length / Math.max(1, most)));
  return inside.filter((_step, i) => (inside.length - 1 - i) % every === 0);
}

/** Where a year begins in instants that are in order, thinned so that labels `gap` px wide do not touch. */
export function yearMarks(instants: readonly string[], x: (i: number) => number, gap: number): [number, string][] {
  const marks: [number, string][] = [];
  let year = '';
  instants.forEach((at, i) => {
    const here = at.slice(0, 4);
    if (here === year) return;
    year = here;
    const last = marks.at(-1);
    if (!last || x(i) - x(last[0]) >= gap) marks.push([i, here]);
  });
  return marks;
}
