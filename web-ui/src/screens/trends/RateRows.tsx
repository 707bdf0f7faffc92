import { scaleLinear } from 'd3-scale';
import { percent, shareInterval } from '../../lib/format';
import { Chart } from '../../ui/Chart';
import { useCursor } from '../../ui/useCursor';
import { useWidth } from '../../ui/useWidth';
import { FEW, type Rate } from './rates';

const ROW = 34;
const TOP = 24;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
/** Width of a character of a name in px, at most; names longer than a third of the chart are cut. */
const CHARACTER = 8;

interface Props {
  title: string;
  rows: readonly Rate[];
  /** The share of all, null when there is none. */
  all: number | null;
  /** What those that are counted did. */
  counted?: string;
  /** What is opened by Enter. */
  behind?: string;
  open?: ((row: Rate) => void) | undefined;
  /** That the share is one of harm. */
  harm?: boolean;
}

/** One interval bar per row. */
export function RateRows({
  title,
  rows,
  all,
  open,
  counted = 'succeeded',
  behind = 'the attempts',
  harm = false,
}: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const longest = Math.max(4, ...rows.map((row) => row.name.length));
  const left = Math.min(longest * CHARACTER + 14, width / 3);
  const right = Math.max(left + 60, width - 100);
  const height = TOP + rows.length * ROW + 8;
  const x = scaleLinear([0, 1], [left, right]);
  const middle = (i: number) => TOP + i * ROW + ROW / 2;
  const fit = Math.floor((left - 14) / CHARACTER);
  const cursor = useCursor({
    count: rows.length,
    nearest: (_px, py) => {
      const i = Math.floor((py - TOP) / ROW);
      return i >= 0 && i < rows.length ? i : null;
    },
    open: (i) => {
      const row = rows[i];
      if (row) open?.(row);
    },
  });
  const current = cursor.index === null ? undefined : rows[cursor.index];
  return (
    <div ref={ref}>
      <Chart
        label={`${title}.`}
        hint={
          rows.length
            ? `Arrow keys move between rows${open ? `, Enter opens ${behind}` : ''}.`
            : 'Nothing is judged yet.'
        }
        width={width}
        height={height}
        cursor={cursor}
        readout={current ? read(current, counted) : ''}
      >
        {QUARTERS.map((share) => (
          <g key={share}>
            <line x1={x(share)} x2={x(share)} y1={TOP - 4} y2={height - 6} stroke="var(--line)" />
            <text x={x(share)} y={13} textAnchor="middle">
              {percent(share)}
            </text>
          </g>
        ))}
        {all !== null && (
          <line x1={x(all)} x2={x(all)} y1={TOP - 4} y2={height - 6} stroke="var(--ink)" strokeDasharray="2 3" />
        )}
        {cursor.index !== null && (
          <rect className="row-on" x={0} width={width} y={TOP + cursor.index * ROW} height={ROW} rx="4" />
        )}
        {rows.map((row, i) => (
          <g key={row.key} className={`rate${row.n < FEW ? ' few' : ''}${harm ? ' harm' : ''}`}>
            <text x={left - 12} y={middle(i) + 4} textAnchor="end" className="strong">
              {row.name.length > fit ? `${row.name.slice(0, fit - 1)}…` : row.name}
            </text>
            <Bar row={row} x={x} y={middle(i)} />
            <text x={right + 12} y={middle(i) + 4} className="strong">
              {row.count} of {row.n}
            </text>
            {row.n < FEW && (
              <text x={right + 62} y={middle(i) + 4}>
                few
              </text>
            )}
          </g>
        ))}
      </Chart>
    </div>
  );
}

const read = (row: Rate, counted: string) =>
  `${row.name}: ${row.count} of ${row.n} ${counted}${row.n ? ` (${shareInterval(row.interval)})` : ''}, ${
    row.unknown
  } unknown${row.different ? `, ${differs(row)}` : ''}`;

/** That a group is named as different, and how sure that is. */
export const differs = ({ adjustedP }: Pick<Rate, 'adjustedP'>) =>
  `differs from the others${adjustedP == null ? '' : `, Holm-adjusted p ${pWords(adjustedP)}`}`;

const pWords = (p: number) => (p < 0.001 ? '< 0.001' : `= ${p.toFixed(p < 0.01 ? 3 : 2)}`);

function Bar({ row, x, y }: { row: Rate; x: (share: number) => number; y: number }) {
  const [low, high] = row.interval;
  if (row.value === null) return null;
  return (
    <>
      {low !== null && high !== null && <line className="bar" x1={x(low)} x2={x(high)} y1={y} y2={y} />}
      <circle cx={x(row.value)} cy={y} r="6" />
    </>
  );
}
