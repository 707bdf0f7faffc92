import type { Trace } from '../../api/advice';

/** A signal as it is drawn, in pixels from the upper left. */
export interface Drawn {
  /** The path of what was heard; empty where nothing was. */
  path: string;
  last: { x: number; y: number } | null;
  threshold: number | null;
  clear: number | null;
}

const PAD = 4;

/** Lays out what was heard of a signal against its lines, from one instant to another in milliseconds, UTC. */
export function drawnOf(trace: Trace, from: number, to: number, width: number, height: number): Drawn {
  const { threshold, clearThreshold: clear, samples } = trace;
  const points = samples.map(({ at, value }) => ({ at: Math.min(to, Math.max(from, Date.parse(at))), value }));
  const lines = [threshold, clear === threshold ? null : clear];
  const values = [...points.map(({ value }) => value), ...lines.filter((one) => one !== null)];
  const low = Math.min(...values, 0);
  const high = Math.max(...values, low + Number.EPSILON);
  const x = (at: number) => PAD + ((at - from) / Math.max(1, to - from)) * (width - 2 * PAD);
  const y = (value: number) => height - PAD - ((value - low) / (high - low)) * (height - 2 * PAD);
  const round = (n: number) => Math.round(n * 10) / 10;
  const places = points.map(({ at, value }) => ({ x: round(x(at)), y: round(y(value)) }));
  return {
    path: places.map((one, i) => `${i ? 'L' : 'M'}${one.x} ${one.y}`).join(''),
    last: places.at(-1) ?? null,
    threshold: threshold === null ? null : round(y(threshold)),
    clear: lines[1] == null ? null : round(y(lines[1])),
  };
}
