import { describe, expect, it } from 'vitest';
import type { Attempt, Segment } from '../../api/types';
import { belongs, listName, narrowed } from './FactsList';
import { placed } from './Limits';
import { dots } from './marks';
import { csvOf } from './provenance';
import { inOrder, type Rate } from './rates';
import { sharedFlags } from './sharedFlags';

const rate = (name: string, n: number, count: number): Rate => ({
  key: name,
  name,
  n,
  count,
  unknown: 0,
  value: n ? count / n : null,
  interval: [null, null],
});

describe('shares in order', () => {
  it('are best first, with too few to rank at the end', () => {
    const rows = [rate('few', 4, 4), rate('half', 10, 5), rate('none', 0, 0), rate('best', 10, 9)];
    expect(inOrder(rows).map((row) => row.name)).toEqual(['best', 'half', 'few', 'none']);
  });
});

describe('a list of facts', () => {
  const filters = { basis: 'OBSERVED', component: 'shop' };
  const attempt = { flags: ['open'], changeKind: null, changeKinds: [] } as unknown as Attempt;

  it('keeps the filters of the page', () => expect(narrowed(filters, 'all', '')).toEqual(filters));
  it('narrows to an outcome', () =>
    expect(narrowed(filters, 'outcome', 'UNKNOWN')).toEqual({ ...filters, outcome: 'UNKNOWN' }));
  it('narrows to a period', () =>
    expect(narrowed(filters, 'period', 'a/b')).toEqual({ ...filters, from: 'a', to: 'b' }));
  it('narrows to a flag', () => expect(narrowed(filters, 'flag', 'open')).toEqual({ ...filters, flag: 'open' }));
  it('sieves those without a known change kind itself', () => {
    expect(belongs(attempt, 'changeKind', '')).toBe(true);
    expect(belongs({ ...attempt, changeKind: 'CODE' }, 'changeKind', '')).toBe(false);
    expect(narrowed(filters, 'changeKind', '')).toEqual(filters);
  });
  it('has a name', () => {
    expect(listName('flag', 'open')).toBe('Attempts: not landed when its history ended');
    expect(listName('changeKind', '')).toBe('Attempts: not known changes');
  });
});

describe('limits', () => {
  it('begin at the first point of their stretch', () => {
    const segments = [{ from: '2020-01-01T00:00:00Z' }, { from: '2020-03-01T00:00:00.000Z' }] as Segment[];
    const instants = ['2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z', '2020-03-01T00:00:00Z'];
    expect(placed(segments, instants).map((segment) => segment.first)).toEqual([0, 2]);
  });
});

describe('flags', () => {
  it('that all carry tell none apart', () =>
    expect(sharedFlags([{ flags: ['a', 'b'] }, { flags: ['b'] }])).toEqual(['b']));
  it('of nothing are none', () => expect(sharedFlags([])).toEqual([]));
});

it('draws ten thousand points as one path', () => {
  const path = dots(Array.from({ length: 10_000 }, (_, i) => [i, i] as const));
  expect(path.match(/M/g)).toHaveLength(10_000);
});

it('asks for the same facts as a download', () => {
  expect(csvOf('/api/v1/facts/attempts?basis=OBSERVED')).toBe('/api/v1/facts/attempts?basis=OBSERVED&format=csv');
  expect(csvOf('/api/v1/facts/attempts')).toBe('/api/v1/facts/attempts?format=csv');
});
