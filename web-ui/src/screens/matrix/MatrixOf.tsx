import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { coverage, matrix, preparedComponent } from '../../api/prepare';
import { ReadOnly, useMayRelease } from '../../ui/Session';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { PreparePage } from '../guidance/PreparePage';
import { DraftFromHistory } from './DraftFromHistory';
import { pathOf } from './grid';
import { LineCard } from './LineCard';
import { NewLine } from './NewLine';

/** All lines of one component, each to be read, adopted, signed off or revised. */
export function MatrixOf() {
  const { component } = useParams({ from: '/guidance/matrix/$component' });
  const { line: chosen, kind } = useSearch({ from: '/guidance/matrix/$component' });
  const navigate = useNavigate();
  const query = useQuery(matrix(component));
  const name = useQuery(preparedComponent(component)).data?.name || component;
  const paths = useQuery(coverage({ component })).data?.paths;
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['matrix'] }));
  const may = useMayRelease(component);
  const retry = () => query.refetch();
  const open = (line?: string) =>
    navigate({ to: '/guidance/matrix/$component', params: { component }, search: line ? { line } : {}, replace: true });
  const lines = query.data ?? [];
  return (
    <PreparePage
      title={`Matrix of ${name}`}
      lede={
        <>
          <Link to="/guidance/matrix" search={{}}>
            All components
          </Link>
          , <Link to="/components/$id" params={{ id: component }}>{`about ${name}`}</Link>
        </>
      }
      link={link}
      acts={
        <>
          <DraftFromHistory path={`/components/${encodeURIComponent(component)}/matrix/drafts`} may={may} />
          {may && (
            <button type="button" className="btn" onClick={() => open('new')}>
              Add a line
            </button>
          )}
        </>
      }
    >
      <ReadOnly needs={['RELEASE']} />
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={320} label="Reading the lines" />}
      {may && chosen === 'new' && (
        <NewLine key={kind} component={component} kind={kind} open={open} close={() => open()} />
      )}
      {query.data && lines.length === 0 && chosen !== 'new' && (
        <Empty title={`Nothing is said about ${name} yet`} commands={[]}>
          Draft lines from its history, or add one for a kind of change: how far it can be taken back, and until when.
        </Empty>
      )}
      {lines.map((line) => (
        <LineCard
          key={line.id}
          line={line}
          path={pathOf(line, paths)}
          chosen={line.id === chosen}
          edit={() => open(line.id)}
          close={() => open()}
        />
      ))}
    </PreparePage>
  );
}
