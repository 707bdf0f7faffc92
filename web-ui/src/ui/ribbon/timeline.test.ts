import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../api/obligations';
import type { Decision, Incident } from '../../api/types';
import { undecidedOf } from '../../lib/undecided';
import { crossingsOf, harmedFor, timelineOf } from './timeline';

const t = (minute: number) => Date.UTC(2026, 10, 24, 10, minute);
const iso = (minute: number) => new Date(t(minute)).toISOString();
const incident = (more: Partial<Incident>) =>
  ({
    basis: 'LIVE',
    declaredAt: iso(10),
    harmBeganAt: null,
    containedAt: null,
    resolvedAt: null,
    releases: [],
    ...more,
  }) as unknown as Incident;
const decision = (minute: number, authority = 'HELD') =>
  ({ occurredAt: iso(minute), withdrawn: null, mandate: { authority, why: '' } }) as Decision;

const lineOf = (
  one: Incident,
  decisions: Decision[],
  now: number,
  more: Partial<Parameters<typeof timelineOf>[3]> = {},
) =>
  timelineOf(one, decisions, now, {
    undecided: undecidedOf(one, decisions, []),
    crossings: [],
    exposures: [],
    ...more,
  });

describe('the time of an incident', () => {
  it('runs until now while it is not over', () => {
    const line = lineOf(incident({ harmBeganAt: iso(4) }), [], t(20));
    expect(line).toMatchObject({ to: t(20), running: true, harmBegan: t(4), harmEnded: null });
    expect(line.gap).toEqual({ from: t(10), to: t(20), open: true });
    expect(harmedFor(line)).toBe(t(16) - t(0));
    expect(line.from).toBeLessThan(t(4));
  });

  it('stops when it was over, and the harm when it was contained', () => {
    const line = lineOf(incident({ harmBeganAt: iso(4), containedAt: iso(30), resolvedAt: iso(50) }), [], t(500));
    expect(line).toMatchObject({ running: false, harmEnded: t(30) });
    expect(harmedFor(line)).toBe(t(26) - t(0));
    expect(line.to).toBeLessThan(t(60));
  });

  it('closes the gap with the first decision that counts', () => {
    const decisions = [decision(18), decision(11, 'LACKING'), decision(15)];
    expect(lineOf(incident({}), decisions, t(20)).gap).toEqual({ from: t(10), to: t(15), open: false });
  });

  it('reaches back to the rollout, but not days', () => {
    const exposures = (from: number) => [{ name: 'all', percent: 100, from: t(from), to: t(500) }];
    const near = lineOf(incident({}), [], t(40), { exposures: exposures(2) });
    expect(near.from).toBeLessThan(t(2));
    expect(near.exposures).toEqual([{ name: 'all', percent: 100, from: t(2), to: t(40) }]);
    const far = lineOf(incident({}), [], t(40), { exposures: exposures(-4_000) });
    expect(far.from).toBeGreaterThan(t(-20));
    expect(far.exposures[0]?.from).toBe(far.from);
  });
});

it('names the rules that were crossed, in order of time', () => {
  const obligation = (id: string, minute: number, state = 'IN_BREACH') =>
    ({
      id,
      candidates: [{ bound: { releaseId: 'rel_1', terms: { name: id, budgetSeconds: 60 } } }],
      attribution: null,
      onset: iso(minute),
      confirmedAt: iso(minute + 2),
      course: { state, since: iso(minute) },
    }) as unknown as Obligation;
  expect(crossingsOf([obligation('b', 9), obligation('a', 5), obligation('c', 1, 'RETRACTED')])).toEqual([
    { id: 'a', name: 'a', from: t(5), confirmed: t(7) },
    { id: 'b', name: 'b', from: t(9), confirmed: t(11) },
  ]);
});
