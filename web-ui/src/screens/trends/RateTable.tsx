import { percent, shareInterval } from '../../lib/format';
import { type Column, Table } from '../../ui/Table';
import { differs } from './RateRows';
import type { Rate } from './rates';

interface Props {
  caption: string;
  /** What a row is. */
  column: string;
  rows: readonly Rate[];
  /** What those that are counted did. */
  counted?: string;
  open?: ((row: Rate) => void) | undefined;
  /** What else is told of a row. */
  more?: Column<Rate> | undefined;
}

/** Shares as a table; the first cell of a row opens its attempts. */
export function RateTable({ caption, column, rows, counted = 'Succeeded', open, more }: Props) {
  const columns: Column<Rate>[] = [
    {
      name: column,
      cell: (row) =>
        open ? (
          <button type="button" className="link" onClick={() => open(row)}>
            {row.name}
          </button>
        ) : (
          row.name
        ),
    },
    { name: counted, numeric: true, cell: (row) => row.count },
    { name: 'n', numeric: true, cell: (row) => row.n },
    { name: 'Unknown', numeric: true, cell: (row) => row.unknown },
    { name: 'Share', numeric: true, cell: (row) => (row.value === null ? 'none' : percent(row.value)) },
    { name: 'Interval', numeric: true, cell: (row) => (row.n ? shareInterval(row.interval) : 'none') },
    ...(rows.some((row) => row.different)
      ? [{ name: 'Compared', cell: (row: Rate) => (row.different ? differs(row) : '') }]
      : []),
    ...(more ? [more] : []),
  ];
  return <Table caption={caption} columns={columns} rows={rows} keyOf={(row) => row.key} />;
}
