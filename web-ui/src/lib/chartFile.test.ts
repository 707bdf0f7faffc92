import { expect, test } from 'vitest';
import { lines } from './chartFile';

test('a caption is broken between words, and no line is longer than it may be', () => {
  expect(lines('n 40 · 3 unknown, Wilson score interval', 20)).toEqual([
    'n 40 · 3 unknown,',
    'Wilson score',
    'interval',
  ]);
  expect(lines('', 20)).toEqual([]);
});

test('a word that is longer than a line stands on one of its own', () => {
  expect(lines('at release:812,incident:77 now', 10)).toEqual(['at', 'release:812,incident:77', 'now']);
});
