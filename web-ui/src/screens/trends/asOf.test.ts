import { expect, test } from 'vitest';
import { stepAt, timeAt } from './AsOf';

const FIRST = Date.parse('2026-01-01T00:00:00Z');
const NOW = Date.parse('2026-01-11T00:00:00Z');

test('the last step is now, the first one the minute of what was recorded first', () => {
  expect(timeAt(500, FIRST, NOW)).toBeUndefined();
  expect(timeAt(0, FIRST, NOW)).toBe('2026-01-01T00:00:00Z');
  expect(timeAt(250, FIRST, NOW)).toBe('2026-01-06T00:00:00Z');
});

test('a step leads back to itself, and what lies outside to the nearest', () => {
  for (const step of [0, 1, 77, 499]) expect(stepAt(timeAt(step, FIRST, NOW), FIRST, NOW)).toBe(step);
  expect(stepAt(undefined, FIRST, NOW)).toBe(500);
  expect(stepAt('2020-01-01T00:00:00Z', FIRST, NOW)).toBe(0);
  expect(stepAt('2030-01-01T00:00:00Z', FIRST, NOW)).toBe(500);
});
