import { describe, expect, it } from 'vitest';
import {
  clearsTooEarly,
  kebab,
  lacking,
  lackWords,
  measuredWith,
  NEW_RULE,
  ruleWords,
  sheetBody,
  sheetContentOf,
} from './sheet';

const RULE = {
  ...NEW_RULE,
  id: 'errors',
  name: 'Errors',
  signal: 'error-rate',
  threshold: 2,
  requiredAction: 'ROLLBACK',
  budgetSeconds: 600,
  owner: 'the commander',
};

describe('the words of a rule', () => {
  it('say what is measured, what is asked, within what and by whom', () => {
    expect(ruleWords(RULE)).toBe('error-rate above 2 for 5 min: roll back within 10 min, decided by the commander.');
  });

  it('say plainly what nobody has set', () => {
    const rule = { ...RULE, threshold: null, owner: null, budgetSeconds: null };
    expect(ruleWords(rule)).toBe('error-rate above a threshold that nobody has set for 5 min: roll back.');
    expect(lackWords(lacking(rule))).toBe('no threshold, no time to decide, nobody who decides');
    expect(lacking(RULE)).toEqual([]);
  });

  it('take a threshold of zero for one that is set', () => {
    expect(lacking({ ...RULE, threshold: 0 })).toEqual([]);
  });
});

describe('a signal clears', () => {
  it('on the other side of the threshold', () => {
    expect(clearsTooEarly({ ...RULE, clearThreshold: 3 })).toBe(true);
    expect(clearsTooEarly({ ...RULE, clearThreshold: 1 })).toBe(false);
    expect(clearsTooEarly({ ...RULE, comparison: 'BELOW', clearThreshold: 1 })).toBe(true);
  });

  it('anywhere while one of the two is not said', () => {
    expect(clearsTooEarly({ ...RULE, threshold: null, clearThreshold: 3 })).toBe(false);
    expect(clearsTooEarly(RULE)).toBe(false);
  });
});

it('makes an id of a name', () => {
  expect(['Error rate', '  p99, ms ', 'Café'].map(kebab)).toEqual(['error-rate', 'p99-ms', 'cafe']);
});

it('sends only what is said', () => {
  const [rule] = sheetBody({ name: ' A ', rules: [{ ...RULE, owner: ' ', threshold: 0 }] }).rules;
  expect(rule).not.toHaveProperty('owner');
  expect(rule).not.toHaveProperty('minHarm');
  expect(rule).toMatchObject({ threshold: 0, mustHaveData: false });
});

it('sends how a rule is measured, or nothing of it', () => {
  const half = measuredWith(null, { query: ' up ' });
  const [first, second] = sheetBody({
    name: 'A',
    rules: [{ ...RULE, measured: measuredWith(half, { dataSource: 'prometheus' }) }, RULE],
  }).rules;
  expect(first).toMatchObject({ measured: { dataSource: 'prometheus', query: 'up' } });
  expect(second).not.toHaveProperty('measured');
  expect(measuredWith(half, { query: '' })).toBeNull();
});

it('keeps only what a sheet says, in one order', () => {
  const { id, ...rest } = RULE;
  expect(JSON.stringify(sheetContentOf({ name: 'A', rules: [{ ...rest, id }] }))).toBe(
    JSON.stringify({ name: 'A', rules: [RULE] }),
  );
});
