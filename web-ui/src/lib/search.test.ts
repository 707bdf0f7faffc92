import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factsOf, filtersOf, TrendsSearch, windowBefore, windowStart } from './search';

const today = new Date('2026-11-23T22:10:00Z');

describe('the address of the trends page', () => {
  it('without anything asks for all observed attempts', () =>
    expect(filtersOf(v.parse(TrendsSearch, {}), today)).toEqual({ basis: 'OBSERVED' }));

  it('carries every filter to the API', () => {
    const search = v.parse(TrendsSearch, {
      basis: 'VERIFIED',
      component: 'shop',
      changeKind: 'CODE',
      window: 'custom',
      from: '2024-01-01',
      to: '2025-01-01',
      asOf: '2026-01-01T00:00:00Z',
    });
    expect(filtersOf(search, today)).toEqual({
      basis: 'VERIFIED',
      component: 'shop',
      changeKind: 'CODE',
      from: '2024-01-01T00:00:00Z',
      to: '2025-01-01T00:00:00Z',
      asOf: '2026-01-01T00:00:00Z',
    });
  });

  it('carries the further filters, and not what is compared', () => {
    const further = {
      team: 'payments',
      pattern: 'expand only',
      severity: 'SEV1',
      harmKind: 'USER',
      actor: 'PERSON',
      drills: 'only',
    };
    expect(filtersOf(v.parse(TrendsSearch, { ...further, compare: 'before' }), today)).toEqual({
      basis: 'OBSERVED',
      ...further,
    });
  });

  it('leaves out what it does not understand', () =>
    expect(v.parse(TrendsSearch, { basis: 'BOTH', window: 7, from: 'soon', component: { a: 1 } })).toEqual({}));

  it('forgets days that belong to no custom window', () =>
    expect(filtersOf(v.parse(TrendsSearch, { from: '2024-01-01' }), today).from).toBeUndefined());
});

describe('a named window starts at the beginning of a UTC day', () => {
  it.each([
    ['5y', '2021-11-23T00:00:00Z'],
    ['12m', '2025-11-23T00:00:00Z'],
    ['90d', '2026-08-25T00:00:00Z'],
    ['all', undefined],
  ])('%s', (name, start) => expect(windowStart(name, today)).toBe(start));
});

describe('a list of facts', () => {
  it('is named by a property and its value', () =>
    expect(factsOf('flag:lag=minutes')).toEqual({ by: 'flag', value: 'lag=minutes' }));
  it('keeps the colons of instants', () =>
    expect(factsOf('period:2020-01-01T00:00:00Z/2021-01-01T00:00:00Z').value).toBe(
      '2020-01-01T00:00:00Z/2021-01-01T00:00:00Z',
    ));
  it('is everything otherwise', () => expect(factsOf('all')).toEqual({ by: 'all', value: '' }));
});

describe('the window before', () => {
  const basis = 'VERIFIED';
  it('is as long, and ends where the window begins', () =>
    expect(windowBefore({ basis, from: '2026-03-01T00:00:00Z', to: '2026-03-11T00:00:00Z' }, today)).toEqual({
      basis,
      from: '2026-02-19T00:00:00Z',
      to: '2026-03-01T00:00:00Z',
    }));
  it('takes a window without an end to end with the day', () =>
    expect(windowBefore({ basis, from: '2026-11-22T00:00:00Z' }, today)?.from).toBe('2026-11-20T00:00:00Z'));
  it('is none without a start, or where nothing lies between', () => {
    expect(windowBefore({ basis, to: '2026-03-11T00:00:00Z' }, today)).toBeNull();
    expect(windowBefore({ basis, from: '2026-03-11T00:00:00Z', to: '2026-03-01T00:00:00Z' }, today)).toBeNull();
  });
});
