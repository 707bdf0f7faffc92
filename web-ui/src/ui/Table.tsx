import { type ReactNode, useState } from 'react';

const STEP = 100;

export interface Column<T> {
  name: string;
  cell: (row: T) => ReactNode;
  numeric?: boolean;
}

interface Props<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** True when its rows come in pages, so that all there are shall be shown. */
  paged?: boolean;
}

/** A table that shows a hundred rows at a time. */
export function Table<T>({ caption, columns, rows, keyOf, paged = false }: Props<T>) {
  const [shown, setShown] = useState(paged ? Number.POSITIVE_INFINITY : STEP);
  return (
    <>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={column.numeric ? 'num' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.name} className={column.numeric ? 'num' : undefined} data-label={column.name}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className="btn more" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, rows.length - shown)} more of {rows.length}
        </button>
      )}
    </>
  );
}
