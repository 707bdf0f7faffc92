import { expect, test } from 'vitest';
import { filled, moved } from './lists';

test('an entry moves to another place and the others close up', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
});

test('an entry that is not there moves nothing', () => {
  expect(moved(['a'], 4, 0)).toEqual(['a']);
});

test('entries that say nothing are left out', () => {
  expect(filled([' a ', '', '  '])).toEqual(['a']);
});
