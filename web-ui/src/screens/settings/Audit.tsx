import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { audit, tokens } from '../../api/people';
import { integer } from '../../lib/format';
import { useTime } from '../../lib/time';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { Table } from '../../ui/Table';
import { useNames } from '../../ui/useNames';
import { AdminPage } from './SettingsPage';
import { auditWords } from './words';

/** Who came in, who was refused, and what tokens were used for. */
export function Audit() {
  return (
    <AdminPage
      title="Audit"
      lede="Who came in, who was turned away, and what tokens were used for, the latest first. What was recorded is in the logs themselves."
    >
      <Inside />
    </AdminPage>
  );
}

function Inside() {
  const query = useInfiniteQuery(audit());
  const labels = useQuery(tokens()).data ?? [];
  const nameOf = useNames();
  const time = useTime();
  const retry = () => query.refetch();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const who = (actor: string) => labels.find((token) => token.id === actor)?.label ?? nameOf(actor || null);
  return (
    <>
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={320} label="Reading the audit" />}
      {query.data && rows.length === 0 && (
        <Empty title="Nothing happened yet" commands={[]}>
          Sign-ins, refusals and uses of tokens appear here.
        </Empty>
      )}
      {rows.length > 0 && (
        <div className="stack">
          <Table
            caption="Audit, the latest first"
            rows={rows}
            paged
            keyOf={(one) => JSON.stringify(one)}
            columns={[
              {
                name: 'When',
                cell: (one) => (
                  <time className="mono" dateTime={one.at}>
                    {time.dayAndSecond(one.at)}
                  </time>
                ),
              },
              { name: 'What happened', cell: (one) => auditWords(one.kind) },
              { name: 'Who', cell: (one) => <span className="ref">{who(one.actor)}</span> },
              { name: 'From', cell: (one) => <span className="mono ref">{one.from || 'Not known'}</span> },
              { name: 'Request', cell: (one) => one.what && <span className="mono ref">{one.what}</span> },
              { name: 'Times', numeric: true, cell: (one) => integer(one.count) },
            ]}
          />
        </div>
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="btn older"
          aria-disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Reading' : 'Show older'}
        </button>
      )}
    </>
  );
}
