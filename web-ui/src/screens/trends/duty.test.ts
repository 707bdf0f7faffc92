import { describe, expect, it } from 'vitest';
import type { Duty, Mark } from '../../api/hesitation';
import { changeWords, placedMarks, placeOf, shareOf, standOf, times } from './duty';
import { dutyScales } from './dutyScales';
import { narrowedTo } from './LiveFacts';

const duty = (more: Partial<Duty>) =>
  ({ outcome: 'TIMELY', provisional: false, latencySeconds: 60, budgetSeconds: 300, at: '', ...more }) as Duty;

describe('an obligation', () => {
  it('is not known while it is open or provisional, whatever it would be', () => {
    expect(standOf(duty({ outcome: null }))).toBe('unknown');
    expect(standOf(duty({ outcome: 'HESITATION_WORSENED', provisional: true }))).toBe('unknown');
    expect(standOf(duty({ outcome: 'INVALID' }))).toBe('unknown');
    expect(standOf(duty({ outcome: 'HESITATION_WORSENED' }))).toBe('worsened');
  });
  it('has no share of a budget where either is missing', () => {
    expect(shareOf(duty({}))).toBe(0.2);
    expect(shareOf(duty({ latencySeconds: null }))).toBeNull();
    expect(shareOf(duty({ budgetSeconds: null }))).toBeNull();
  });
  it('leads to its page, or without a rule to its incident', () => {
    expect(placeOf('obl_1')).toEqual({ to: '/obligations/$id', id: 'obl_1' });
    expect(placeOf('inc_2:rel_4')).toEqual({ to: '/incidents/$id', id: 'inc_2' });
  });
});

describe('a share of a budget', () => {
  it.each([
    [0, '0×'],
    [0.02, '0.02×'],
    [0.25, '0.3×'],
    [1, '1×'],
    [2.44, '2.4×'],
    [12.3, '12×'],
  ])('%d reads %s', (share, words) => expect(times(share)).toBe(words));
});

describe('a changed rule', () => {
  const terms = { budgetSeconds: 600, threshold: 1, minHarm: 60 };
  const mark = {
    at: '2026-02-01T00:00:00Z',
    was: terms,
    now: { ...terms, budgetSeconds: 300, threshold: 1.5 },
  } as Mark;
  it('names what changed and nothing else', () =>
    expect(changeWords(mark)).toBe('budget 10 min → 5 min, threshold 1 → 1.5'));
  it('stands before the first obligation that it measured', () => {
    const points = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00Z'].map((at) => ({ at }));
    expect([...placedMarks([mark], points)]).toEqual([[1, [mark]]]);
    expect(placedMarks([mark], points.slice(0, 1)).size).toBe(0);
  });
});

describe('the axis of shares', () => {
  it('always has the budget on it, and a place for what has no time', () => {
    const scales = dutyScales([duty({}), duty({ latencySeconds: null }), duty({ latencySeconds: 0 })], 900);
    expect(scales.ticks).toContain(1);
    expect(scales.none).not.toBeNull();
    expect(scales.places.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(scales.places[1]?.[1]).toBeGreaterThan(scales.bottom);
  });
});

describe('a list of obligations', () => {
  const filters = { basis: 'VERIFIED', component: 'shop' };
  it('is narrowed by a name that the server knows', () => {
    expect(narrowedTo(filters, 'team=payments')).toEqual({ ...filters, team: 'payments' });
    expect(narrowedTo(filters, 'pattern=a=b')).toEqual({ ...filters, pattern: 'a=b' });
  });
  it('is that of all otherwise', () => {
    expect(narrowedTo(filters, '')).toEqual(filters);
    expect(narrowedTo(filters, 'colour=red')).toEqual(filters);
  });
});
