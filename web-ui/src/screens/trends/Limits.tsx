import type { Segment } from '../../api/types';
import { SHORTEST } from '../../lib/axis';
import { duration } from '../../lib/format';

interface Props {
  segments: readonly Segment[];
  x: (i: number) => number;
  y: (seconds: number) => number;
  labelled: boolean;
  right: number;
  /** Index of the last point: the last segment reaches to the edge. */
  last: number;
}

/** The natural limits of each stretch between two redraws; the last one is named. */
export function Limits({ segments, x, y, labelled, right, last }: Props) {
  return segments.map((segment, i) => {
    const x0 = i ? x(segment.fromIndex - 0.5) : 50;
    const x1 = segment.toIndex >= last ? right : x(segment.toIndex + 0.5);
    const of = (seconds: number) => y(Math.max(SHORTEST, seconds));
    const [upper, centre, lower] = [of(segment.upperSeconds), of(segment.centreSeconds), of(segment.lowerSeconds)];
    return (
      <g key={segment.fromIndex}>
        <rect x={x0} width={Math.max(0, x1 - x0)} y={upper} height={Math.max(0, lower - upper)} fill="var(--band)" />
        <path d={`M${x0} ${upper}H${x1}M${x0} ${lower}H${x1}`} stroke="var(--line-strong)" strokeDasharray="4 4" />
        <line x1={x0} x2={x1} y1={centre} y2={centre} stroke="var(--ink)" strokeWidth="1.75" />
        {labelled && i === segments.length - 1 && (
          <>
            <text x={right + 8} y={upper + 4}>
              {duration(segment.upperSeconds)} upper
            </text>
            <text x={right + 8} y={centre + 4} className="strong">
              {duration(segment.centreSeconds)} centre
            </text>
            <text x={right + 8} y={lower + 4}>
              {duration(segment.lowerSeconds)} lower
            </text>
          </>
        )}
      </g>
    );
  });
}
