import { useMemo } from 'react';
import type { TimeToContain } from '../../api/types';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { outcomeWords } from '../../lib/words';
import { Chart } from '../../ui/Chart';
import { useCursor } from '../../ui/useCursor';
import { useWidth } from '../../ui/useWidth';
import { XmrPlot } from './XmrPlot';
import { nearestOf, type Timed, xmrScales } from './xmrScales';

interface Props {
  time: TimeToContain;
  selected: string | undefined;
  pick: (attemptId: string) => void;
}

/** Individuals chart of log durations in order of time. */
export function XmrChart({ time, selected, pick }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const format = useTime();
  const segments = time.xmr.segments;
  const points = useMemo(() => time.points.filter((point): point is Timed => point.seconds !== null), [time]);
  const scales = useMemo(() => xmrScales(points, segments, width), [points, segments, width]);
  const cursor = useCursor({
    count: points.length,
    nearest: (px, py) => nearestOf(scales.places, px, py),
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
  return (
    <div ref={ref}>
      <Chart
        label="Time to roll back, every attempt in order."
        hint={points.length ? 'Arrow keys move between attempts, Enter opens one.' : 'No attempt has a time.'}
        width={width}
        height={scales.height}
        cursor={cursor}
        readout={current ? read(current) : ''}
      >
        <XmrPlot points={points} segments={segments} scales={scales} />
        {[chosen, cursor.index ?? -1].map((i, layer) => {
          const place = scales.places[i];
          const kind = layer ? 'cursor' : 'chosen';
          return place && <circle key={kind} className={kind} cx={place[0]} cy={place[1]} r="10" />;
        })}
      </Chart>
    </div>
  );
}
