import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../../api/live';
import { improvements, preparedComponents } from '../../api/prepare';
import { Field } from '../../ui/RecordForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { PreparePage } from '../guidance/PreparePage';
import { Board } from './Board';
import { Propose } from './Propose';

/** What is being built so that the next change can be taken back, from proposed to delivered. */
export function Improvements() {
  const { component } = useSearch({ from: '/guidance/improvements' });
  const query = useQuery(improvements({ component }));
  const known = useQuery(preparedComponents()).data ?? [];
  const navigate = useNavigate();
  const queries = useQueryClient();
  const link = useLive('guidance', () => queries.invalidateQueries({ queryKey: ['improvements'] }));
  const [proposing, setProposing] = useState(false);
  const may = useMay('LOG');
  const retry = () => query.refetch();
  const choose = (id: string) =>
    navigate({ to: '/guidance/improvements', search: id ? { component: id } : {}, replace: true });
  return (
    <PreparePage
      title="Improvements"
      lede="What is built so that later changes can be taken back, and what it is expected to change."
      link={link}
      acts={
        may && (
          <button type="button" className="btn" onClick={() => setProposing(true)}>
            Propose one
          </button>
        )
      }
      wide
    >
      <ReadOnly needs={['LOG', 'STEWARD']} />
      <div className="picker">
        <Field label="Component">
          <select value={component ?? ''} onChange={(event) => choose(event.target.value)}>
            <option value="">All</option>
            {known.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name || one.id}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={260} label="Reading the improvements" />}
      {query.data?.length === 0 && (
        <Empty title="Nothing is being improved" commands={[]}>
          Propose a flag, a staged rollout or another way to build the next change so that it can be taken back.
        </Empty>
      )}
      {query.data && query.data.length > 0 && <Board all={query.data} components={known} />}
      {proposing && <Propose component={component} components={known} close={() => setProposing(false)} />}
    </PreparePage>
  );
}
