import { useMemo } from 'react';
import type { Segment } from '../../api/types';
import { Chart } from '../../ui/Chart';
import { useCursor } from '../../ui/useCursor';
import { useWidth } from '../../ui/useWidth';
import { XmrPlot } from './XmrPlot';
import { nearestOf, type Timed, xmrScales } from './xmrScales';

interface Props<T extends Timed> {
  points: readonly T[];
  segments: readonly Segment[];
  /** What is drawn, and what one of it is. */
  label: string;
  thing: string;
  selected: string | undefined;
  read: (point: T) => string;
  open: (point: T) => void;
}

/** Individuals chart of log durations in order of time. */
export function XmrChart<T extends Timed>({ points, segments, label, thing, selected, read, open }: Props<T>) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const scales = useMemo(() => xmrScales(points, segments, width), [points, segments, width]);
  const cursor = useCursor({
    count: points.length,
    nearest: (px, py) => nearestOf(scales.places, px, py),
    open: (i) => {
      const point = points[i];
      if (point) open(point);
    },
  });
  const current = cursor.index === null ? undefined : points[cursor.index];
  const chosen = selected ? points.findIndex((point) => point.id === selected) : -1;
  return (
    <div ref={ref}>
      <Chart
        label={`${label}, every ${thing} in order.`}
        hint={points.length ? `Arrow keys move between ${thing}s, Enter opens one.` : `No ${thing} has a time.`}
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
