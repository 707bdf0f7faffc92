import type { Success } from '../../api/types';
import { percent, shareInterval } from '../../lib/format';
import { periodName } from '../../lib/time';
import { Panel } from '../../ui/Panel';
import { type Column, Table } from '../../ui/Table';
import { PeriodsChart } from './PeriodsChart';
import { csvOf, provenance, successFacts } from './provenance';
import { FEW, type Rate } from './rates';

export function PeriodsPanel({ success, openFacts }: { success: Success; openFacts: (key: string) => void }) {
  const rows: Rate[] = success.byPeriod.map((row) => ({
    ...row,
    key: `${row.from}/${row.to}`,
    name: periodName(row.from, row.to),
  }));
  const open = (row: Rate) => openFacts(`period:${row.key}`);
  const columns: Column<Rate>[] = [
    {
      name: 'Period (UTC)',
      cell: (row) => (
        <button type="button" className="link" onClick={() => open(row)}>
          {row.name}
        </button>
      ),
    },
    { name: 'Succeeded', numeric: true, cell: (row) => row.succeeded },
    { name: 'n', numeric: true, cell: (row) => row.n },
    { name: 'Unknown', numeric: true, cell: (row) => row.unknown },
    { name: 'Share', numeric: true, cell: (row) => (row.value === null ? 'none' : percent(row.value)) },
    { name: 'Interval', numeric: true, cell: (row) => (row.n ? shareInterval(row.interval) : 'none') },
  ];
  return (
    <Panel
      id="periods"
      title="Success by period"
      sub={`Each period with its ${percent(success.confidence)} interval; the dotted line is the share of all. Fewer than ${FEW} judged: hollow and dashed.`}
      facts={successFacts(success)}
      foot={provenance(success)}
      chart={<PeriodsChart rows={rows} all={success.value} open={open} />}
      table={<Table caption="Success by period" columns={columns} rows={rows} keyOf={(row) => row.key} />}
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}
