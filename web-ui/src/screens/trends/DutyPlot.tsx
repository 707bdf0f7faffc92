import { memo } from 'react';
import type { Duty, Mark } from '../../api/hesitation';
import { yearMarks } from '../../lib/axis';
import { changeWords, type Stand, standOf, times } from './duty';
import type { DutyScales } from './dutyScales';
import { crosses, diamonds, dots } from './marks';

/** Width of a year's label, and of a character of a mark's, px at most. */
const YEAR = 44;
const CHARACTER = 6.6;

interface Props {
  points: readonly Duty[];
  marks: ReadonlyMap<number, readonly Mark[]>;
  scales: DutyScales;
}

/** Axis, budget, changed rules and marks: everything that stays while the cursor moves. */
export const DutyPlot = memo(function DutyPlot({ points, marks, scales }: Props) {
  const { x, y, places, ticks, left, right, bottom, none, small } = scales;
  const where = (stand: Stand) => places.filter((_place, i) => points[i] && standOf(points[i]) === stand);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {times(tick)}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={y(1)} y2={y(1)} stroke="var(--ink)" strokeWidth="2.5" />
      {!small && (
        <text x={right + 8} y={y(1) + 4} className="strong">
          the budget
        </text>
      )}
      {none !== null && (
        <>
          <line x1={left} x2={right} y1={bottom + 4} y2={bottom + 4} stroke="var(--line)" strokeDasharray="2 3" />
          <text x={left - 6} y={none + 4} textAnchor="end">
            none
          </text>
        </>
      )}
      {yearMarks(
        points.map((point) => point.at),
        x,
        YEAR,
      ).map(([i, year]) => (
        <text key={year} x={x(i)} y={scales.height - 8}>
          {year}
        </text>
      ))}
      <Changes marks={marks} scales={scales} />
      <path className="plain" d={dots(where('timely'))} />
      <path className="ring" d={dots(where('overridden'))} />
      <path className="ring-in" d={dots(where('overridden'))} />
      <path className="late" d={diamonds(where('late'))} />
      <path className="late open" d={diamonds(where('undefined'))} />
      <path className="cross" d={crosses(where('recovered'))} />
      {where('unknown').map(([cx, cy]) => (
        <circle key={cx} className="doubt" cx={cx} cy={cy} r="6.5" />
      ))}
      <path className="outside" d={diamonds(where('worsened'))} />
    </>
  );
});

/** Upright lines where a rule's budget, threshold or least harm changed, named where there is room. */
function Changes({ marks, scales }: Pick<Props, 'marks' | 'scales'>) {
  const { x, right, top, bottom } = scales;
  const all = [...marks].toSorted(([one], [other]) => one - other);
  let free = 0;
  return all.map(([i, changes]) => {
    const at = Math.max(scales.left, x(i - 0.5));
    const first = changes[0];
    const words = changes.length > 1 || !first ? `${changes.length} rules changed` : changeWords(first);
    const wide = words.length * CHARACTER;
    const start = Math.min(at + 4, right - wide);
    const fits = start >= free;
    if (fits) free = start + wide + 12;
    return (
      <g key={i}>
        <line x1={at} x2={at} y1={top - 22} y2={bottom} stroke="var(--ink-2)" strokeDasharray="3 4" />
        {fits && (
          <text x={start} y={top - 14}>
            {words}
          </text>
        )}
      </g>
    );
  });
}
