import type { Success } from '../../api/types';
import { percent } from '../../lib/format';
import { periodName } from '../../lib/time';
import { Panel } from '../../ui/Panel';
import { PeriodsChart } from './PeriodsChart';
import { csvOf, provenance, successFacts } from './provenance';
import { RateTable } from './RateTable';
import { FEW, type Rate, succeeded } from './rates';

export function PeriodsPanel({ success, openFacts }: { success: Success; openFacts: (key: string) => void }) {
  const rows: Rate[] = success.byPeriod.map((row) => ({
    ...succeeded(row),
    key: `${row.from}/${row.to}`,
    name: periodName(row.from, row.to),
  }));
  const open = (row: Rate) => openFacts(`period:${row.key}`);
  return (
    <Panel
      id="periods"
      title="Success by period"
      sub={`Each period with its ${percent(success.confidence)} interval; the dotted line is the share of all. Fewer than ${FEW} judged: hollow and dashed.`}
      facts={successFacts(success)}
      foot={provenance(success)}
      drawn
      chart={<PeriodsChart rows={rows} all={success.value} open={open} />}
      table={<RateTable caption="Success by period" column="Period (UTC)" rows={rows} open={open} />}
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}
