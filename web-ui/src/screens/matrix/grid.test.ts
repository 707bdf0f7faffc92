import { expect, test } from 'vitest';
import type { MatrixLine, Path, PreparedComponent } from '../../api/prepare';
import { pathOf, rowsOf } from './grid';

const component = (id: string, retired = false) =>
  ({ id, name: id.toUpperCase(), retired: retired ? { at: '', reason: '' } : null }) as PreparedComponent;
const line = (of: string, changeKind: string, pattern: string | null = null) =>
  ({ id: `${of}${changeKind}${pattern}`, component: of, changeKind, pattern }) as MatrixLine;
const path = (of: string, changeKind: string, pattern: string | null = null) =>
  ({ component: of, changeKind, pattern, state: 'REHEARSED' }) as Path;

test('every component in use has a row with a cell for every kind of change', () => {
  const rows = rowsOf([component('shop'), component('ledger')], [], []);
  expect(rows.map((row) => row.name)).toEqual(['LEDGER', 'SHOP']);
  expect(rows[0]?.cells).toHaveLength(7);
});

test('a retired component has a row only while it has lines', () => {
  expect(rowsOf([component('old', true)], [], [])).toEqual([]);
  expect(rowsOf([component('old', true)], [line('old', 'CODE')], []).map((row) => row.id)).toEqual(['old']);
});

test('the line of the kind as a whole comes before those of its patterns', () => {
  const lines = [line('shop', 'SCHEMA', 'expand only'), line('shop', 'SCHEMA')];
  const cell = rowsOf([component('shop')], lines, [])[0]?.cells.find((one) => one.kind === 'SCHEMA');
  expect(cell?.entries.map((one) => one.line.pattern)).toEqual([null, 'expand only']);
});

test('a line finds the path of its own pattern', () => {
  const paths = [path('shop', 'SCHEMA'), path('shop', 'SCHEMA', 'expand only')];
  expect(pathOf(line('shop', 'SCHEMA', 'expand only'), paths)?.pattern).toBe('expand only');
  expect(pathOf(line('shop', 'CODE'), paths)).toBeNull();
});

test('while nobody knows which paths are in use, that is not taken for none', () => {
  expect(pathOf(line('shop', 'CODE'), undefined)).toBeUndefined();
});

test('one component alone can be asked for', () => {
  expect(rowsOf([component('shop'), component('ledger')], [], [], 'shop').map((row) => row.id)).toEqual(['shop']);
});
