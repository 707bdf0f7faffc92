const YEAR = 31_536_000;
const UNITS: [number, string][] = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
  [1, 's'],
];

/** A duration in at most two units: 42 s, 14 min, 4 h 6 min, 3 d 2 h. Seconds beside minutes are dropped above 10 min. */
export function duration(seconds: number): string {
  if (seconds < 1) return seconds > 0 ? 'under 1 s' : '0 s';
  if (seconds >= 2 * YEAR) return `${(seconds / YEAR).toFixed(1)} years`;
  const whole = Math.round(seconds >= 600 ? Math.round(seconds / 60) * 60 : seconds);
  const first = UNITS.findIndex(([size]) => whole >= size);
  const [size, unit] = UNITS[first] ?? [1, 's'];
  const main = Math.floor(whole / size);
  const [nextSize, nextUnit] = UNITS[first + 1] ?? [1, ''];
  const rest = Math.floor((whole - main * size) / nextSize);
  return rest && nextUnit ? `${main} ${unit} ${rest} ${nextUnit}` : `${main} ${unit}`;
}

/** A duration for an axis: one unit. */
export function shortDuration(seconds: number): string {
  if (seconds >= YEAR) return `${Math.round(seconds / YEAR)} y`;
  const [size, unit] = UNITS.find(([s]) => seconds >= s) ?? [1, 's'];
  return `${Math.round(seconds / size)} ${unit}`;
}

export const percent = (share: number) => `${Math.round(share * 100)}%`;

const number = new Intl.NumberFormat('en');
export const integer = (n: number) => number.format(n);

/** "3 attempts", "1 attempt". */
export const counted = (n: number, one: string, many = `${one}s`) => `${integer(n)} ${n === 1 ? one : many}`;

type Bounds = readonly [number | null, number | null];

/** An interval of shares, or the words that there is none. */
export const shareInterval = ([low, high]: Bounds) =>
  low === null || high === null ? 'no interval' : `${percent(low)} to ${percent(high)}`;

/** An interval of durations; an end that the data does not reach is said in words. */
export function durationInterval([low, high]: Bounds): string {
  if (low === null) return 'no interval';
  return high === null ? `${duration(low)} or longer` : `${duration(low)} to ${duration(high)}`;
}
