import { describe, expect, it } from 'vitest';
import type { GuidanceCheck } from '../api/guidance';
import { CHECK_KINDS, checkWords, readCheck } from './check';

const check = (kind: string, more: Partial<GuidanceCheck> = {}): GuidanceCheck => ({
  kind,
  percent: null,
  pattern: null,
  action: null,
  harmKind: null,
  ...more,
});

const read = (fields: Record<string, string>) => readCheck((name) => fields[name] ?? '');

describe('what a gate looks for', () => {
  it.each([
    [
      check('FIRST_STAGE_AT_MOST', { percent: 2.5 }),
      'the first stage of the rollout reaches at most 2.5 % of the users',
    ],
    [
      check('NEEDS_PATTERN', { pattern: 'dark launch' }),
      'the plan names the pattern “dark launch” for each change that it applies to',
    ],
    [
      check('NEEDS_REHEARSED_PROCEDURE', { action: 'FULL_ROLLBACK' }),
      'each change that it applies to has a full rollback procedure whose version in force was rehearsed and passed',
    ],
    [check('NEEDS_CONTAINMENT'), 'the matrix line of each change that it applies to has a containment option'],
    [check('NEEDS_RULE_FOR', { harmKind: 'USER' }), 'the decision sheet has a rule for user harm'],
  ])('is said in words: %o', (one, words) => expect(checkWords(one)).toBe(words));

  it('is said even when a newer server knows more kinds', () =>
    expect(checkWords(check('NEEDS_TWO_PEOPLE'))).toBe('needs two people, which this page does not know'));
});

describe('the check that a form says', () => {
  it('is none when only people can tell', () => expect(read({ 'check.kind': '', 'check.percent': '5' })).toBeNull());

  it('is its kind with the one field of that kind', () => {
    expect(read({ 'check.kind': 'FIRST_STAGE_AT_MOST', 'check.percent': '5', 'check.pattern': 'x' })).toEqual({
      kind: 'FIRST_STAGE_AT_MOST',
      percent: 5,
    });
    expect(read({ 'check.kind': 'NEEDS_PATTERN', 'check.pattern': 'dark launch' })).toEqual({
      kind: 'NEEDS_PATTERN',
      pattern: 'dark launch',
    });
    expect(read({ 'check.kind': 'NEEDS_CONTAINMENT', 'check.pattern': 'x' })).toEqual({ kind: 'NEEDS_CONTAINMENT' });
  });

  it('can be of every kind', () => {
    for (const { kind } of CHECK_KINDS) expect(read({ 'check.kind': kind })?.kind).toBe(kind);
  });
});
