import type { Percentile, TimeGroup, TimeToContain } from '../../api/types';
import { duration, durationInterval } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { type Column, Table } from '../../ui/Table';
import { useParts } from './Groups';
import { CUTS, capital } from './groups';
import { csvOf, provenance, timeFacts } from './provenance';
import { differs } from './RateRows';

const reached = ({ seconds, interval }: Percentile) =>
  seconds === null ? 'not reached' : `${duration(seconds)} (${durationInterval(interval)})`;

/** The time to contain group by group, for those cuts that were fixed beforehand. */
export function TimeGroupsPanel({ time, openFacts }: { time: TimeToContain; openFacts: (key: string) => void }) {
  const { by } = time;
  const { part, choice } = useParts(
    CUTS.map((cut) => ({ ...cut, rows: by?.[cut.cut] ?? [] })).filter((cut) => cut.rows.length > 0),
  );
  if (!part) return null;
  const title = `Time to contain by ${part.name}`;
  const columns: Column<TimeGroup>[] = [
    { name: capital(part.name), cell: (row) => (row.group === null ? 'Not known' : part.words(row.group)) },
    { name: 'n', numeric: true, cell: (row) => row.n },
    { name: 'Unknown', numeric: true, cell: (row) => row.unknown },
    { name: 'p50', numeric: true, cell: (row) => reached(row.p50) },
    { name: 'p90', numeric: true, cell: (row) => reached(row.p90) },
    { name: 'Compared', cell: (row) => (row.different ? differs(row) : '') },
  ];
  return (
    <Panel
      id="time-by"
      title={title}
      sub="A group is named as different only when it is, by the log-rank test, adjusted by Holm for all that are compared. An incident counts in each of its groups."
      facts={timeFacts(time)}
      foot={provenance(time)}
      chart={
        <>
          {choice}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
          <section className="tbl" aria-label={`${title}, table`} tabIndex={0}>
            <Table caption={title} columns={columns} rows={part.rows} keyOf={(row) => row.group ?? ''} />
          </section>
        </>
      }
      csv={csvOf(time.facts)}
      onEvents={() => openFacts('incidents:')}
      eventsLabel="Incidents"
    />
  );
}
