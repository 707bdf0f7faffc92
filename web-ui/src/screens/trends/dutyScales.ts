import { scaleLinear, scaleLog } from 'd3-scale';
import type { Duty } from '../../api/hesitation';
import { shareOf } from './duty';

const TOP = 34;
const BOTTOM = 30;
const LEFT = 50;
/** Room below the axis for what has no time, px. */
const STRIP = 30;
/** Parts of a budget that an axis may name. */
const TICKS = [0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10, 100, 1_000];
/** Less of the budget is drawn as this much: a log axis has no zero. */
const LEAST = 0.02;

/** Where everything stands on a chart of L / B of this width, in px. */
export function dutyScales(points: readonly Duty[], width: number) {
  const small = width < 600;
  const height = small ? 300 : 350;
  const right = width - (small ? 8 : 92);
  const shares = points.map(shareOf);
  const known = shares.filter((share) => share !== null);
  const strip = known.length < points.length;
  const bottom = height - BOTTOM - (strip ? STRIP : 0);
  const low = Math.min(0.1, ...known.map((share) => Math.max(LEAST, share)));
  const high = known.reduce((most, share) => Math.max(most, share), 4);
  const domain: [number, number] = [low / 1.4, high * 1.5];
  const y = scaleLog(domain, [bottom, TOP]);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [LEFT + 10, Math.max(LEFT + 40, right - 12)]);
  const none = bottom + STRIP / 2 + 4;
  const places = shares.map((share, i) => [x(i), share === null ? none : y(Math.max(LEAST, share))] as const);
  const ticks = TICKS.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return { x, y, places, ticks, left: LEFT, right, top: TOP, bottom, height, small, none: strip ? none : null };
}
export type DutyScales = ReturnType<typeof dutyScales>;
