/** Units of time and how many seconds each has. */
export const UNITS = { s: 1, min: 60, h: 3_600, d: 86_400 };
export type Unit = keyof typeof UNITS;

/** The largest unit in which a length of time is a whole number; minutes when nothing is said. */
export function unitOf(seconds: number | null): Unit {
  if (!seconds) return 'min';
  const units = Object.keys(UNITS) as Unit[];
  return units.findLast((unit) => seconds % UNITS[unit] === 0) ?? 's';
}

/** A length of time in a unit, to at most two decimals. */
export const inUnit = (seconds: number | null, unit: Unit) =>
  seconds === null ? null : Math.round((seconds / UNITS[unit]) * 100) / 100;
