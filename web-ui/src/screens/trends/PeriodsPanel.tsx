import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type RestatedPeriod, restatedPeriods } from '../../api/figures';
import type { Success } from '../../api/types';
import { counted, percent } from '../../lib/format';
import type { Filters, TrendsSearch } from '../../lib/search';
import { periodName, useTime } from '../../lib/time';
import { Panel } from '../../ui/Panel';
import { PeriodsChart } from './PeriodsChart';
import { csvOf, provenance, successFacts } from './provenance';
import { RateTable } from './RateTable';
import { FEW, type Rate, restatedWords, stoodWords, succeeded } from './rates';
import { useTrendsSearch } from './useTrendsSearch';

interface Props {
  success: Success;
  filters: Filters;
  openFacts: (key: string) => void;
}

export function PeriodsPanel({ success, filters, openFacts }: Props) {
  const restated = useQuery(restatedPeriods('rollback-success', filters)).data?.periods ?? [];
  const rows: Rate[] = success.byPeriod.map((row) => ({
    ...succeeded(row),
    key: `${row.from}/${row.to}`,
    name: periodName(row.from, row.to),
    restated: restated.find(({ from, to }) => from === row.from && to === row.to),
  }));
  const marked = rows.filter((row) => row.restated);
  const open = (row: Rate) => openFacts(`period:${row.key}`);
  return (
    <Panel
      id="periods"
      title="Success by period"
      sub={`Each period with its ${percent(success.confidence)} interval; the dotted line is the share of all. Fewer than ${FEW} judged: hollow and dashed.`}
      facts={[
        ...successFacts(success),
        marked.length ? `◇ ${counted(marked.length, 'period')} restated: where it was when first shown` : null,
      ]}
      foot={provenance(success)}
      drawn
      chart={
        <>
          <PeriodsChart rows={rows} all={success.value} open={open} />
          <RestatedList rows={marked} />
        </>
      }
      table={
        <RateTable
          caption="Success by period"
          column="Period (UTC)"
          rows={rows}
          open={open}
          more={
            marked.length
              ? { name: 'When first shown', cell: (row) => row.restated && <First restated={row.restated} /> }
              : undefined
          }
        />
      }
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}

/** Each restated period in words, with the way to every event that changed it. */
function RestatedList({ rows }: { rows: readonly Rate[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="restated">
      {rows.map(
        ({ key, name, restated }) =>
          restated && (
            <li key={key}>
              <strong>{name}</strong> {restatedWords(restated)}. <EachEvent restated={restated}>Each event</EachEvent>
            </li>
          ),
      )}
    </ul>
  );
}

function First({ restated }: { restated: RestatedPeriod }) {
  const time = useTime();
  return (
    <>
      {stoodWords(restated.shown)}, as known at {time.day(restated.shownAt)}.{' '}
      <EachEvent restated={restated}>Restated</EachEvent>
    </>
  );
}

/** To the period as it was first shown, beside what changed it since. */
function EachEvent({ restated, children }: { restated: RestatedPeriod; children: string }) {
  const { search } = useTrendsSearch();
  const { from, to, shownAt } = restated;
  const then: TrendsSearch = {
    ...search,
    window: 'custom',
    from: from.slice(0, 10),
    to: to.slice(0, 10),
    asOf: shownAt,
    compare: undefined,
    sel: undefined,
    facts: undefined,
  };
  return (
    <Link to="/trends" search={then}>
      {children}
      <span className="vh"> that changed {periodName(from, to)}</span>
    </Link>
  );
}
