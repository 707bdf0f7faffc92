import { expect, it } from 'vitest';
import type { Trace } from '../../api/advice';
import { drawnOf } from './trace';

const iso = (second: number) => new Date(second * 1_000).toISOString();
const trace = (more: Partial<Trace>): Trace => ({
  ruleId: 'errors',
  comparison: 'ABOVE',
  threshold: 5,
  clearThreshold: 2,
  samples: [],
  ...more,
});

it('draws what was heard from left to right, high values above low ones', () => {
  const samples = [0, 50, 100].map((at, i) => ({ at: iso(at), value: i * 5 }));
  expect(drawnOf(trace({ samples }), 0, 100_000, 108, 48)).toEqual({
    path: 'M4 44L54 24L104 4',
    last: { x: 104, y: 4 },
    threshold: 24,
    clear: 36,
  });
});

it('draws the lines alone where nothing was heard', () => {
  expect(drawnOf(trace({ clearThreshold: 5 }), 0, 1, 100, 48)).toMatchObject({ path: '', last: null, clear: null });
  expect(drawnOf(trace({ threshold: null, clearThreshold: null }), 0, 1, 100, 48).threshold).toBeNull();
});

it('keeps what lies outside the time at its edge', () => {
  const samples = [
    { at: iso(-50), value: 1 },
    { at: iso(900), value: 1 },
  ];
  expect(drawnOf(trace({ samples }), 0, 100_000, 108, 48).path).toMatch(/^M4 \S+L104 /);
});
