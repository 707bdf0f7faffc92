import { percent, shareInterval } from '../../lib/format';
import { type Column, Table } from '../../ui/Table';
import type { Rate } from './rates';

interface Props {
  caption: string;
  /** What a row is. */
  column: string;
  rows: readonly Rate[];
  open: (row: Rate) => void;
}

/** Shares as a table; the first cell of a row opens its attempts. */
export function RateTable({ caption, column, rows, open }: Props) {
  const columns: Column<Rate>[] = [
    {
      name: column,
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
  return <Table caption={caption} columns={columns} rows={rows} keyOf={(row) => row.key} />;
}
