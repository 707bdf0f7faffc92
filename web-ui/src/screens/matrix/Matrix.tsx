import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { coverage, matrix, preparedComponents } from '../../api/prepare';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { PreparePage } from '../guidance/PreparePage';
import { DraftFromHistory } from './DraftFromHistory';
import { Grid } from './Grid';
import { rowsOf } from './grid';
import { Legend } from './Legend';

/** Every component against every kind of change: how far it can be taken back, and whether that was rehearsed. */
export function Matrix() {
  const { component } = useSearch({ from: '/guidance/matrix' });
  const lines = useQuery(matrix(component));
  const known = useQuery(preparedComponents());
  const covered = useQuery(coverage({ component }));
  const queries = useQueryClient();
  const may = useMay('RELEASE');
  const link = useLive('releases', () => {
    for (const name of ['matrix', 'components', 'coverage']) void queries.invalidateQueries({ queryKey: [name] });
  });
  const error = lines.error ?? known.error;
  const retry = () => {
    void lines.refetch();
    void known.refetch();
  };
  const rows = lines.data && known.data ? rowsOf(known.data, lines.data, covered.data?.paths, component) : null;
  return (
    <PreparePage
      title="Reversibility matrix"
      lede="How far each kind of change to each component can be taken back. What nobody has said is left open."
      link={link}
      acts={<DraftFromHistory path="/matrix/drafts" may={may} />}
      wide
    >
      <ReadOnly needs={['RELEASE']} />
      {rows && error && <Stale since={lines.dataUpdatedAt} error={error} retry={retry} />}
      {!rows && error && <Failure error={error} retry={retry} />}
      {!rows && !error && <Skeleton height={320} label="Reading the matrix" />}
      {rows?.length === 0 && (
        <Empty title="No component is known yet" commands={['./turnback import git PATH']}>
          Read a history in, or register a component: each gets a row here.
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <>
          <Grid rows={rows} />
          {!covered.data && covered.error && (
            <p className="none">Whether they were rehearsed cannot be read now: {covered.error.message}</p>
          )}
          <Legend />
        </>
      )}
    </PreparePage>
  );
}
