import { scaleLinear, scaleLog } from 'd3-scale';
import { useMemo } from 'react';
import type { Point, TimeToContain } from '../../api/types';
import { durationDomain, durationTicks, SHORTEST, yearMarks } from '../../lib/axis';
import { duration, shortDuration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { outcomeWords } from '../../lib/words';
import { Chart } from '../../ui/Chart';
import { useCursor } from '../../ui/useCursor';
import { useWidth } from '../../ui/useWidth';
import { Limits, placed } from './Limits';
import { arrows, diamonds, dots } from './marks';
import { sharedFlags } from './sharedFlags';

const REACH = 26;
const TOP = 16;
const BOTTOM = 30;

type Timed = Point & { seconds: number };

interface Props {
  time: TimeToContain;
  selected: string | undefined;
  pick: (attemptId: string) => void;
}

/** Individuals chart of log durations in order of time. */
export function XmrChart({ time, selected, pick }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const format = useTime();
  const small = width < 600;
  const height = small ? 300 : 340;
  const right = width - (small ? 8 : 132);
  const points = useMemo(() => time.points.filter((point): point is Timed => point.seconds !== null), [time]);
  const segments = time.xmr.segments;
  const plot = useMemo(() => {
    const limits = segments.flatMap((segment) =>
      [segment.lowerSeconds, segment.upperSeconds, segment.centreSeconds].filter((at) => at !== null),
    );
    const y = scaleLog(durationDomain([...points.map((point) => point.seconds), ...limits]), [height - BOTTOM, TOP]);
    const x = scaleLinear([0, Math.max(1, points.length - 1)], [58, Math.max(80, right - 10)]);
    const at = (point: Timed, i: number): [number, number] => [x(i), y(Math.max(SHORTEST, point.seconds))];
    return { x, y, places: points.map(at) };
  }, [points, segments, height, right]);
  const { x, y, places } = plot;
  const instants = points.map((point) => point.at);
  const shared = sharedFlags(points);
  const cursor = useCursor({
    count: points.length,
    nearest: (px, py) => nearestOf(places, px, py),
    open: (i) => {
      const point = points[i];
      if (point) pick(point.attemptId);
    },
  });
  const read = (point: Timed) =>
    `${point.component} ${point.version}, ${format.day(point.at)}: ${
      point.censored ? 'not back after' : 'back after'
    } ${duration(point.seconds)}, ${outcomeWords(point.outcome).toLowerCase()}${point.outside ? ', outside the limits' : ''}`;
  const current = cursor.index === null ? undefined : points[cursor.index];
  const chosen = selected ? points.findIndex((point) => point.attemptId === selected) : -1;
  const [low = 1, high = 1] = y.domain();
  const where = (keep: (point: Timed) => boolean) => places.filter((_place, i) => keep(points[i] as Timed));
  const hollow = (point: Timed) => point.censored || point.flags.some((flag) => !shared.includes(flag));
  return (
    <div ref={ref}>
      <Chart
        label="Time to roll back, every attempt in order."
        hint={points.length ? 'Arrow keys move between attempts, Enter opens one.' : 'No attempt has a time.'}
        width={width}
        height={height}
        cursor={cursor}
        readout={current ? read(current) : ''}
      >
        {durationTicks([low, high], small ? 6 : 9).map((tick) => (
          <g key={tick}>
            <line x1={50} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={44} y={y(tick) + 4} textAnchor="end">
              {shortDuration(tick)}
            </text>
          </g>
        ))}
        <Limits segments={placed(segments, instants)} x={x} y={y} left={50} right={right} labelled={!small} />
        {yearMarks(instants, x, 44).map(([i, year]) => (
          <g key={year}>
            <line x1={x(i)} x2={x(i)} y1={height - BOTTOM} y2={height - BOTTOM + 5} stroke="var(--line-strong)" />
            <text x={x(i)} y={height - 8}>
              {year}
            </text>
          </g>
        ))}
        <path className="plain" d={dots(where((point) => !point.outside && !hollow(point)))} />
        <path className="outside" d={diamonds(where((point) => point.outside && !hollow(point)))} />
        <path className="outside open" d={diamonds(where((point) => point.outside && hollow(point)))} />
        <path className="ring" d={dots(where((point) => !point.outside && hollow(point)))} />
        <path className="ring-in" d={dots(where((point) => !point.outside && hollow(point)))} />
        <path className="arrow" d={arrows(where((point) => point.censored))} />
        {[chosen, cursor.index ?? -1].map((i, layer) => {
          const place = places[i];
          const kind = layer ? 'cursor' : 'chosen';
          return place && <circle key={kind} className={kind} cx={place[0]} cy={place[1]} r="10" />;
        })}
      </Chart>
    </div>
  );
}

function nearestOf(places: readonly (readonly [number, number])[], px: number, py: number): number | null {
  let best: number | null = null;
  let distance = REACH * REACH;
  places.forEach(([x, y], i) => {
    const d = (x - px) ** 2 + (y - py) ** 2;
    if (d < distance) {
      distance = d;
      best = i;
    }
  });
  return best;
}
