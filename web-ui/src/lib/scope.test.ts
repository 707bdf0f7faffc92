import { expect, it } from 'vitest';
import { listed, scopeWords } from './scope';

it('says what something applies to', () => {
  expect(scopeWords({ changeKinds: [], components: [], tags: [] })).toBe('every change');
  expect(scopeWords({ changeKinds: ['SCHEMA', 'DATA'], components: ['shop'], tags: ['eu'] })).toBe(
    'schema, data changes of shop tagged eu',
  );
});

it('takes a list apart', () => {
  expect(listed(' shop, ,cart,')).toEqual(['shop', 'cart']);
  expect(listed('')).toEqual([]);
});
