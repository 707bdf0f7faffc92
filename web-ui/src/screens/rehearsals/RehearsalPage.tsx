import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { type Rehearsal, rehearsal } from '../../api/prepare';
import { pathWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { ReadOnly } from '../../ui/Session';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { PreparePage } from '../guidance/PreparePage';
import { Leftover } from './Leftover';
import { Recorder } from './Recorder';
import { RecordOf } from './RecordOf';

/** One rehearsal: the stopwatch while it runs, and what it has shown after. */
export function RehearsalPage() {
  const { id } = useParams({ from: '/guidance/rehearsals/$id' });
  const query = useQuery(rehearsal(id));
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['rehearsals'] }));
  const retry = () => query.refetch();
  const one = query.data;
  const running = one?.state === 'RUNNING';
  return (
    <PreparePage
      title={one ? one.procedureName : 'Rehearsal'}
      window={one ? `Rehearsal of ${one.procedureName}` : 'Rehearsal'}
      lede={one ? <Lede one={one} /> : 'Reading what is rehearsed.'}
      link={link}
      acts={
        one &&
        !running && (
          <button type="button" className="btn" onClick={() => print()}>
            Print
          </button>
        )
      }
    >
      {running && <ReadOnly needs={['LOG', 'RELEASE']} />}
      {one && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!one && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={420} label="Reading the rehearsal" />}
      {one && running && <Recorder key={id} rehearsal={one} />}
      {one && !running && <Leftover key={id} rehearsal={id} />}
      {one && !running && <RecordOf rehearsal={one} />}
    </PreparePage>
  );
}

function Lede({ one }: { one: Rehearsal }) {
  const time = useTime();
  return (
    <>
      <Link to="/components/$id" params={{ id: one.component }}>
        {one.component}
      </Link>
      , {pathWords(one.changeKind, one.pattern)}: {one.scenario} In {one.environment}, from {one.fromVersion} to{' '}
      {one.toVersion}, since {time.dayAndMinute(one.startedAt)}.
    </>
  );
}
