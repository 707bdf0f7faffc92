/** About how wide a letter of a chart's labels is, in pixels; rather too wide than too narrow. */
const LETTER = 7;
const GAP = 4;

export interface Placed {
  x: number;
  anchor: 'start' | 'end';
  text: string;
}

/**
 * Where the labels of upright lines stand in one row without covering each other or another line: the last lines have the first choice,
 * of the longest words that fit beside them. One that has no room at all is left out.
 *
 * @param lines their places from left to right, each with its words, the longest first
 */
export function besideLines(
  lines: readonly { x: number; words: readonly string[] }[],
  [left, right]: readonly [number, number],
): (Placed | null)[] {
  const taken: [number, number][] = [];
  const fits = (from: number, to: number) =>
    from >= left &&
    to <= right &&
    lines.every(({ x }) => x < from || x > to) &&
    taken.every(([a, b]) => to + GAP <= a || from >= b + GAP);
  return lines
    .toReversed()
    .map(({ x, words }) => {
      for (const text of words)
        for (const anchor of x > (left + right) / 2 ? (['end', 'start'] as const) : (['start', 'end'] as const)) {
          const at = anchor === 'start' ? x + GAP : x - GAP;
          const width = text.length * LETTER;
          const [from, to] = anchor === 'start' ? [at, at + width] : [at - width, at];
          if (fits(from, to)) {
            taken.push([from, to]);
            return { x: at, anchor, text };
          }
        }
      return null;
    })
    .toReversed();
}
