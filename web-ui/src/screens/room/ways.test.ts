import { describe, expect, it } from 'vitest';
import type { Advice, Way } from '../../api/advice';
import { ageWords, isClosed, tookWords, waysOf } from './ways';

const now = Date.UTC(2026, 10, 28, 12);
const day = (at: string) => at.slice(0, 10);
const way = (more: Partial<Way>): Way => ({
  kind: 'CONTAIN',
  state: 'OPEN',
  why: '',
  procedure: null,
  rehearsal: null,
  ...more,
});
const procedure = { id: 'prc_1', version: 1, name: 'Fence', drafted: false, timeBoundSeconds: 900, steps: [] };
const rehearsal = { state: 'REHEARSED', at: '2026-11-14T13:00:00Z', measuredSeconds: 400, why: null };
const advice = (kind: string | null, conclusive: boolean) =>
  ({
    evidence: {
      options: [way({}), way({ kind: 'FULL_ROLLBACK', state: 'CLOSED' })],
      recommendation: { kind, ruleId: null, sentence: '', conclusive },
    },
  }) as unknown as Advice;

describe('the ways that can be decided', () => {
  it('are what the sheet knows of them', () => {
    const ways = waysOf(advice('CONTAIN', true));
    expect(ways.advised).toBe('CONTAIN');
    expect(isClosed(ways.of('FULL_ROLLBACK'))).toBe(true);
    expect(isClosed(ways.of('CONTAIN'))).toBe(false);
    expect(ways.of('HOLD')).toBeUndefined();
  });

  it('are not advised where the evidence does not tell', () => {
    expect(waysOf(advice('FULL_ROLLBACK', false)).advised).toBeNull();
    expect(waysOf(undefined).advised).toBeNull();
  });

  it('take what they took when rehearsed, else what the procedure allows', () => {
    expect(tookWords({ procedure, rehearsal })).toBe('Took 6 min 40 s');
    expect(tookWords({ procedure, rehearsal: { ...rehearsal, measuredSeconds: null } })).toBe('Within 15 min');
    expect(tookWords(way({}))).toBe('');
  });

  it('tell when they were rehearsed', () => {
    expect(ageWords({ rehearsal }, now, day)).toBe('Rehearsed 2026-11-14, 13 days ago');
    expect(ageWords({ rehearsal: { ...rehearsal, state: 'NEVER', at: null } }, now, day)).toBe('Never rehearsed');
    expect(ageWords({ rehearsal: { ...rehearsal, state: 'UNKNOWN', at: null } }, now, day)).toBe('Rehearsal not known');
    expect(ageWords(way({}), now, day)).toBe('');
  });
});
