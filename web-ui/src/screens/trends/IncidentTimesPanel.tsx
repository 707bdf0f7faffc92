import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { TimeToContain } from '../../api/types';
import { splitFinding } from '../../lib/finding';
import { counted, duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { Panel } from '../../ui/Panel';
import { type Column, Table } from '../../ui/Table';
import { csvOf, provenance, timeFacts } from './provenance';
import { XmrChart } from './XmrChart';
import { Legend, OUTSIDE } from './XmrPanel';

type IncidentPoint = TimeToContain['incidents'][number];

/** How long harm lasted, incident by incident. */
export function IncidentTimesPanel({ time, openFacts }: { time: TimeToContain; openFacts: (key: string) => void }) {
  const format = useTime();
  const navigate = useNavigate();
  const points = useMemo(() => time.incidents.map((point) => ({ ...point, id: point.incidentId })), [time]);
  const finding = splitFinding(time.finding);
  const columns: Column<IncidentPoint>[] = [
    {
      name: 'Incident',
      cell: (point) => (
        <Link to="/incidents/$id" params={{ id: point.incidentId }}>
          {nameOf(point)}
        </Link>
      ),
    },
    { name: 'Severity', cell: (point) => point.severity ?? 'not known' },
    { name: 'Onset', cell: (point) => format.dayAndMinute(point.at) },
    {
      name: 'Time',
      numeric: true,
      cell: (point) => `${point.censored ? 'at least ' : ''}${duration(point.seconds)}`,
    },
    { name: 'Limits', cell: (point) => (point.outside ? 'outside' : '') },
    { name: 'Onset and end', cell: (point) => (point.hollow ? 'one is stood for by another' : 'known') },
  ];
  const hollow =
    time.hollow > 0 && `${counted(time.hollow, 'has', 'have')} an onset or an end that another stands for.`;
  const invalid =
    time.invalid.length > 0 &&
    `${counted(time.invalid.length, 'incident')} with times that contradict each other: ${time.invalid
      .map((one) => one.incidentId)
      .join(', ')}.`;
  return (
    <Panel
      id="time"
      wide
      title={finding.headline}
      sub={
        <>
          {finding.rest && `${finding.rest} `}
          Time from the onset of harm to containment, every incident in order, log scale. {hollow} {invalid}{' '}
          {time.drills > 0 && `${counted(time.drills, 'drill')} left out. `}
          <Legend thing="incident" />
        </>
      }
      facts={timeFacts(time)}
      foot={provenance(time)}
      drawn
      chart={
        <XmrChart
          points={points}
          segments={time.xmr.segments}
          label="Time to contain"
          thing="incident"
          selected={undefined}
          read={(point) =>
            `${nameOf(point)}, ${format.day(point.at)}: ${
              point.censored ? 'not contained after' : 'contained after'
            } ${duration(point.seconds)}${point.outside ? OUTSIDE : ''}`
          }
          open={(point) => navigate({ to: '/incidents/$id', params: { id: point.incidentId } })}
        />
      }
      table={
        <Table
          caption="Time to contain, every incident"
          columns={columns}
          rows={time.incidents}
          keyOf={(point) => point.incidentId}
        />
      }
      csv={csvOf(time.facts)}
      onEvents={() => openFacts('incidents:')}
      eventsLabel="Incidents"
    />
  );
}

const nameOf = ({ components, severity, incidentId }: IncidentPoint) =>
  [severity, components.join(', ') || incidentId].filter(Boolean).join(' of ');
