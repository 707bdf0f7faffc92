/** A named place on the axis, in pixels. */
export interface Marked {
  x: number;
  names: string;
}

const NEAR = 72;

/** Puts names that would run into each other at one place, in their order. */
export function joined(marks: readonly Marked[]): Marked[] {
  const all: Marked[] = [];
  for (const mark of marks.toSorted((a, b) => a.x - b.x)) {
    const before = all.at(-1);
    if (before && mark.x - before.x < NEAR) before.names = `${before.names}, ${mark.names}`;
    else all.push({ ...mark });
  }
  return all;
}

/** Moves places (ascending) apart so that each is `gap` from the next and none lies beyond `end`. */
export function spread(places: readonly number[], gap: number, end: number): number[] {
  const apart: number[] = [];
  for (const place of places) apart.push(Math.max(place, (apart.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  for (let i = apart.length - 1; i >= 0; i--)
    apart[i] = Math.min(apart[i] ?? 0, i === apart.length - 1 ? end : (apart[i + 1] ?? end) - gap);
  return apart;
}

/** The widest stretch between two points in which none of the marks lies, each of them as wide as a mark is drawn. */
export function widest(from: number, to: number, marks: readonly number[], half = 12): [number, number] {
  const inside = marks.filter((one) => one > from - half && one < to + half).toSorted((a, b) => a - b);
  const edges = [from - half, ...inside, to + half];
  const gaps = edges.slice(1).map((end, i): [number, number] => [(edges[i] ?? end) + half, end - half]);
  return gaps.reduce((best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best));
}
