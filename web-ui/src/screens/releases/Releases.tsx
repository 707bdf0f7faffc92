import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { type Release, releaseList } from '../../api/releases';
import { besideState, stateWords } from '../../lib/release';
import { useTime } from '../../lib/time';
import { kindWords } from '../../lib/words';
import { ComponentField } from '../../ui/ComponentField';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty } from '../../ui/States';
import { Table } from '../../ui/Table';
import { PreparePage } from '../guidance/PreparePage';

const HERE = '/releases';

/** Every release, the latest first: planned, running, over, and read from history. */
export function Releases() {
  const { component } = useSearch({ from: HERE });
  const query = useInfiniteQuery(releaseList(component));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['releases'] }));
  const may = useMay('RELEASE');
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PreparePage
      title="Releases"
      lede="What is planned, what reaches users now, and whether it can still be taken back."
      link={link}
      tabs={null}
      acts={
        may && (
          <Link className="btn strong" to="/releases/new" search={component ? { component } : {}}>
            Plan a release
          </Link>
        )
      }
    >
      <ReadOnly needs={['RELEASE']} />
      <div className="picker">
        <ComponentField
          value={component ?? ''}
          none="All components"
          change={(next) => navigate({ to: HERE, search: next ? { component: next } : {}, replace: true })}
        />
      </div>
      <Reading query={query} what="the releases" />
      {query.data && all.length === 0 && (
        <Empty
          title={component ? `No release of ${component} is known` : 'No release is known yet'}
          commands={['./turnback import git PATH']}
        >
          Plan one here, let a pipeline tell of them through a source, or read a history in.
        </Empty>
      )}
      {all.length > 0 && <List all={all} />}
      {query.hasNextPage && (
        <button
          type="button"
          className="btn more"
          disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Reading' : 'Show more'}
        </button>
      )}
    </PreparePage>
  );
}

function List({ all }: { all: readonly Release[] }) {
  const time = useTime();
  return (
    <div className="stack">
      <Table
        caption="Releases"
        paged
        rows={all}
        keyOf={(one) => one.id}
        columns={[
          {
            name: 'Release',
            cell: (one) => (
              <Link to="/releases/$id" params={{ id: one.id }} search={{}} className="ref">
                {one.component} <span className="mono">{one.version}</span>
              </Link>
            ),
          },
          { name: 'State', cell: stateOf },
          { name: 'Changes', cell: (one) => one.changeKinds.map(kindWords).join(', ') || 'not known' },
          {
            name: 'Before it',
            cell: (one) => <span className="mono ref">{one.previousVersion ?? 'not known'}</span>,
          },
          { name: 'Moved last', cell: (one) => time.dayAndMinute(one.at) },
        ]}
      />
    </div>
  );
}

function stateOf(one: Release) {
  const words = stateWords(one.state);
  const running = one.state === 'ROLLING_OUT';
  return (
    <>
      {running ? <b>{words}</b> : words}
      {running && one.reached && `, ${one.reached.exposurePercent}%`}
      {besideState(one)}
    </>
  );
}
