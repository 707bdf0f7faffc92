import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { type Sheet, sheets } from '../../api/prepare';
import { counted } from '../../lib/format';
import { useTime } from '../../lib/time';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty } from '../../ui/States';
import { type Column, Table } from '../../ui/Table';
import { PreparePage } from '../guidance/PreparePage';

const HERE = '/guidance/sheets';

/** The sheets of all components or of one, and the templates that new ones begin with. */
export function Sheets() {
  const { component } = useSearch({ from: HERE });
  const query = useQuery(sheets({ component }));
  const templates = useQuery(sheets({ template: true }));
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['sheets'] }));
  const may = useMay('RELEASE');
  const all = (query.data ?? []).filter((one) => one.component !== null);
  const search = component ? { component } : {};
  return (
    <PreparePage
      title="Decision sheets"
      lede={
        <>
          Which signal asks for what, of whom, within what time{component && `, for ${component}`}.
          {component && (
            <>
              {' '}
              <Link to={HERE} search={{}}>
                Those of all components
              </Link>
            </>
          )}
        </>
      }
      link={link}
      acts={
        may && (
          <Link className="btn" to="/guidance/sheets/new" search={search}>
            Write a sheet
          </Link>
        )
      }
    >
      <ReadOnly needs={['RELEASE']} />
      <Reading query={query} what="the sheets" />
      {query.data && all.length === 0 && (
        <Empty title="No sheet is written yet" commands={[]}>
          Write down which signal asks for holding, containing or rolling back, and who decides it.
        </Empty>
      )}
      <Listed caption="Decision sheets" rows={all} />
      {templates.data && templates.data.length > 0 && (
        <section className="part" aria-labelledby="templates-title">
          <h2 id="templates-title">Templates</h2>
          <Listed caption="Templates" rows={templates.data} />
        </section>
      )}
    </PreparePage>
  );
}

function Listed({ caption, rows }: { caption: string; rows: readonly Sheet[] }) {
  const time = useTime();
  const columns: Column<Sheet>[] = [
    {
      name: 'Sheet',
      cell: (one) => (
        <Link to="/guidance/sheets/$id" params={{ id: one.id }} search={{}}>
          {one.name}
        </Link>
      ),
    },
    { name: 'Component', cell: (one) => one.component ?? <span className="dim">any</span> },
    { name: 'Rules', cell: rulesOf },
    { name: 'Version', cell: (one) => `${one.version}${one.state === 'ACTIVE' ? '' : ', retired'}` },
    { name: 'Recorded', cell: (one) => (one.at ? time.day(one.at) : '') },
  ];
  if (rows.length === 0) return null;
  return (
    <div className="stack">
      <Table caption={caption} columns={columns} rows={rows} keyOf={(one) => one.id} />
    </div>
  );
}

function rulesOf({ rules, incomplete }: Sheet) {
  const all = counted(rules.length, 'rule');
  if (incomplete.length === 0) return all;
  return (
    <>
      {all}, <span className="lacks">{incomplete.length} incomplete</span>
    </>
  );
}
