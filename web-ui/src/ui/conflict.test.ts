import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Problem } from '../api/client';
import { differing, onlyTheirs, standing } from './conflict';

const Line = v.object({ version: v.number() });

test('a refusal because somebody was faster carries what stands', () => {
  expect(standing(Line, new Problem(409, 'conflict', { current: { version: 4 } }))).toEqual({ version: 4 });
});

test('other refusals carry nothing that stands', () => {
  expect(standing(Line, new Problem(409, 'conflict'))).toBeNull();
  expect(standing(Line, new Problem(422, 'refused', { current: { version: 4 } }))).toBeNull();
  expect(standing(Line, null)).toBeNull();
});

test('fields that say the same are not compared', () => {
  expect(differing({ a: 1, b: ['x'], c: null }, { a: 1, b: ['y'], c: null })).toEqual(['b']);
});

test('what they alone changed is told from what both changed', () => {
  const base = { a: 1, b: 1, c: 1 };
  expect(onlyTheirs(base, { a: 2, b: 1, c: 1 }, { a: 3, b: 4, c: 1 })).toEqual(['b']);
});
