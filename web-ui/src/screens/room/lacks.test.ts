import { expect, it } from 'vitest';
import type { Incident } from '../../api/types';
import { lacksOf } from './lacks';

const bare: Pick<Incident, 'releases' | 'harmBeganAt' | 'roles'> = { releases: [], harmBeganAt: null, roles: [] };
const release = (link: string) => ({ releaseId: 'rel_1', component: 'ledger', version: '1', link, why: '', at: '' });
const actsOf = (...asked: Parameters<typeof lacksOf>) => lacksOf(...asked).map((one) => one.act);

it('is everything in a room that knows nothing', () => {
  expect(actsOf(bare, { sheet: null, releaseId: null, version: null })).toEqual(['link', 'harm', 'roles', null]);
});

it('is nothing in a room that has all', () => {
  const known = {
    releases: [release('SUSPECTED')],
    harmBeganAt: '2026-11-24T10:00:00Z',
    roles: [{ role: 'COMMANDER', personId: 'per_1', since: '', until: null }],
  };
  expect(lacksOf(known, { sheet: { id: 'sht_1', version: 1 }, releaseId: 'rel_1', version: '1' })).toEqual([]);
});

it('counts neither a release that is not suspected any more nor who commands no more', () => {
  const past = {
    ...bare,
    releases: [release('DISMISSED')],
    roles: [{ role: 'COMMANDER', personId: 'per_1', since: '', until: '2026-11-24T10:00:00Z' }],
  };
  expect(actsOf(past, undefined)).toEqual(['link', 'harm', 'roles']);
});
