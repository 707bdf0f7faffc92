import { type ReactNode, useId, useState } from 'react';
import type { Part } from './groups';
import { differs, RateRows } from './RateRows';
import { RateTable } from './RateTable';
import type { Rate } from './rates';

/** Which part of a figure is shown, and the list to choose another by. */
export function useParts<P extends Pick<Part, 'by' | 'name'>>(
  parts: readonly P[],
): { part: P | undefined; choice: ReactNode } {
  const id = useId();
  const [by, choose] = useState<string>();
  const part = parts.find((one) => one.by === by) ?? parts[0];
  const choice = parts.length > 1 && (
    <p className="by">
      <label htmlFor={id}>By</label>{' '}
      <select id={id} value={part?.by} onChange={(e) => choose(e.target.value)}>
        {parts.map((one) => (
          <option key={one.by} value={one.by}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  );
  return { part, choice };
}

interface Props {
  part: Part;
  choice: ReactNode;
  title: string;
  all: number | null;
  counted: string;
  behind: string;
  open: (row: Rate) => void;
  harm?: boolean;
}

/** The groups as intervals; those that are named as different are named in words. */
export function GroupRows({ part, choice, title, all, counted, behind, open, harm = false }: Props) {
  return (
    <>
      {choice}
      <RateRows title={title} rows={part.rows} all={all} counted={counted} behind={behind} open={open} harm={harm} />
      {part.rows
        .filter((row) => row.different)
        .map((row) => (
          <p key={row.key} className="differs">
            {row.name} {differs(row)}.
          </p>
        ))}
    </>
  );
}

export function GroupTable({ part, choice, title, counted, open }: Omit<Props, 'all' | 'behind' | 'harm'>) {
  return (
    <>
      {choice}
      <RateTable
        caption={title}
        column={part.column}
        rows={part.rows}
        counted={counted.charAt(0).toUpperCase() + counted.slice(1)}
        open={open}
      />
    </>
  );
}
