import { expect, it } from 'vitest';
import { joined, spread, widest } from './places';

it('moves marks apart, to the left at the end', () => {
  expect(spread([10, 12, 50], 20, 100)).toEqual([10, 30, 50]);
  expect(spread([98, 99, 100], 20, 100)).toEqual([60, 80, 100]);
  expect(spread([], 20, 100)).toEqual([]);
});

it('joins names that would run into each other', () => {
  const marks = [
    { x: 400, names: 'resolved' },
    { x: 10, names: 'declared' },
    { x: 40, names: 'contained' },
  ];
  expect(joined(marks)).toEqual([
    { x: 10, names: 'declared, contained' },
    { x: 400, names: 'resolved' },
  ]);
});

it('finds the widest stretch without a mark', () => {
  expect(widest(0, 100, [])).toEqual([0, 100]);
  expect(widest(0, 100, [30])).toEqual([42, 100]);
  expect(widest(0, 300, [40, 260, 500])).toEqual([52, 248]);
  expect(widest(0, 100, [0, 100])).toEqual([12, 88]);
});
