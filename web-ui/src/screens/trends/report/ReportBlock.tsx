import type { Block, Period } from './blocks';

const WIDTH = 300;
const HEIGHT = 96;
const TOP = 6;
const FLOOR = 60;
/** As many periods as have room; the latest are shown. */
const MOST = 6;
/** Width of a character of a name in px, at most. */
const CHARACTER = 7.5;

/** One of the four: its figure, its finding and what it rests on. */
export function ReportBlock({ block }: { block: Block }) {
  return (
    <section aria-labelledby={`report-${block.id}`}>
      <h2 id={`report-${block.id}`}>{block.title}</h2>
      <p className="value">{block.value}</p>
      <p>{block.finding}</p>
      <p className="basis">{block.basis.join(' · ')}</p>
      {block.periods.length > 1 && <Periods periods={block.periods.slice(-MOST)} title={block.title} />}
    </section>
  );
}

/** Each period with its interval; a period without a figure stays empty. */
function Periods({ periods, title }: { periods: readonly Period[]; title: string }) {
  const slot = WIDTH / periods.length;
  const y = (share: number) => FLOOR - share * (FLOOR - TOP);
  const longest = Math.max(...periods.map(({ name }) => name.length)) + 1;
  const every = Math.ceil((longest * CHARACTER) / slot);
  const words = periods
    .map(({ name, value, n }) => `${name} ${value === null ? 'none' : `${Math.round(value * 100)}%`}, n ${n}`)
    .join('; ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title} by period: ${words}`}>
      <path d={`M0 ${y(0)}H${WIDTH}M0 ${y(1)}H${WIDTH}`} stroke="var(--line)" />
      {periods.map(({ name, n, value, interval: [low, high] }, i) => {
        const x = (i + 0.5) * slot;
        return (
          <g key={name}>
            {low !== null && high !== null && (
              <line x1={x} x2={x} y1={y(low)} y2={y(high)} stroke="var(--line-strong)" strokeWidth="4" />
            )}
            {value !== null && <circle cx={x} cy={y(value)} r="3.5" fill="var(--ink)" />}
            {(periods.length - 1 - i) % every === 0 && (
              <>
                <text x={x} y={FLOOR + 16} textAnchor="middle">
                  {name}
                </text>
                <text x={x} y={FLOOR + 31} textAnchor="middle">
                  n {n}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
