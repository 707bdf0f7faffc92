import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { preparedComponents } from '../../api/prepare';
import { Field } from '../../ui/RecordForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { PreparePage } from '../guidance/PreparePage';
import { Covered } from './Covered';
import { Held } from './Held';
import { RehearseNext } from './RehearseNext';

/** Which ways back were walked, which should be next, and every rehearsal there was. */
export function Rehearsals() {
  const { component } = useSearch({ from: '/guidance/rehearsals' });
  const known = useQuery(preparedComponents()).data ?? [];
  const navigate = useNavigate();
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['rehearsals'] }));
  const may = useMay('RELEASE');
  const choose = (id: string) =>
    navigate({ to: '/guidance/rehearsals', search: id ? { component: id } : {}, replace: true });
  return (
    <PreparePage
      title="Rehearsals"
      lede="A way back counts when it was walked: by its procedure, in time, in a place like production."
      link={link}
      acts={
        may && (
          <>
            <Link className="btn strong" to="/guidance/rehearsals/new" search={{ component }}>
              Start one
            </Link>
            <Link className="btn" to="/guidance/rehearsals/new" search={{ component, after: true }}>
              Record one held before
            </Link>
          </>
        )
      }
    >
      <ReadOnly needs={['RELEASE']} />
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
      <RehearseNext component={component} may={may} />
      <Covered component={component} />
      <Held component={component} />
    </PreparePage>
  );
}
