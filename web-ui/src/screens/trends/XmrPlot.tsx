import { memo } from 'react';
import type { Segment } from '../../api/types';
import { durationTicks, yearMarks } from '../../lib/axis';
import { shortDuration } from '../../lib/format';
import { Limits, placed } from './Limits';
import { arrows, diamonds, dots } from './marks';
import { sharedFlags } from './sharedFlags';
import type { Timed, XmrScales } from './xmrScales';

/** Width of a year's label and the room around it, px. */
const YEAR = 44;

interface Props {
  points: readonly Timed[];
  segments: readonly Segment[];
  scales: XmrScales;
}

/** Axis, limits and marks: everything that stays while the cursor moves. */
export const XmrPlot = memo(function XmrPlot({ points, segments, scales }: Props) {
  const { x, y, places, left, right, top, bottom, small } = scales;
  const [low = 1, high = 1] = y.domain();
  const instants = points.map((point) => point.at);
  const shared = new Set(sharedFlags(points));
  const hollow = points.map((point) => point.censored || point.hollow || point.flags.some((flag) => !shared.has(flag)));
  const where = (outside: boolean, open: boolean) =>
    places.filter((_place, i) => points[i]?.outside === outside && hollow[i] === open);
  return (
    <>
      {durationTicks([low, high], small ? 6 : 9).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {shortDuration(tick)}
          </text>
        </g>
      ))}
      <Limits segments={placed(segments, instants)} x={x} y={y} left={left} right={right} top={top} labelled={!small} />
      {yearMarks(instants, x, YEAR).map(([i, year]) => (
        <g key={year}>
          <line x1={x(i)} x2={x(i)} y1={bottom} y2={bottom + 5} stroke="var(--line-strong)" />
          <text x={x(i)} y={bottom + 22}>
            {year}
          </text>
        </g>
      ))}
      <path className="plain" d={dots(where(false, false))} />
      <path className="outside" d={diamonds(where(true, false))} />
      <path className="outside open" d={diamonds(where(true, true))} />
      <path className="ring" d={dots(where(false, true))} />
      <path className="ring-in" d={dots(where(false, true))} />
      <path className="arrow" d={arrows(places.filter((_place, i) => points[i]?.censored))} />
    </>
  );
});
