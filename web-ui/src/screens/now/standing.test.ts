import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../api/obligations';
import type { Decision, Incident } from '../../api/types';
import { budgetWords, inShort, isPast, standingOf, withoutOwner } from './standing';

const t = (minute: number) => Date.UTC(2026, 10, 24, 10, 0) + minute * 60_000;
const iso = (minute: number) => new Date(t(minute)).toISOString();

const incident = (id: string, more: Partial<Incident> = {}) =>
  ({
    id,
    severity: 'SEV1',
    drill: false,
    state: 'OPEN',
    declaredAt: iso(0),
    harmBeganAt: null,
    containedAt: null,
    resolvedAt: null,
    basis: 'LIVE',
    releases: [],
    obligations: [],
    ...more,
  }) as unknown as Incident;

const decision = (incidentId: string, minute: number, kind = 'HOLD', more: Partial<Decision> = {}) =>
  ({
    id: `dec_${incidentId}_${minute}`,
    incidentId,
    kind,
    occurredAt: iso(minute),
    withdrawn: null,
    mandate: { authority: 'HELD', why: '' },
    ...more,
  }) as Decision;

const obligation = (id: string, more: Partial<Obligation> = {}, budgetSeconds = 600) =>
  ({
    id,
    candidates: [{ bound: { releaseId: 'rel_1', terms: { budgetSeconds, requiredAction: 'ROLLBACK' } } }],
    onset: iso(0),
    attribution: null,
    course: { state: 'IN_BREACH', since: iso(0) },
    clock: { knowableAt: iso(0), warnAt: null, decideBy: iso(budgetSeconds / 60) },
    awareness: null,
    decisions: [],
    incidents: [],
    ...more,
  }) as unknown as Obligation;

const standings = (incidents: Incident[], decisions: Decision[] | null, obligations: Obligation[]) =>
  standingOf(
    incidents,
    decisions ? { incidents: incidents.map(({ id }) => id), items: decisions } : undefined,
    obligations,
  );
const order = (...all: Parameters<typeof standings>) => standings(...all).map(({ incident: { id } }) => id);

describe('the order of incidents', () => {
  const ruled = (id: string, obl: string, more: Partial<Incident> = {}) =>
    incident(id, { obligations: [obl], ...more });

  it('puts the furthest past its budget first, then the least time left, then the longest undecided', () => {
    const obligations = [
      obligation('obl_1', { incidents: ['inc_late'] }, 120),
      obligation('obl_2', { incidents: ['inc_later'] }, 60),
      obligation('obl_3', { incidents: ['inc_soon'] }, 720),
      obligation('obl_4', { incidents: ['inc_a', 'inc_b'], course: { state: 'LOST', since: iso(1) } }),
    ];
    const incidents = [
      ruled('inc_a', 'obl_4'),
      ruled('inc_b', 'obl_4', { harmBeganAt: iso(-9) }),
      ruled('inc_soon', 'obl_3'),
      ruled('inc_late', 'obl_1'),
      ruled('inc_later', 'obl_2'),
    ];
    const expected = ['inc_later', 'inc_late', 'inc_soon', 'inc_b', 'inc_a'];
    expect(order(incidents, [], obligations)).toEqual(expected);
    expect(order(incidents.toReversed(), [], obligations.toReversed())).toEqual(expected);
  });

  it('puts what is decided after what is to decide, and what is contained last', () => {
    const incidents = [
      incident('inc_contained', { containedAt: iso(5), declaredAt: iso(-60) }),
      incident('inc_decided', { declaredAt: iso(-50) }),
      incident('inc_open'),
    ];
    expect(order(incidents, [decision('inc_decided', -40)], [])).toEqual(['inc_open', 'inc_decided', 'inc_contained']);
  });

  it('puts an exercise after what is real', () => {
    const drill = incident('inc_drill', { drill: true, declaredAt: iso(-100) });
    expect(order([drill, incident('inc_1')], [], [])).toEqual(['inc_1', 'inc_drill']);
  });

  it('keeps asking while the rule asks for more than was decided', () => {
    const [one] = standings(
      [incident('inc_1', { obligations: ['obl_1'] })],
      [decision('inc_1', 1)],
      [obligation('obl_1', { incidents: ['inc_1'] })],
    );
    expect(one).toMatchObject({ group: 'TO_DECIDE', budget: { decideBy: t(10), seconds: 600, asks: 'roll back' } });
  });
});

describe('the budget', () => {
  const budget = (one: Incident, decisions: Decision[] | null = [], obligations: Obligation[] = []) =>
    standings([one], decisions, obligations)[0]?.budget ?? null;

  it('is the usual one of the severity where no rule says when, from the declaration or the first suspicion', () => {
    expect(budget(incident('inc_1'))).toEqual({ decideBy: t(5), seconds: 300, asks: '' });
    expect(budget(incident('inc_1', { severity: 'SEV2' }))?.decideBy).toBe(t(10));
    expect(budget(incident('inc_1', { severity: 'SEV4' }))?.decideBy).toBe(t(30));
    expect(budget(incident('inc_1', { severity: null }))?.decideBy).toBe(t(30));
    const link = (name: string) => ({ link: name, at: iso(-3) }) as Incident['releases'][number];
    expect(budget(incident('inc_1', { releases: [link('SUSPECTED')] }))?.decideBy).toBe(t(2));
    expect(budget(incident('inc_1', { releases: [link('FIXED')] }))?.decideBy).toBe(t(5));
  });

  it('stops at any decision but to go on, of somebody who may decide', () => {
    expect(budget(incident('inc_1'), [decision('inc_1', 1, 'CONTINUE')])).not.toBeNull();
    const lacking = { mandate: { authority: 'LACKING', why: '' } };
    expect(budget(incident('inc_1'), [decision('inc_1', 1, 'HOLD', lacking)])).not.toBeNull();
    expect(budget(incident('inc_1'), [decision('inc_2', 1)])).not.toBeNull();
    expect(budget(incident('inc_1'), [decision('inc_1', 1)])).toBeNull();
    expect(budget(incident('inc_1', { containedAt: iso(3) }))).toBeNull();
  });

  it('is not told of an incident that came after the decisions were asked for', () => {
    const [one] = standingOf([incident('inc_new')], { incidents: ['inc_1'], items: [] }, []);
    expect(one).toMatchObject({ decisions: null, budget: null, group: 'TO_DECIDE', known: false });
    const [other] = standingOf(
      [incident('inc_1', { obligations: ['obl_1'] })],
      { incidents: ['inc_1'], items: [] },
      undefined,
    );
    expect(other).toMatchObject({ budget: null, known: false });
  });

  it('is nobody’s guess while what was decided is not known, or once the rules’ clocks stand still', () => {
    expect(budget(incident('inc_1'), null)).toBeNull();
    const answered = obligation('obl_1', {
      incidents: ['inc_1'],
      clock: { knowableAt: iso(0), warnAt: null, decideBy: null },
    });
    expect(budget(incident('inc_1', { obligations: ['obl_1'] }), [], [answered])).toBeNull();
  });

  it('is said in words', () => {
    const ruled = { decideBy: t(5), seconds: 300, asks: 'roll back' };
    expect(budgetWords(ruled, t(6) + 44_000)).toEqual({ time: '1:44', words: 'past the 5:00 to roll back' });
    expect(budgetWords(ruled, t(5) - 500)).toEqual({ time: '0:01', words: 'left of 5:00 to roll back' });
    expect(budgetWords({ ...ruled, asks: '' }, t(3)).words).toBe('left of the usual 5:00');
  });
});

it('says in short how many there are', () => {
  const all = standings(
    [incident('inc_1'), incident('inc_2', { declaredAt: iso(8) }), incident('inc_3', { containedAt: iso(4) })],
    [],
    [],
  );
  expect(all.filter((one) => isPast(one, t(9)))).toHaveLength(1);
  expect(inShort(all, t(9))).toBe('3 incidents: 1 past the budget, 1 to decide, 1 contained.');
  expect(inShort([], t(9))).toBe('No incident is open.');
});

it('finds obligations that nobody has taken', () => {
  const decided = { decisionId: 'dec_1', kind: 'HOLD', stopsTheClock: true, at: iso(1), withdrawnAt: null };
  const all = [
    obligation('obl_alone'),
    obligation('obl_alerted', { awareness: { how: 'ALERT', at: iso(0) } }),
    obligation('obl_dismissed', { incidents: ['inc_gone'] }),
    obligation('obl_lost', { course: { state: 'LOST', since: iso(2) } }),
    obligation('obl_seen', { awareness: { how: 'NOTED', at: iso(0) } }),
    obligation('obl_in_a_room', { incidents: ['inc_1'] }),
    obligation('obl_decided', { decisions: [decided] }),
    obligation('obl_over', { course: { state: 'CLEARED', since: iso(2) } }),
  ];
  expect(withoutOwner(all, [incident('inc_1')]).map(({ id }) => id)).toEqual([
    'obl_alone',
    'obl_alerted',
    'obl_dismissed',
    'obl_lost',
  ]);
});
