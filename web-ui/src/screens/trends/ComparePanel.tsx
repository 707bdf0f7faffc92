import { useQuery } from '@tanstack/react-query';
import { hesitation } from '../../api/hesitation';
import { rollbackSuccess, timeToContain } from '../../api/queries';
import { duration, durationInterval, percent, shareInterval } from '../../lib/format';
import { type Filters, windowBefore } from '../../lib/search';
import { day } from '../../lib/time';
import { Panel } from '../../ui/Panel';
import { Table } from '../../ui/Table';
import { leastDifference, leastRatio, type Side, verdictOf } from './compare';
import { PanelOf } from './PanelOf';
import { stampOf } from './provenance';

interface Props {
  filters: Filters;
}

/** The same figures of the window of the same length right before, and what may be said of a difference. */
export default function ComparePanel({ filters }: Props) {
  const before = windowBefore(filters, new Date());
  if (!before)
    return (
      <section className="pn w2" aria-labelledby="compared-title">
        <h2 id="compared-title">Compared with before</h2>
        <p className="sub">All of history has no window before it. Choose a window that has a start to compare it.</p>
      </section>
    );
  return <Compared now={filters} before={before} />;
}

function Compared({ now, before }: { now: Filters; before: Filters }) {
  const live = now.basis === 'VERIFIED';
  const shares = [useQuery(rollbackSuccess(before)), useQuery(rollbackSuccess(now))] as const;
  const times = [useQuery(timeToContain(before)), useQuery(timeToContain(now))] as const;
  const worsened = [useQuery(hesitation(before)), useQuery(hesitation(now))] as const;
  const read = [...shares, ...times, ...(live ? worsened : [])];
  const rows = [
    rowOfShares('Rollback success', shares[0].data, shares[1].data, ['More succeeded', 'Fewer succeeded']),
    rowOfTimes(live ? 'Half contained within' : 'Half rolled back within', times[0].data, times[1].data),
    live &&
      rowOfShares('Worsened by hesitation', worsened[0].data, worsened[1].data, ['More worsened', 'Fewer worsened']),
  ].filter((row) => row !== false);
  const whole = rows.filter((row) => row !== undefined);
  const query = {
    data: whole.length === rows.length ? whole : undefined,
    error: read.find((one) => one.error)?.error ?? null,
    dataUpdatedAt: Math.min(...read.map((one) => one.dataUpdatedAt)),
    refetch: () => read.filter((one) => one.error).forEach((one) => void one.refetch()),
  };
  return (
    <PanelOf title="Compared with before" query={query}>
      {(known) => <Shown rows={known} now={now} before={before} stamp={stampOf({ ...shares[1].data, method: null })} />}
    </PanelOf>
  );
}

interface Row {
  name: string;
  before: string;
  now: string;
  /** Numbers of both sides, and what is not known of them. */
  basis: string;
  verdict: string;
  least: string;
}

type Answer = Side & { unknown: number };

const basisOf = (before: Answer, now: Answer) =>
  `n ${before.n} before, ${now.n} now; ${before.unknown} and ${now.unknown} unknown`;

function rowOfShares(
  name: string,
  before: Answer | undefined,
  now: Answer | undefined,
  [more, less]: readonly [string, string],
): Row | undefined {
  if (!before || !now) return undefined;
  const words = ({ value, interval }: Side) =>
    value === null ? 'no figure' : `${percent(value)} (${shareInterval(interval)})`;
  const least = leastDifference(before, now);
  return {
    name,
    before: words(before),
    now: words(now),
    basis: basisOf(before, now),
    verdict: verdictOf(before, now, more, less),
    least: least === null ? 'none can be told' : `${Math.round(least * 100)} points`,
  };
}

function rowOfTimes(
  name: string,
  before: (Answer & { censored: number }) | undefined,
  now: (Answer & { censored: number }) | undefined,
): Row | undefined {
  if (!before || !now) return undefined;
  const words = ({ value, interval }: Side) =>
    value === null ? 'no figure' : `${duration(value)} (${durationInterval(interval)})`;
  const least = leastRatio(before.n - before.censored, now.n - now.censored);
  return {
    name,
    before: words(before),
    now: words(now),
    basis: basisOf(before, now),
    verdict: verdictOf(before, now, 'Longer', 'Shorter'),
    least: least === null ? 'none can be told' : `${least.toFixed(1)} times as fast`,
  };
}

interface ShownProps {
  rows: readonly Row[];
  now: Filters;
  before: Filters;
  stamp: string;
}

function Shown({ rows, now, before, stamp }: ShownProps) {
  const until = now.to ? `to ${day(now.to, 'utc')}` : 'to today';
  const [first] = rows;
  return (
    <Panel
      id="compared"
      wide
      title="Compared with before"
      sub={`Now: ${day(now.from ?? '', 'utc')} ${until}. Before: ${day(before.from ?? '', 'utc')} to ${day(before.to ?? '', 'utc')}, as long. Least shown: what so many on each side would show in 8 of 10 cases, were it there.`}
      facts={[first?.basis ?? null]}
      foot={stamp}
      chart={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <section className="tbl" aria-label="Compared with before, table" tabIndex={0}>
          <Table
            caption="Compared with before"
            columns={[
              { name: 'Figure', cell: (row) => row.name },
              { name: 'Before', cell: (row) => row.before },
              { name: 'Now', cell: (row) => row.now },
              { name: 'Rests on', cell: (row) => row.basis },
              { name: 'What may be said', cell: (row) => row.verdict },
              { name: 'Least shown', cell: (row) => row.least },
            ]}
            rows={rows}
            keyOf={(row) => row.name}
          />
        </section>
      }
    />
  );
}
