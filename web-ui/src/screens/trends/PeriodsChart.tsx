import { scaleLinear } from 'd3-scale';
import { percent, shareInterval } from '../../lib/format';
import { Chart } from '../../ui/Chart';
import { useCursor } from '../../ui/useCursor';
import { useWidth } from '../../ui/useWidth';
import { diamonds } from './marks';
import { FEW, type Rate, restatedWords } from './rates';

const HEIGHT = 276;
const LEFT = 46;
const TOP = 14;
const BOTTOM = 46;
/** Width of a character of a label in px, at most. */
const CHARACTER = 7.5;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

interface Props {
  rows: readonly Rate[];
  all: number | null;
  open: (row: Rate) => void;
}

/** One upright interval per period, in order of time. */
export function PeriodsChart({ rows, all, open }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const right = Math.max(LEFT + 60, width - 8);
  const slot = (right - LEFT) / Math.max(1, rows.length);
  const x = (i: number) => LEFT + (i + 0.5) * slot;
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
  const longest = Math.max(7, ...rows.flatMap((row) => [row.name.length, counts(row).length])) + 1;
  const every = Math.max(1, Math.ceil((longest * CHARACTER) / slot));
  const cursor = useCursor({
    count: rows.length,
    nearest: (px) => {
      const i = Math.floor((px - LEFT) / slot);
      return i >= 0 && i < rows.length ? i : null;
    },
    open: (i) => {
      const row = rows[i];
      if (row) open(row);
    },
  });
  const current = cursor.index === null ? undefined : rows[cursor.index];
  return (
    <div ref={ref}>
      <Chart
        label="Success by period."
        hint={rows.length ? 'Arrow keys move between periods, Enter opens the attempts.' : 'Nothing is judged yet.'}
        width={width}
        height={HEIGHT}
        cursor={cursor}
        readout={current ? read(current) : ''}
      >
        {QUARTERS.map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={right} y1={y(share)} y2={y(share)} stroke="var(--line)" />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        {all !== null && (
          <line x1={LEFT} x2={right} y1={y(all)} y2={y(all)} stroke="var(--ink)" strokeDasharray="2 3" />
        )}
        {cursor.index !== null && (
          <rect className="row-on" x={x(cursor.index) - slot / 2} width={slot} y={TOP} height={HEIGHT - TOP} rx="4" />
        )}
        {rows.map((row, i) => (
          <g key={row.key} className={row.n < FEW ? 'rate few' : 'rate'}>
            <Column row={row} x={x(i)} y={y} />
            {row.restated && <Restated row={row} x={x(i)} y={y} />}
            {(rows.length - 1 - i) % every === 0 && (
              <>
                <text x={x(i)} y={HEIGHT - 26} textAnchor="middle" className="strong">
                  {row.name}
                </text>
                <text x={x(i)} y={HEIGHT - 9} textAnchor="middle">
                  {counts(row)}
                </text>
              </>
            )}
          </g>
        ))}
      </Chart>
    </div>
  );
}

const counts = (row: Rate) => `${row.count} of ${row.n}`;

const read = (row: Rate) =>
  `${row.name}: ${
    row.n
      ? `${row.count} of ${row.n} succeeded (${shareInterval(row.interval)}), ${row.unknown} unknown`
      : `none judged, ${row.unknown} unknown`
  }${row.restated ? `; ${restatedWords(row.restated)}` : ''}`;

function Column({ row, x, y }: { row: Rate; x: number; y: (share: number) => number }) {
  const [low, high] = row.interval;
  if (row.value === null) return null;
  return (
    <>
      {low !== null && high !== null && <line className="bar" x1={x} x2={x} y1={y(low)} y2={y(high)} />}
      <circle cx={x} cy={y(row.value)} r="5" />
    </>
  );
}

/** How far beside the column it stands, px. */
const ASIDE = 13;

/** A hollow diamond where the share was when the period was first shown; on the floor where there was none. */
function Restated({ row, x, y }: { row: Rate; x: number; y: (share: number) => number }) {
  const was = y(row.restated?.shown.value ?? 0);
  return (
    <>
      <path className="was" d={`M${x} ${y(row.value ?? 0)}L${x + ASIDE} ${was}`} />
      <path className="was at" d={diamonds([[x + ASIDE, was]])} />
    </>
  );
}
