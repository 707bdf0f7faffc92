import type { Success } from '../../api/types';
import { percent, shareInterval } from '../../lib/format';
import { kindWords } from '../../lib/words';
import { Panel } from '../../ui/Panel';
import { type Column, Table } from '../../ui/Table';
import { csvOf, provenance, successFacts } from './provenance';
import { RateRows } from './RateRows';
import { FEW, inOrder, type Rate } from './rates';

interface Props {
  id: string;
  title: string;
  success: Success;
  of: 'changeKind' | 'component';
  openFacts: (key: string) => void;
}

export function RatesPanel({ id, title, success, of, openFacts }: Props) {
  const rates: Rate[] =
    of === 'component'
      ? success.byComponent.map((row) => ({ ...row, key: row.component, name: row.component }))
      : success.byChangeKind.map((row) => ({ ...row, key: row.changeKind ?? '', name: kindWords(row.changeKind) }));
  const rows = inOrder(rates);
  const open = (row: Rate) => openFacts(`${of}:${row.key}`);
  const columns: Column<Rate>[] = [
    {
      name: of === 'component' ? 'Component' : 'Change kind',
      cell: (row) => (
        <button type="button" className="link" onClick={() => open(row)}>
          {row.name}
        </button>
      ),
    },
    { name: 'Succeeded', numeric: true, cell: (row) => row.succeeded },
    { name: 'n', numeric: true, cell: (row) => row.n },
    { name: 'Unknown', numeric: true, cell: (row) => row.unknown },
    { name: 'Share', numeric: true, cell: (row) => (row.value === null ? 'none' : percent(row.value)) },
    { name: 'Interval', numeric: true, cell: (row) => (row.n ? shareInterval(row.interval) : 'none') },
  ];
  return (
    <Panel
      id={id}
      title={title}
      sub={`With ${percent(success.confidence)} intervals; the dotted line is the share of all. Fewer than ${FEW} judged: hollow and dashed, too few to rank.`}
      facts={successFacts(success)}
      foot={provenance(success)}
      chart={<RateRows title={title} rows={rows} all={success.value} open={open} />}
      table={<Table caption={title} columns={columns} rows={rows} keyOf={(row) => row.key} />}
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}
