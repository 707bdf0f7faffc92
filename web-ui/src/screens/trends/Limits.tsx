import type { Segment } from '../../api/types';
import { SHORTEST } from '../../lib/axis';
import { besideLines } from '../../lib/chartLabels';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';

/** A stretch between two redraws, with the index of its first point on the chart. */
export type Placed = Segment & { first: number };

/** Finds where each stretch begins among points in order of time. */
export function placed(segments: readonly Segment[], instants: readonly string[]): Placed[] {
  return segments.map((segment) => {
    const from = Date.parse(segment.from);
    const first = instants.findIndex((at) => Date.parse(at) >= from);
    return { ...segment, first: Math.max(0, first) };
  });
}

interface Props {
  segments: readonly Placed[];
  x: (i: number) => number;
  y: ((seconds: number) => number) & { range: () => number[] };
  left: number;
  right: number;
  /** Where the drawing begins, px. */
  top: number;
  labelled: boolean;
}

/** The centre and natural limits of each stretch; the last one is named. */
export function Limits({ segments, x, y, left, right, top, labelled }: Props) {
  const format = useTime();
  const at = (seconds: number) => y(Math.max(SHORTEST, seconds));
  const labels = besideLines(
    segments.slice(1).map((segment) => {
      const day = format.day(segment.from);
      return { x: x(segment.first - 0.5), words: [`drawn anew from ${day}`, day] };
    }),
    [left, right],
  );
  return segments.map((segment, i) => {
    const label = labels[i - 1];
    const next = segments[i + 1];
    const x0 = i ? x(segment.first - 0.5) : left;
    const x1 = next ? x(next.first - 0.5) : right;
    const centre = at(segment.centreSeconds);
    const { lowerSeconds, upperSeconds } = segment;
    const limited = lowerSeconds !== null && upperSeconds !== null;
    const [upper, lower] = limited ? [at(upperSeconds), at(lowerSeconds)] : [centre, centre];
    return (
      <g key={segment.from}>
        <rect x={x0} width={Math.max(0, x1 - x0)} y={upper} height={Math.max(0, lower - upper)} fill="var(--band)" />
        {limited && (
          <path d={`M${x0} ${upper}H${x1}M${x0} ${lower}H${x1}`} stroke="var(--line-strong)" strokeDasharray="4 4" />
        )}
        <line x1={x0} x2={x1} y1={centre} y2={centre} stroke="var(--ink)" strokeWidth="1.75" />
        {i > 0 && (
          <>
            <line x1={x0} x2={x0} y1={top - 14} y2={y.range()[0]} stroke="var(--ink-2)" strokeDasharray="3 4" />
            {label && (
              <text x={label.x} y={top - 6} textAnchor={label.anchor}>
                {label.text}
              </text>
            )}
          </>
        )}
        {labelled && !next && (
          <g>
            {limited && (
              <text x={right + 8} y={upper + 4}>
                {duration(upperSeconds)} upper
              </text>
            )}
            <text x={right + 8} y={centre + 4} className="strong">
              {duration(segment.centreSeconds)} centre
            </text>
            {limited && (
              <text x={right + 8} y={lower + 4}>
                {duration(lowerSeconds)} lower
              </text>
            )}
          </g>
        )}
      </g>
    );
  });
}
