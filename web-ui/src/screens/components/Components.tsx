import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../../api/live';
import { type PreparedComponent, preparedComponents } from '../../api/prepare';
import { counted, duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { type Column, Table } from '../../ui/Table';
import { PreparePage } from '../guidance/PreparePage';
import { Register } from './Register';

/** Every component: who owns it, and how fast what runs can go back. */
export function Components() {
  const query = useQuery(preparedComponents());
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['components'] }));
  const [adding, setAdding] = useState(false);
  const may = useMay('RELEASE');
  const retry = () => query.refetch();
  const all = query.data ?? [];
  const used = all.filter((one) => !one.retired);
  return (
    <PreparePage
      title="Components"
      lede="What is released, who answers for it, and whether its changes can be taken back."
      link={link}
      acts={
        may && (
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            Register a component
          </button>
        )
      }
    >
      <ReadOnly needs={['RELEASE']} />
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={260} label="Reading the components" />}
      {query.data && all.length === 0 && (
        <Empty title="No component is known yet" commands={['./turnback import git PATH']}>
          Register one, or read a history in: what it names appears here.
        </Empty>
      )}
      {used.length > 0 && (
        <div className="stack">
          <Table caption="Components" columns={COLUMNS} rows={used} keyOf={(one) => one.id} />
        </div>
      )}
      {all.length > used.length && <Retired all={all.filter((one) => one.retired)} />}
      {adding && <Register close={() => setAdding(false)} />}
    </PreparePage>
  );
}

const COLUMNS: Column<PreparedComponent>[] = [
  {
    name: 'Component',
    cell: (one) => (
      <Link to="/components/$id" params={{ id: one.id }}>
        {one.name || one.id}
      </Link>
    ),
  },
  { name: 'Team', cell: (one) => one.team ?? <Lacking>nobody owns it</Lacking> },
  { name: 'On call', cell: (one) => one.onCall ?? <Lacking>not said</Lacking> },
  { name: 'Goes back', cell: barWords },
];

function barWords(one: PreparedComponent) {
  if (one.bar) return `within ${duration(one.bar.withinSeconds)}`;
  if (one.redeploySuffices) return 'by deploying it again';
  return <Lacking>no bar is set</Lacking>;
}

const Lacking = ({ children }: { children: string }) => <span className="dim">{children}</span>;

function Retired({ all }: { all: readonly PreparedComponent[] }) {
  const time = useTime();
  return (
    <details className="past">
      <summary>{counted(all.length, 'component')} retired</summary>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <Link to="/components/$id" params={{ id: one.id }}>
              {one.name || one.id}
            </Link>
            {one.retired && `, ${time.day(one.retired.at)}: ${one.retired.reason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
