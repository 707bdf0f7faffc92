import type { MatrixLine, Path, PreparedComponent } from '../../api/prepare';
import { CHANGE_KINDS } from '../../lib/words';

export interface Entry {
  line: MatrixLine;
  /** Whether the way back was rehearsed, see `pathOf`. */
  path: Path | null | undefined;
}

export interface Row {
  id: string;
  name: string;
  /** For each kind of change its lines, the one without a pattern first. */
  cells: { kind: string; entries: Entry[] }[];
}

/** The path of a line among those that are in use; null when it is not in use, undefined while that is not known. */
export const pathOf = (
  line: Pick<MatrixLine, 'component' | 'changeKind' | 'pattern'>,
  paths: readonly Path[] | undefined,
): Path | null | undefined =>
  paths &&
  (paths.find(
    (one) =>
      one.component === line.component &&
      one.changeKind === line.changeKind &&
      (one.pattern ?? '') === (line.pattern ?? ''),
  ) ??
    null);

const byPattern = (one: MatrixLine, other: MatrixLine) => (one.pattern ?? '').localeCompare(other.pattern ?? '');

/** One row for each component in use, and for each that has lines, by name. */
export function rowsOf(
  components: readonly PreparedComponent[],
  lines: readonly MatrixLine[],
  paths: readonly Path[] | undefined,
  only?: string,
): Row[] {
  const names = new Map(components.filter((one) => !one.retired).map((one) => [one.id, one.name || one.id]));
  for (const { component } of lines) if (!names.has(component)) names.set(component, component);
  return [...names]
    .filter(([id]) => !only || id === only)
    .map(([id, name]) => ({
      id,
      name,
      cells: CHANGE_KINDS.map((kind) => ({
        kind,
        entries: lines
          .filter((line) => line.component === id && line.changeKind === kind)
          .toSorted(byPattern)
          .map((line) => ({ line, path: pathOf(line, paths) })),
      })),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
