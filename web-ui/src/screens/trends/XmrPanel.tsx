import { useMemo } from 'react';
import type { Point, TimeToContain } from '../../api/types';
import { splitFinding } from '../../lib/finding';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { flagWords, kindWords, outcomeWords } from '../../lib/words';
import { Panel } from '../../ui/Panel';
import { type Column, Table } from '../../ui/Table';
import { csvOf, provenance, timeFacts } from './provenance';
import { sharedFlags } from './sharedFlags';
import { XmrChart } from './XmrChart';

/** How it is told that a point lies beyond a limit. */
export const OUTSIDE = ', outside the limits';

interface Props {
  time: TimeToContain;
  selected: string | undefined;
  pick: (attemptId: string) => void;
  openFacts: (key: string) => void;
}

export function XmrPanel({ time, selected, pick, openFacts }: Props) {
  const format = useTime();
  const shared = sharedFlags(time.points);
  const columns: Column<Point>[] = [
    {
      name: 'Attempt',
      cell: (point) => (
        <button type="button" className="link" onClick={() => pick(point.attemptId)}>
          {point.version}
        </button>
      ),
    },
    { name: 'Component', cell: (point) => point.component },
    { name: 'At', cell: (point) => format.dayAndMinute(point.at) },
    {
      name: 'Time',
      numeric: true,
      cell: (point) =>
        point.seconds === null ? 'not known' : `${point.censored ? 'at least ' : ''}${duration(point.seconds)}`,
    },
    { name: 'Change', cell: (point) => kindWords(point.changeKind) },
    { name: 'Outcome', cell: (point) => outcomeWords(point.outcome) },
    { name: 'Limits', cell: (point) => (point.outside ? 'outside' : '') },
  ];
  const finding = splitFinding(time.finding);
  const points = useMemo(
    () =>
      time.points.flatMap((point) =>
        point.seconds === null ? [] : [{ ...point, id: point.attemptId, seconds: point.seconds, hollow: false }],
      ),
    [time],
  );
  return (
    <Panel
      id="time"
      wide
      title={finding.headline}
      sub={
        <>
          {finding.rest && `${finding.rest} `}
          Time from exposure to the rollback's landing, every attempt in order, log scale.
          {time.xmr.redrawn && ' Limits are drawn anew after a run of 8 on one side of the centre.'}{' '}
          {shared.length > 0 && `All carry: ${shared.map(flagWords).join('; ').toLowerCase()}. `}
          <Legend thing="attempt" />
        </>
      }
      facts={timeFacts(time)}
      foot={provenance(time)}
      drawn
      chart={
        <XmrChart
          points={points}
          segments={time.xmr.segments}
          label="Time to roll back"
          thing="attempt"
          selected={selected}
          read={(point) =>
            `${point.component} ${point.version}, ${format.day(point.at)}: ${
              point.censored ? 'not back after' : 'back after'
            } ${duration(point.seconds)}, ${outcomeWords(point.outcome).toLowerCase()}${point.outside ? OUTSIDE : ''}`
          }
          open={(point) => pick(point.attemptId)}
        />
      }
      table={
        <Table
          caption="Time to roll back, every attempt"
          columns={columns}
          rows={time.points}
          keyOf={(point) => point.attemptId}
        />
      }
      csv={csvOf(time.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}

/** What the marks of a chart of times mean. */
export function Legend({ thing }: { thing: string }) {
  return (
    <span className="legend">
      <span>
        <i className="mark dot" /> {thing}
      </span>
      <span>
        <i className="mark hollow" /> quality flag of its own
      </span>
      <span>
        <i className="mark diamond" /> outside the limits
      </span>
      <span>
        <i className="mark up">↑</i> at least this long
      </span>
    </span>
  );
}
