import { expect, it } from 'vitest';
import { joined, spread } from './places';

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
