import { describe, expect, it } from 'vitest';
import { leastDifference, leastRatio, verdictOf } from './compare';

const side = (n: number, value: number, low: number, high: number) => ({ n, value, interval: [low, high] as const });
const said = (before: ReturnType<typeof side>, now: ReturnType<typeof side>) => verdictOf(before, now, 'More', 'Fewer');

describe('two windows beside each other', () => {
  it('say nothing below 20 a side, however far they lie apart', () =>
    expect(said(side(19, 0.1, 0, 0.2), side(60, 0.9, 0.8, 1))).toContain('Not enough data to call a trend'));
  it('are not told apart while their intervals overlap', () =>
    expect(said(side(40, 0.4, 0.26, 0.55), side(40, 0.6, 0.45, 0.74))).toContain('No difference can be called'));
  it('are told apart when their intervals lie apart', () => {
    expect(said(side(80, 0.2, 0.13, 0.3), side(80, 0.6, 0.49, 0.7))).toMatch(/^More than before/);
    expect(said(side(80, 0.6, 0.49, 0.7), side(80, 0.2, 0.13, 0.3))).toMatch(/^Fewer than before/);
  });
  it('claim nothing where no interval is claimed', () =>
    expect(
      verdictOf(side(30, 60, 40, 90), { n: 30, value: 600, interval: [null, null] }, 'Longer', 'Shorter'),
    ).toContain('No difference can be called'));
});

describe('the least that could be shown', () => {
  it('is 2.8 standard errors of the difference of two shares', () =>
    expect(leastDifference(side(100, 0.5, 0, 1), side(100, 0.5, 0, 1))).toBeCloseTo(0.198, 3));
  it('is not nothing where none or all did', () =>
    expect(leastDifference(side(30, 0, 0, 0.1), side(30, 0, 0, 0.1))).toBeGreaterThan(0));
  it('is a ratio for times, from the ends that were seen', () => {
    expect(leastRatio(50, 50)).toBeCloseTo(1.75, 2);
    expect(leastRatio(0, 50)).toBeNull();
  });
});
