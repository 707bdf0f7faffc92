import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { preparedComponent } from '../../api/prepare';
import { useTime } from '../../lib/time';
import { ReadOnly } from '../../ui/Session';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { PreparePage } from '../guidance/PreparePage';
import { ImprovementsOf, Procedures, Releases, Sheets } from './Lists';
import { Owner } from './Owner';
import { Pain } from './Pain';
import { Paths } from './Paths';
import { PlatformChanges } from './PlatformChanges';
import { Playbook } from './Playbook';
import { UndoWindows } from './UndoWindows';

const READ_HERE = ['components', 'matrix', 'undo-windows', 'procedures', 'sheets', 'coverage', 'releases'];

/** Everything that is prepared for one component, and what of it is open right now. */
export function Component() {
  const { id } = useParams({ from: '/components/$id' });
  const query = useQuery(preparedComponent(id));
  const queries = useQueryClient();
  const time = useTime();
  const link = useLive('releases', () => {
    for (const name of READ_HERE) void queries.invalidateQueries({ queryKey: [name] });
  });
  const retry = () => query.refetch();
  const one = query.data;
  return (
    <PreparePage
      title={one?.name || id}
      lede={
        <>
          <Link to="/components">All components</Link>
          {one && one.name !== id && <span className="mono dim"> {id}</span>}
        </>
      }
      link={link}
    >
      <ReadOnly needs={['RELEASE']} />
      {one && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!one && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={320} label="Reading the component" />}
      {one && (
        <>
          {one.retired && (
            <p className="readonly">
              Retired {time.day(one.retired.at)}: {one.retired.reason}
            </p>
          )}
          <Owner one={one} />
          <UndoWindows component={id} />
          <Paths component={id} />
          <div className="parts">
            <Procedures component={id} />
            <Sheets component={id} />
            <PlatformChanges one={one} />
            <Releases component={id} />
            <ImprovementsOf component={id} />
            <Playbook component={id} />
            <Pain component={id} />
          </div>
        </>
      )}
    </PreparePage>
  );
}
