import { scaleLinear } from 'd3-scale';
import type { Percentile, Phases, TimeToContain } from '../../api/types';
import { duration, durationInterval, shortDuration } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { Table } from '../../ui/Table';
import { useWidth } from '../../ui/useWidth';
import { csvOf, provenance } from './provenance';

/** In the order in which they follow each other, with the moments between which they lie. */
const PHASES: [keyof Phases, string, string][] = [
  ['detect', 'Detect', 'onset of harm to knowable'],
  ['decide', 'Decide', 'knowable to decided'],
  ['act', 'Act', 'decided to finished'],
  ['effect', 'Effect', 'finished to contained'],
];
const ROW = 58;
const TOP = 22;

const reached = ({ seconds, interval }: Percentile) =>
  seconds === null ? 'not reached' : `${duration(seconds)} (${durationInterval(interval)})`;

/** Where the time of the incidents went that are over and were judged. */
export function PhasesPanel({ time, openFacts }: { time: TimeToContain; openFacts: (key: string) => void }) {
  const { phases } = time;
  if (!phases) return null;
  const rows = PHASES.map(([key, name, between]) => ({ name, between, ...phases[key] }));
  return (
    <Panel
      id="phases"
      title="Where the time went"
      sub="Of incidents that are over and were judged. Bars reach from the median to the 90th percentile; phases of one incident follow each other, so their medians do not add up to the whole."
      facts={[
        `n ${Math.max(...rows.map((row) => row.n))}`,
        `${time.unknown} unknown time`,
        ...rows.map((row) => (row.n ? `${row.name} p50 ${reached(row.p50)}` : null)),
      ]}
      foot={provenance(time)}
      drawn
      chart={<Bars rows={rows} />}
      table={
        <Table
          caption="Where the time went, by phase"
          columns={[
            { name: 'Phase', cell: (row) => row.name },
            { name: 'Between', cell: (row) => row.between },
            { name: 'n', numeric: true, cell: (row) => row.n },
            { name: 'p50', numeric: true, cell: (row) => reached(row.p50) },
            { name: 'p90', numeric: true, cell: (row) => reached(row.p90) },
          ]}
          rows={rows}
          keyOf={(row) => row.name}
        />
      }
      csv={csvOf(time.facts)}
      onEvents={() => openFacts('incidents:')}
      eventsLabel="Incidents"
    />
  );
}

type Row = Phases['detect'] & { name: string; between: string };

function Bars({ rows }: { rows: readonly Row[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const longest = Math.max(60, ...rows.flatMap((row) => [row.p50.seconds ?? 0, row.p90.seconds ?? 0]));
  const unit = longest >= 7_200 ? 3_600 : longest >= 120 ? 60 : 1;
  const x = scaleLinear([0, longest], [8, width - 30]);
  const ticks = scaleLinear([0, longest / unit], [0, 1])
    .ticks(4)
    .map((tick) => tick * unit);
  const height = TOP + rows.length * ROW;
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="The same as the table: the median and the 90th percentile of each phase."
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height} stroke="var(--line)" />
            <text x={x(tick)} y={12} textAnchor={tick === 0 ? 'start' : 'middle'}>
              {shortDuration(tick)}
            </text>
          </g>
        ))}
        {rows.map(({ name, between, n, p50, p90 }, i) => {
          const y = TOP + i * ROW;
          const from = p50.seconds ?? 0;
          return (
            <g key={name}>
              <text x={8} y={y + 18} stroke="var(--panel)" strokeWidth="5" paintOrder="stroke">
                <tspan fill="var(--ink)" fontWeight="600">
                  {name}
                </tspan>{' '}
                {between}, n {n}
              </text>
              {p50.seconds !== null && (
                <>
                  <rect
                    x={x(from)}
                    y={y + 29}
                    width={Math.max(2, x(p90.seconds ?? longest) - x(from))}
                    height="9"
                    rx="4.5"
                    fill="var(--line-strong)"
                  />
                  <circle cx={x(from)} cy={y + 33.5} r="6.5" fill="var(--dot)" />
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
