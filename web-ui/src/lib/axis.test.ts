import { describe, expect, it } from 'vitest';
import { durationDomain, durationTicks, yearMarks } from './axis';

describe('the axis of durations', () => {
  it('shows every value with room at both ends', () => {
    const [low, high] = durationDomain([60, 3_600]);
    expect(low).toBeLessThan(60);
    expect(high).toBeGreaterThan(3_600);
  });
  it('has a place for a duration of nothing', () => expect(durationDomain([0])[0]).toBeGreaterThan(0));
  it('exists without values', () => expect(durationDomain([])).toEqual([60, 86_400]));
  it('has round ticks inside its range', () => expect(durationTicks([50, 4_000], 9)).toEqual([60, 300, 1_200, 3_600]));
  it('has no more ticks than fit', () => expect(durationTicks([1, 1e8], 4).length).toBeLessThanOrEqual(4));
});

describe('marks of years', () => {
  const days = ['2012-10-17', '2012-12-01', '2013-01-02', '2015-03-04'];
  it('stand where a year begins', () =>
    expect(yearMarks(days, (i) => i * 50, 40)).toEqual([
      [0, '2012'],
      [2, '2013'],
      [3, '2015'],
    ]));
  it('are left out where they would touch', () =>
    expect(yearMarks(days, (i) => i * 30, 40)).toEqual([
      [0, '2012'],
      [2, '2013'],
    ]));
});
