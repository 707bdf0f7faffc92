/** The flags that every one carries: they tell none apart from the others, so they are said once. */
export function sharedFlags(points: readonly { flags: readonly string[] }[]): string[] {
  const first = points[0]?.flags ?? [];
  return first.filter((flag) => points.every((point) => point.flags.includes(flag)));
}
