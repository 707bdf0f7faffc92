/** The list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const [one] = list.slice(from, from + 1);
  return one === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, one);
}

/** The entries that say something, without the space around them. */
export const filled = (list: readonly string[]) => list.map((text) => text.trim()).filter(Boolean);
