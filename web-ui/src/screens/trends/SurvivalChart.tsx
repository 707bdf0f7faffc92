import { scaleLinear, scaleLog } from 'd3-scale';
import type { Percentile, SurvivalStep, TimeToContain } from '../../api/types';
import { durationDomain, durationTicks, SHORTEST } from '../../lib/axis';
import { duration, percent, shareInterval, shortDuration } from '../../lib/format';
import { Chart } from '../../ui/Chart';
import { useCursor } from '../../ui/useCursor';
import { useWidth } from '../../ui/useWidth';

const HEIGHT = 290;
const LEFT = 52;
const TOP = 14;
const BOTTOM = 30;
const SHARES: [number, string][] = [
  [0, '0'],
  [0.25, '25%'],
  [0.5, 'half'],
  [0.75, '75%'],
  [0.9, '9 in 10'],
  [1, 'all'],
];

interface Props {
  time: TimeToContain;
  label: string;
  /** What one of them is. */
  thing: string;
}

/** Kaplan–Meier curve of the share that is over, with its band. */
export function SurvivalChart({ time, label, thing }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const steps = time.survival;
  const right = Math.max(LEFT + 60, width - 14);
  const domain = durationDomain(steps.map((step) => step.seconds));
  const x = scaleLog(domain, [LEFT, right]).clamp(true);
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
  const px = (seconds: number) => x(Math.max(SHORTEST, seconds));
  const nearest = (at: number) => {
    const later = steps.findIndex((step) => px(step.seconds) > at);
    const index = later < 0 ? steps.length - 1 : later - 1;
    return index < 0 ? null : index;
  };
  const cursor = useCursor({ count: steps.length, nearest });
  const current = cursor.index === null ? undefined : steps[cursor.index];
  return (
    <div ref={ref}>
      <Chart
        label={`${label}.`}
        hint={steps.length ? 'Arrow keys move along the curve.' : `No ${thing} has a time.`}
        width={width}
        height={HEIGHT}
        cursor={cursor}
        readout={
          current
            ? `Within ${duration(current.seconds)}: ${percent(current.contained)} (${shareInterval([current.low, current.high])})`
            : ''
        }
      >
        {SHARES.map(([share, name]) => (
          <g key={share}>
            <line
              x1={LEFT}
              x2={right}
              y1={y(share)}
              y2={y(share)}
              stroke={share === 0.5 || share === 0.9 ? 'var(--line-strong)' : 'var(--line)'}
              strokeDasharray={share === 0.5 || share === 0.9 ? '2 4' : undefined}
            />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">
              {name}
            </text>
          </g>
        ))}
        {durationTicks(domain, Math.floor((right - LEFT) / 56)).map((tick) => (
          <text key={tick} x={px(tick)} y={HEIGHT - 8} textAnchor="middle">
            {shortDuration(tick)}
          </text>
        ))}
        {steps.length > 0 && (
          <>
            <path d={band(steps, px, y, right)} fill="var(--band)" />
            <path d={curve(steps, px, y, right)} fill="none" stroke="var(--ink)" strokeWidth="2.5" />
          </>
        )}
        <Reached at={time.p50} share={0.5} px={px} y={y} right={right} />
        <Reached at={time.p90} share={0.9} px={px} y={y} right={right} />
        {current && <circle className="cursor" cx={px(current.seconds)} cy={y(current.contained)} r="8" />}
      </Chart>
    </div>
  );
}

type Scale = (value: number) => number;

function curve(steps: readonly SurvivalStep[], px: Scale, y: Scale, right: number): string {
  return `M${LEFT} ${y(0)}${steps.map((s) => `H${px(s.seconds)}V${y(s.contained)}`).join('')}H${right}`;
}

/** The band ends where it is no longer defined: at the step by which everything is rolled back. */
function band(steps: readonly SurvivalStep[], px: Scale, y: Scale, right: number): string {
  const end = steps.findIndex((s) => s.low === null || s.high === null);
  const inside = end < 0 ? steps : steps.slice(0, end);
  const edge = end < 0 ? right : px(steps[end]?.seconds ?? 0);
  const upper = inside.map((s) => `H${px(s.seconds)}V${y(s.high ?? 1)}`).join('');
  const lower = inside.toReversed().map((s) => `V${y(s.low ?? 0)}H${px(s.seconds)}`);
  return `M${LEFT} ${y(0)}${upper}H${edge}${lower.join('')}V${y(0)}Z`;
}

interface ReachedProps {
  at: Percentile;
  share: number;
  px: Scale;
  y: Scale;
  right: number;
}

/** Where the curve reaches a share, and the interval of that time; an end that is not reached runs off the chart. */
function Reached({ at, share, px, y, right }: ReachedProps) {
  if (at.seconds === null) return null;
  const [low, high] = at.interval;
  return (
    <g>
      {low !== null && (
        <line x1={px(low)} x2={high === null ? right : px(high)} y1={y(share)} y2={y(share)} className="whisker" />
      )}
      <circle cx={px(at.seconds)} cy={y(share)} r="5" className="reached" />
    </g>
  );
}
