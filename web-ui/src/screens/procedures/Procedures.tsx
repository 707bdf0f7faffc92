import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { type Procedure, procedures } from '../../api/prepare';
import { counted, duration } from '../../lib/format';
import { expectedSeconds, procedureWords } from '../../lib/procedure';
import { plain } from '../../lib/words';
import { Mark } from '../../ui/Mark';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty } from '../../ui/States';
import { type Column, Table } from '../../ui/Table';
import { PreparePage } from '../guidance/PreparePage';

const HERE = '/guidance/procedures';

/** Every procedure in force, or those that are retired. */
export function Procedures() {
  const { component, retired } = useSearch({ from: HERE });
  const query = useQuery(procedures({ component, retired: retired === true }));
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['procedures'] }));
  const may = useMay('RELEASE');
  const all = query.data ?? [];
  return (
    <PreparePage
      title={retired ? 'Retired procedures' : 'Procedures'}
      lede={
        <>
          How a change is taken back or contained, step by step{component && `, for ${component}`}.{' '}
          <Link to={HERE} search={{ ...(component && { component }), ...(!retired && { retired: true as const }) }}>
            {retired ? 'Those in force' : 'Those that are retired'}
          </Link>
          {component && (
            <>
              ,{' '}
              <Link to={HERE} search={{}}>
                those of all components
              </Link>
            </>
          )}
        </>
      }
      link={link}
      acts={
        may && (
          <Link className="btn" to="/guidance/procedures/new" search={component ? { component } : {}}>
            Write a procedure
          </Link>
        )
      }
    >
      <ReadOnly needs={['RELEASE']} />
      <Reading query={query} what="the procedures" />
      {query.data && all.length === 0 && (
        <Empty title={retired ? 'No procedure is retired' : 'No procedure is written yet'} commands={[]}>
          {retired
            ? 'What is taken out of use appears here, with every version of it.'
            : 'Write down how one component is put back: the steps, who does each, and how long it may take.'}
        </Empty>
      )}
      {all.length > 0 && (
        <div className="stack">
          <Table caption="Procedures" columns={COLUMNS} rows={all} keyOf={(one) => one.id} />
        </div>
      )}
    </PreparePage>
  );
}

const COLUMNS: Column<Procedure>[] = [
  {
    name: 'Procedure',
    cell: (one) => (
      <Link to="/guidance/procedures/$id" params={{ id: one.id }} search={{}}>
        {one.name}
      </Link>
    ),
  },
  { name: 'Component', cell: (one) => one.component },
  {
    name: 'Does',
    cell: (one) => (
      <span className="does">
        <Mark kind={one.action} />
        {plain(one.action)}
      </span>
    ),
  },
  { name: 'For', cell: (one) => procedureWords('changeKinds', one) },
  { name: 'Steps', cell: (one) => counted(one.steps.length, 'step') },
  { name: 'Expected', numeric: true, cell: expected },
  {
    name: 'Version',
    cell: (one) => (one.provenance === 'DRAFTED' ? `${one.version}, a draft` : one.version),
  },
];

function expected(one: Procedure) {
  const sum = expectedSeconds(one.steps);
  const words = `${duration(sum)} of ${duration(one.timeBoundSeconds)}`;
  return sum > one.timeBoundSeconds ? <span className="lacks">{words}</span> : words;
}
