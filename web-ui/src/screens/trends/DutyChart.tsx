import { useMemo } from 'react';
import type { Duty, Mark } from '../../api/hesitation';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { Chart } from '../../ui/Chart';
import { useCursor } from '../../ui/useCursor';
import { useWidth } from '../../ui/useWidth';
import { DutyPlot } from './DutyPlot';
import { changeWords, dutyWords, placedMarks, reviewWords, shareOf, standOf, times } from './duty';
import { dutyScales } from './dutyScales';
import { nearestOf } from './xmrScales';

interface Props {
  /** In the order in which they could be known. */
  points: readonly Duty[];
  marks: readonly Mark[];
  open: (point: Duty) => void;
}

/** Every obligation in order of K: how much of its budget deciding took. */
export function DutyChart({ points, marks, open }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const format = useTime();
  const scales = useMemo(() => dutyScales(points, width), [points, width]);
  const placed = useMemo(() => placedMarks(marks, points), [marks, points]);
  const cursor = useCursor({
    count: points.length,
    nearest: (px, py) => nearestOf(scales.places, px, py),
    open: (i) => {
      const point = points[i];
      if (point) open(point);
    },
  });
  const read = (point: Duty, changes: readonly Mark[] = []) =>
    [
      `${point.rule ?? 'No rule'} of ${point.component}, ${format.day(point.at)}: ${tookWords(point)}, ${dutyWords(standOf(point))}`,
      point.reviewed && reviewWords(point.reviewed),
      point.hollow && 'one of its moments is stood for by another',
      ...changes.map((mark) => `from here on ${mark.rule} of ${mark.component} has ${changeWords(mark)}`),
    ]
      .filter(Boolean)
      .join('; ');
  const index = cursor.index;
  const current = index === null ? undefined : points[index];
  const place = index === null ? undefined : scales.places[index];
  return (
    <div ref={ref}>
      <Chart
        label="Time to decide as a share of its budget, every obligation in order."
        hint={points.length ? 'Arrow keys move between obligations, Enter opens one.' : 'There is no obligation.'}
        width={width}
        height={scales.height}
        cursor={cursor}
        readout={current && index !== null ? read(current, placed.get(index)) : ''}
      >
        <DutyPlot points={points} marks={placed} scales={scales} />
        {place && <circle className="cursor" cx={place[0]} cy={place[1]} r="11" />}
      </Chart>
    </div>
  );
}

/** "took 12 min of 5 min (2.4×)". */
export function tookWords(point: Pick<Duty, 'latencySeconds' | 'budgetSeconds'>): string {
  const share = shareOf(point);
  if (point.latencySeconds === null) return 'no time known';
  return `took ${duration(point.latencySeconds)}${
    point.budgetSeconds === null ? '' : ` of ${duration(point.budgetSeconds)}`
  }${share === null ? '' : ` (${times(share)})`}`;
}
