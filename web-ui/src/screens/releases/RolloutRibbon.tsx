import type { Release } from '../../api/releases';
import { stopwatch } from '../../lib/clock';
import { reversibilityWords } from '../../lib/prepared';
import { isPartlyBack } from '../../lib/release';
import { MarkAt } from '../../ui/Mark';
import { Ribbon, type Scale } from '../../ui/ribbon/Ribbon';
import { type Exposure, type Rollout, type Span, shortened, type Tried } from './rollout';

const ROLLOUT = 52;
const TALL = 34;
const WINDOWS = 84;
const ROW = 36;
/** How wide a sign is at most on average. */
const SIGN = 5.8;

interface Props {
  line: Rollout;
  release: Release;
  /** The same in sentences. */
  words: readonly string[];
}

/** A release on one axis of time: how far it reached, until when it can be taken back, and what was taken back. */
export function RolloutRibbon({ line, release, words }: Props) {
  const back = WINDOWS + line.spans.length * ROW + (line.spans.length ? 22 : 14);
  const height = (line.attempts.length ? back + 26 : back - 14) + 24;
  const lanes: [string, number][] = [['Rollout', ROLLOUT]];
  if (line.spans.length) lanes.push(['Can go back', WINDOWS + (line.spans.length * ROW) / 2]);
  if (line.attempts.length) lanes.push(['Taken back', back]);
  return (
    <Ribbon
      from={line.from}
      to={line.to}
      now={line.now}
      height={height}
      label={words.join(' ')}
      lanes={lanes}
      milestones={[
        ['completed', release.completedAt],
        [isPartlyBack(release) ? 'partly rolled back' : 'rolled back', release.rolledBackAt],
      ]}
    >
      {(scale) => (
        <>
          {line.exposures.map((one, i) => (
            <Reach key={`${one.from} ${one.name}`} one={one} scale={scale} at={line.exposures.length - i} />
          ))}
          <line x1={scale.left} x2={scale.right} y1={WINDOWS - 8} y2={WINDOWS - 8} stroke="var(--line)" />
          {line.spans.map((one, i) => (
            <Window key={one.index} one={one} scale={scale} y={WINDOWS + i * ROW} now={line.now} />
          ))}
          {line.attempts.length > 0 && line.spans.length > 0 && (
            <line x1={scale.left} x2={scale.right} y1={back - 20} y2={back - 20} stroke="var(--line)" />
          )}
          {line.attempts.map((one) => (
            <Back key={one.id} one={one} scale={scale} y={back} />
          ))}
        </>
      )}
    </Ribbon>
  );
}

/** A bar as high as the share that is reached; darker the nearer it is to now. */
function Reach({ one, scale: { x }, at }: { one: Exposure; scale: Scale; at: number }) {
  const [from, to] = [x(one.from), x(one.to)];
  const high = one.percent === 0 ? 1 : Math.max(6, (one.percent / 100) * TALL);
  const wide = Math.max(1, to - from - 1.5);
  const words = one.name === 'begun' ? '' : `${one.percent}%`;
  return (
    <g>
      <title>{`${one.name}, ${one.percent}%`}</title>
      <rect
        x={from}
        y={ROLLOUT + 18 - high}
        width={wide}
        height={high}
        fill="var(--line-strong)"
        opacity={Math.max(0.35, 0.9 - 0.18 * at)}
      />
      {wide > 30 && (
        <text x={from + 4} y={ROLLOUT + 14 - high} className={at === 1 ? 'strong' : undefined}>
          {words}
        </text>
      )}
    </g>
  );
}

interface WindowProps {
  one: Span;
  scale: Scale;
  y: number;
  now: number | null;
}

/** How long a change can be taken back; the bar across its end is the point of no return. */
function Window({ one, scale: { x, left, right, hatch }, y, now }: WindowProps) {
  const [from, to] = [x(one.from), x(one.to)];
  const closed = one.state === 'CLOSED';
  const beyond = one.closes === null || x(one.closes) >= right;
  const whole = `${one.name}: ${after(one, now)}`;
  const name = shortened(whole, (right - left) / SIGN);
  const most = right - name.length * SIGN;
  return (
    <g>
      <title>{whole}</title>
      <text x={Math.max(left, Math.min(from, most))} y={y + 10} className="over-line">
        {name}
      </text>
      <rect
        x={from}
        y={y + 16}
        width={Math.max(2, to - from)}
        height={10}
        rx={1}
        fill={closed ? hatch.ink : 'var(--reverse-wash)'}
        stroke={closed ? 'var(--line-strong)' : 'var(--reverse)'}
      />
      {!beyond && one.state !== 'STOPPED' && (
        <path d={`M${to} ${y + 11}v20`} stroke={closed ? 'var(--harm)' : 'var(--ink)'} strokeWidth="3" />
      )}
      {beyond && one.state === 'OPEN' && (
        <path d={`M${to - 6} ${y + 16}l5 5-5 5`} fill="none" stroke="var(--reverse)" strokeWidth="1.8" />
      )}
    </g>
  );
}

function after(one: Span, now: number | null): string {
  const drops = reversibilityWords(one.dropsTo).toLowerCase();
  if (one.state === 'CLOSED') return `${drops} now`;
  if (one.state === 'STOPPED') return 'taken back in time';
  if (one.event) return `until ${one.event}, then ${drops}`;
  const left = one.closes !== null && now !== null ? `${stopwatch(one.closes - now)} left, ` : '';
  return `${left}then ${drops}`;
}

function Back({ one, scale: { x }, y }: { one: Tried; scale: Scale; y: number }) {
  const [from, to] = [x(one.from), x(one.to)];
  return (
    <g>
      <title>{one.running ? 'Being taken back' : 'Taken back'}</title>
      <rect
        x={from}
        y={y - 5}
        width={Math.max(2, to - from)}
        height={10}
        fill="var(--reverse-wash)"
        stroke="var(--reverse)"
        strokeDasharray={one.running ? '3 3' : undefined}
      />
      <MarkAt kind={one.extent === 'FULL' ? 'FULL_ROLLBACK' : 'PARTIAL_ROLLBACK'} x={from} y={y} />
    </g>
  );
}
