import { type ReactNode, useId } from 'react';
import { useTime } from '../../lib/time';
import { useWidth } from '../useWidth';
import { joined, type Marked } from './places';
import { ticks } from './ticks';

const DAY = 86_400_000;
const RIGHT = 24;

/** Where things stand in the drawing, in pixels. */
export interface Scale {
  x: (at: number) => number;
  left: number;
  right: number;
  width: number;
  small: boolean;
  /** Hatchings, as fills: what harms, what stands still, and what stands still for too long. */
  hatch: { harm: string; ink: string; late: string };
}

interface Props {
  from: number;
  to: number;
  /** Where the line for now is drawn, where time still runs. */
  now: number | null;
  /** What it is called. */
  nowName?: string | undefined;
  height: number;
  /** The same in words. */
  label: string;
  /** What each lane is called, and its middle. */
  lanes: readonly (readonly [string, number])[];
  /** Instants of which all lanes are told, with their names. */
  milestones: readonly (readonly [string, string | null])[];
  /** Without a frame, for one that stands in something framed. */
  bare?: boolean;
  children: (scale: Scale) => ReactNode;
  /** Words that nothing may cross. */
  above?: (scale: Scale) => ReactNode;
}

/** One axis of time with lanes above each other: the frame around what is drawn of an incident or a release. */
export function Ribbon({
  from,
  to,
  now,
  nowName = 'now',
  height,
  label,
  lanes,
  milestones,
  bare,
  children,
  above,
}: Props) {
  const id = useId();
  const harm = `harm${id}`;
  const ink = `ink${id}`;
  const late = `late${id}`;
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const time = useTime();
  const small = width < 600;
  const left = small ? 0 : 92;
  const right = width - RIGHT;
  const share = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
  const x = (at: number) => left + share(at) * (right - left);
  const days = to - from > 2 * DAY;
  const words = (at: number) => (days ? time.day(at).replace(/ \d{4}$/, '') : time.minute(at).slice(0, 5));
  const marks = joined(milestones.flatMap(([names, at]) => (at ? [{ names, x: x(Date.parse(at)) }] : [])));
  const clear = (at: number) => now === null || Math.abs(x(at) - x(now)) > 42;
  const scale: Scale = {
    x,
    left,
    right,
    width,
    small,
    hatch: { harm: `url(#${harm})`, ink: `url(#${ink})`, late: `url(#${late})` },
  };
  return (
    <div className={bare ? 'ribbon bare' : 'ribbon'}>
      <div ref={ref}>
        <svg width={width} height={height} role="img" aria-label={label}>
          <defs>
            <pattern id={harm} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--harm-wash)" />
              <rect width="1.6" height="5" fill="var(--harm)" />
            </pattern>
            <pattern id={ink} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
              <rect width="1.1" height="5" fill="var(--line-strong)" />
            </pattern>
            <pattern id={late} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
              <rect width="2.2" height="5" fill="var(--harm)" />
            </pattern>
          </defs>
          {ticks(from, to, small ? 4 : 8)
            .filter((at) => x(at) > left + 24 && x(at) < right - 14)
            .map((at, i, all) => (
              <g key={at}>
                <line x1={x(at)} x2={x(at)} y1={20} y2={height - 4} stroke="var(--line)" />
                {clear(at) && words(at) !== words(all[i - 1] ?? 0) && (
                  <text x={x(at)} y={13} textAnchor="middle">
                    {words(at)}
                  </text>
                )}
              </g>
            ))}
          {!small &&
            lanes.map(([name, y]) => (
              <text key={name} x={0} y={y + 5} className="lane">
                {name}
              </text>
            ))}
          {children(scale)}
          {marks.map((mark) => (
            <Milestone key={mark.names} {...mark} width={width} height={height} />
          ))}
          {above?.(scale)}
          {now !== null && (
            <g>
              <line x1={x(now)} x2={x(now)} y1={18} y2={height} stroke="var(--ink)" strokeWidth="2" />
              <rect x={x(now) - 19} y={0} width={38} height={18} rx={3} fill="var(--ink)" />
              <text x={x(now)} y={13} textAnchor="middle" className="now">
                {nowName}
              </text>
            </g>
          )}
        </svg>
      </div>
    </div>
  );
}

function Milestone({ x, names, width, height }: Marked & { width: number; height: number }) {
  const half = names.length * 3.2;
  return (
    <g>
      <line x1={x} x2={x} y1={24} y2={height - 16} stroke="var(--ink)" strokeDasharray="2 3" />
      <text x={Math.max(half, Math.min(x, width - half))} y={height - 4} textAnchor="middle">
        {names}
      </text>
    </g>
  );
}
