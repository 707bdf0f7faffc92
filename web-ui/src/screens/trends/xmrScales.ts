import { scaleLinear, scaleLog } from 'd3-scale';
import type { Segment } from '../../api/types';
import { durationDomain, SHORTEST } from '../../lib/axis';

/** What has a time: an attempt of history, or an incident that was recorded live. */
export interface Timed {
  id: string;
  at: string;
  seconds: number;
  censored: boolean;
  outside: boolean;
  flags: readonly string[];
  /** Something else stands for one of its ends. */
  hollow: boolean;
}
type Place = readonly [x: number, y: number];

const TOP = 26;
const BOTTOM = 30;
const LEFT = 50;
/** Room for the names of the limits, px. */
const NAMES = 132;
/** How near the pointer has to be to a point, px. */
const REACH = 26;

/** Where everything stands on a chart of this width, in px. */
export function xmrScales(points: readonly Timed[], segments: readonly Segment[], width: number) {
  const small = width < 600;
  const height = small ? 300 : 340;
  const right = width - (small ? 8 : NAMES);
  const bottom = height - BOTTOM;
  const limits = segments.flatMap((one) => [one.lowerSeconds, one.upperSeconds, one.centreSeconds]);
  const all = [...points.map((point) => point.seconds), ...limits.filter((at) => at !== null)];
  const y = scaleLog(durationDomain(all), [bottom, TOP]);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [LEFT + 8, Math.max(LEFT + 30, right - 10)]);
  const places = points.map((point, i): Place => [x(i), y(Math.max(SHORTEST, point.seconds))]);
  return { x, y, places, left: LEFT, right, top: TOP, bottom, height, small };
}
export type XmrScales = ReturnType<typeof xmrScales>;

/** The index of the place nearest to a point of the chart, null when none is near. */
export function nearestOf(places: readonly Place[], px: number, py: number): number | null {
  let best: number | null = null;
  let distance = REACH * REACH;
  places.forEach(([x, y], i) => {
    const d = (x - px) ** 2 + (y - py) ** 2;
    if (d < distance) {
      distance = d;
      best = i;
    }
  });
  return best;
}
