import { describe, expect, it } from 'vitest';
import type { Obligation } from '../api/obligations';
import type { Decision } from '../api/types';
import { pastBudget, undecidedOf } from './undecided';

const t = (minute: number) => Date.UTC(2026, 10, 24, 10, minute);
const iso = (minute: number) => new Date(t(minute)).toISOString();
const incident = {
  basis: 'LIVE',
  severity: 'SEV2',
  declaredAt: iso(10),
  containedAt: null,
  resolvedAt: null,
  releases: [],
  obligations: [],
};
const decision = (minute: number, authority = 'HELD') =>
  ({ occurredAt: iso(minute), withdrawn: null, mandate: { authority, why: '' } }) as Decision;

const obligation = (id: string, knowable: number, budget: number, more: Partial<Obligation> = {}) =>
  ({
    id,
    candidates: [{ bound: { releaseId: 'rel_1', terms: { name: `rule ${id}`, budgetSeconds: budget * 60 } } }],
    attribution: null,
    onset: iso(knowable - 1),
    clock: { knowableAt: iso(knowable), warnAt: null, decideBy: iso(knowable + budget) },
    course: { state: 'IN_BREACH', since: iso(knowable - 1) },
    decisions: [],
    ...more,
  }) as unknown as Obligation;

const decidedAt = (minute: number, stopsTheClock = true) => [
  { decisionId: 'dec_1', kind: 'CONTAIN', stopsTheClock, at: iso(minute), withdrawnAt: null },
];

describe('how long nobody decided', () => {
  it('is the clock of the rule that has to be decided first', () => {
    const all = [obligation('late', 12, 20), obligation('soon', 13, 5)];
    const undecided = undecidedOf(incident, [decision(14)], all);
    expect(undecided).toMatchObject({ since: t(13), until: null, decided: false, known: true });
    expect(undecided.rule).toEqual({ id: 'soon', name: 'rule soon' });
    expect(undecided.budget).toEqual({ ms: 300_000, decideBy: t(18), usual: false });
    expect(pastBudget(undecided, t(16))).toBe(-120_000);
    expect(pastBudget(undecided, t(20))).toBe(120_000);
  });

  it('runs on where what was decided does not meet the rule', () => {
    const held = obligation('soon', 13, 5, { decisions: decidedAt(14, false) });
    expect(undecidedOf(incident, [decision(14)], [held])).toMatchObject({ until: null, decided: false });
  });

  it('stands still at the decision that meets it', () => {
    const met = obligation('met', 13, 5, { decisions: decidedAt(20) });
    const undecided = undecidedOf(incident, [decision(20)], [met]);
    expect(undecided).toMatchObject({ since: t(13), until: t(20), decided: true });
    expect(pastBudget(undecided, t(50))).toBe(120_000);
  });

  it('is never below zero where it was decided ahead', () => {
    const ahead = obligation('met', 13, 5, { decisions: decidedAt(11) });
    expect(undecidedOf(incident, [decision(11)], [ahead])).toMatchObject({ since: t(13), until: t(13) });
  });

  it('ends with the breach where nobody decided', () => {
    const cleared = obligation('over', 13, 5, { course: { state: 'CLEARED', since: iso(15) } });
    expect(undecidedOf(incident, [], [cleared])).toMatchObject({ until: t(15), decided: false });
  });

  it('passes over what was no crossing after all', () => {
    const none = obligation('none', 13, 5, { course: { state: 'RETRACTED', since: iso(15) } });
    expect(undecidedOf(incident, [], [none])).toMatchObject({ since: t(10), rule: null });
  });

  it('runs without a rule from when it was declared or blamed on a release, to the first decision that counts', () => {
    const release = (link: string, minute: number) => ({
      releaseId: 'rel_1',
      component: 'ledger',
      version: '1',
      link,
      why: '',
      at: iso(minute),
    });
    const open = undecidedOf(incident, [], []);
    expect(open).toMatchObject({ since: t(10), until: null, rule: null });
    expect(pastBudget(open, t(25))).toBe(300_000);
    const blamed = { ...incident, releases: [release('FIXED', 2), release('SUSPECTED', 8)] };
    const taken = [decision(18), decision(11, 'LACKING'), { ...decision(12), kind: 'CONTINUE' }, decision(15)];
    expect(undecidedOf(blamed, taken, [])).toMatchObject({ since: t(8), until: t(15), decided: true });
  });

  it('has the usual time for its severity where no rule says so', () => {
    const budget = (severity: string | null) => undecidedOf({ ...incident, severity }, [], []).budget;
    expect(budget('SEV1')).toEqual({ ms: 300_000, decideBy: t(15), usual: true });
    expect(budget('SEV3')?.ms).toBe(1_800_000);
    expect(budget(null)?.ms).toBe(1_800_000);
  });

  it('ends with the harm where nobody decided and no rule was crossed', () => {
    const over = { ...incident, containedAt: iso(30) };
    expect(undecidedOf(over, [], [])).toMatchObject({ until: t(30), decided: false });
  });

  it('is not known where a history has no decisions', () => {
    const past = { ...incident, basis: 'HISTORY', resolvedAt: iso(90) };
    expect(undecidedOf(past, [], [])).toMatchObject({ since: t(10), until: t(10), known: false, budget: null });
    expect(undecidedOf(past, [decision(15)], [])).toMatchObject({ until: t(15), known: true });
  });
});
