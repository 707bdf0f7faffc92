import { expect, test } from 'vitest';
import { inUnit, unitOf } from './durations';

test('a length of time is told in the largest unit that leaves no rest', () => {
  expect(unitOf(14_400)).toBe('h');
  expect(unitOf(90)).toBe('s');
  expect(unitOf(172_800)).toBe('d');
  expect(unitOf(null)).toBe('min');
});

test('in another unit it has at most two decimals', () => {
  expect(inUnit(100, 'min')).toBe(1.67);
  expect(inUnit(null, 'h')).toBeNull();
});
