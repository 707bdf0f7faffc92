import { useQuery } from '@tanstack/react-query';
import { scaleLinear } from 'd3-scale';
import { type RecoveryTime, recoveryTime } from '../../api/prepare';
import { counted, duration, shortDuration } from '../../lib/format';
import type { Filters } from '../../lib/search';
import { Panel } from '../../ui/Panel';
import { Table } from '../../ui/Table';
import { useWidth } from '../../ui/useWidth';
import { PanelOf } from './PanelOf';
import { stampOf } from './provenance';

const ROW = 84;
const TOP = 24;

const or = (seconds: number | undefined) => (seconds === undefined ? '' : duration(seconds));

/** The time that each procedure claims beside the times that it took, rehearsed and in earnest. */
export function RecoveryPanel({ filters: { component, asOf } }: { filters: Filters }) {
  const query = useQuery(recoveryTime({ component, asOf }));
  return (
    <PanelOf title="Claimed and observed time" query={query}>
      {({ items: rows, attempts, ...stamp }) => {
        const rehearsed = rows.reduce((sum, row) => sum + (row.rehearsed?.n ?? 0), 0);
        const late = rows.filter(exceeds).length;
        return (
          <Panel
            id="claimed"
            title="Claimed and observed time"
            sub="The upright line is the time that a procedure claims. Bars reach from the median to the 90th percentile: hollow rehearsed, filled in earnest."
            facts={[
              `n ${rehearsed + attempts}`,
              `${rehearsed} rehearsed`,
              `${attempts} in earnest`,
              late ? `${counted(late, 'claim')} below the observed 90th percentile` : null,
            ]}
            foot={stampOf(stamp)}
            drawn={rows.length > 0}
            chart={rows.length ? <Claims rows={rows} /> : <p className="none">There is no procedure yet.</p>}
            table={
              <Table
                caption="Claimed and observed time by procedure"
                columns={[
                  { name: 'Procedure', cell: (row) => row.name },
                  { name: 'Claimed', cell: (row) => duration(row.boundSeconds), numeric: true },
                  { name: 'Rehearsed p50', cell: (row) => or(row.rehearsed?.p50), numeric: true },
                  { name: 'Observed p50', cell: (row) => or(row.observed?.p50), numeric: true },
                  { name: 'Observed p90', cell: (row) => or(row.observed?.p90), numeric: true },
                ]}
                rows={rows}
                keyOf={(row) => row.procedureId}
              />
            }
          />
        );
      }}
    </PanelOf>
  );
}

/** Width of a character in px, at most; a line that does not fit is cut, the table has it whole. */
const CHARACTER = 7;
const fitting = (line: string, width: number) => {
  const fit = Math.floor((width - 16) / CHARACTER);
  return line.length > fit ? `${line.slice(0, fit - 1)}…` : line;
};

/** Up to five round numbers of the unit that suits the longest time, in seconds. */
function ticksTo(longest: number): number[] {
  const unit = longest >= 7_200 ? 3_600 : longest >= 120 ? 60 : 1;
  return scaleLinear([0, longest / unit], [0, 1])
    .ticks(4)
    .map((tick) => tick * unit);
}

/** The claim is below what nine of ten took in earnest. */
const exceeds = ({ boundSeconds, observed }: RecoveryTime) => (observed?.p90 ?? 0) > boundSeconds;

const words = (row: RecoveryTime) =>
  [
    `claims ${duration(row.boundSeconds)}`,
    row.rehearsed && `rehearsed ${duration(row.rehearsed.p50)} in ${row.rehearsed.n}`,
    row.observed && `in earnest ${duration(row.observed.p50)} in ${row.observed.n}`,
  ]
    .filter(Boolean)
    .join(', ');

function Claims({ rows }: { rows: readonly RecoveryTime[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const all = rows.flatMap((row) => [row.boundSeconds, row.rehearsed?.p90 ?? 0, row.observed?.p90 ?? 0]);
  const longest = Math.max(60, ...all);
  const x = scaleLinear([0, longest], [8, width - 24]);
  const height = TOP + rows.length * ROW;
  const bar = (times: { p50: number; p90: number } | null, y: number, solid: boolean) =>
    times && (
      <rect
        x={x(times.p50) - 3}
        y={y}
        width={x(times.p90) - x(times.p50) + 6}
        height="9"
        rx="4.5"
        fill={solid ? 'var(--dot)' : 'none'}
        stroke="var(--dot)"
        strokeWidth="1.5"
      />
    );
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="The same as the table: the claim of each procedure, and the times that it took."
      >
        {ticksTo(longest).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height} stroke="var(--line)" />
            <text x={x(tick)} y={12} textAnchor={tick === 0 ? 'start' : 'middle'}>
              {shortDuration(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, i) => {
          const y = TOP + i * ROW;
          return (
            <g key={row.procedureId}>
              {[row.name, words(row)].map((line, at) => (
                <text key={line} x={8} y={y + 14 + at * 16} stroke="var(--panel)" strokeWidth="5" paintOrder="stroke">
                  {at === 0 ? (
                    <tspan fill="var(--ink)" fontWeight="600">
                      {fitting(line, width)}
                    </tspan>
                  ) : (
                    fitting(line, width)
                  )}
                </text>
              ))}
              {bar(row.rehearsed, y + 42, false)}
              {bar(row.observed, y + 57, true)}
              <line
                x1={x(row.boundSeconds)}
                x2={x(row.boundSeconds)}
                y1={y + 38}
                y2={y + 70}
                stroke={exceeds(row) ? 'var(--wait-ink)' : 'var(--ink)'}
                strokeWidth="3"
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
