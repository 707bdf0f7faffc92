import { describe, expect, it } from 'vitest';
import type { MatrixLine } from '../api/matrix';
import type { Release } from '../api/releases';
import { fromInput } from './inputTime';
import { applies, lineOf, NEW_CHANGE, NEW_PLAN, planBody, planContentOf, planWords } from './plan';
import { dayAndMinute } from './time';

const line = (changeKind: string, pattern: string | null) => ({ changeKind, pattern }) as MatrixLine;

describe('the body of a plan', () => {
  it('leaves out what says nothing', () =>
    expect(planBody({ ...NEW_PLAN, previousVersion: ' ' })).toEqual({
      changes: [{ kind: 'CODE', description: '', dependants: [], irreversibleEffects: [] }],
      stages: [],
      procedureIds: [],
      onDuty: [],
      confirmed: [],
      guidance: [],
    }));

  it('gives a reason only where something is stated that may depart', () => {
    const [left] = planBody({ ...NEW_PLAN, changes: [{ ...NEW_CHANGE, departsBecause: 'x' }] }).changes;
    expect(left).not.toHaveProperty('departsBecause');
    const stated = { ...NEW_CHANGE, reversibility: 'ONE_WAY', departsBecause: 'x' };
    expect(planBody({ ...NEW_PLAN, changes: [stated] }).changes[0]).toMatchObject({ departsBecause: 'x' });
  });

  it('names a person or a role on duty, and those for whom nobody is chosen not at all', () => {
    const onDuty = ['person:per_1', 'role:COMMANDER', ''].map((who) => ({ who, from: null, to: null }));
    expect(planBody({ ...NEW_PLAN, onDuty }).onDuty).toEqual([{ person: 'per_1' }, { role: 'COMMANDER' }]);
  });

  it('needs both ends of a window', () =>
    expect(planBody({ ...NEW_PLAN, window: { from: '2026-11-24T10:00:00Z', to: null } })).not.toHaveProperty('window'));
});

it('takes what the matrix said as left to the matrix', () => {
  const change = { kind: 'CODE', description: '', dependants: [], irreversibleEffects: [], lineId: 'lin_1' };
  const release = {
    changes: [null, 'REVERSIBLE'].map((stated) => ({
      ...change,
      stated,
      plannedReversibility: 'REVERSIBLE',
      departsBecause: null,
    })),
    stages: [],
    procedureIds: [],
    readiness: { window: null, onDuty: [], confirmed: [], guidance: [] },
  } as unknown as Release;
  expect(planContentOf(release).changes.map(({ reversibility }) => reversibility)).toEqual(['', 'REVERSIBLE']);
});

it('holds a time as its fields do, however the server writes it', () => {
  const release = {
    changes: [],
    stages: [],
    procedureIds: [],
    readiness: {
      window: { from: '2026-12-01T09:00:00Z', to: '2026-12-01T12:00:00.0Z' },
      onDuty: [{ person: 'per_1', role: null, from: '2026-12-01T10:00:00+01:00', to: null }],
      confirmed: [],
      guidance: [],
    },
  } as unknown as Release;
  const { window, onDuty } = planContentOf(release);
  expect(window).toEqual({ from: fromInput('2026-12-01T09:00', 'utc'), to: fromInput('2026-12-01T12:00', 'utc') });
  expect(onDuty[0]).toEqual({ who: 'person:per_1', from: fromInput('2026-12-01T09:00', 'utc'), to: null });
});

it('takes the line of the very pattern before that of the kind', () => {
  const lines = [line('CODE', null), line('SCHEMA', null), line('SCHEMA', 'drop column')];
  expect(lineOf({ kind: 'SCHEMA', pattern: ' drop column' }, lines)).toBe(lines[2]);
  expect(lineOf({ kind: 'SCHEMA', pattern: 'rename' }, lines)).toBe(lines[1]);
  expect(lineOf({ kind: 'DATA', pattern: '' }, lines)).toBeNull();
});

it('offers guidance of a scope that is met, or that has none', () => {
  const of = (changeKinds: string[], components: string[]) => ({ scope: { changeKinds, components, tags: [] } });
  expect(applies(of([], []), 'shop', ['CODE'])).toBe(true);
  expect(applies(of(['SCHEMA'], []), 'shop', ['CODE'])).toBe(false);
  expect(applies(of(['CODE'], ['ledger']), 'shop', ['CODE'])).toBe(false);
});

it('says a field in words, and that it says nothing', () => {
  const nameOf = (id: string) => (id === 'per_1' ? 'Ada' : id);
  const onDuty = [{ who: 'person:per_1', from: null, to: null }];
  const say = { nameOf, time: (at: string) => dayAndMinute(at, 'utc') };
  expect(planWords('onDuty', { ...NEW_PLAN, onDuty }, say)).toBe('Ada');
  expect(planWords('stages', NEW_PLAN, say)).toBe('nothing');
  const window = { from: '2026-12-01T09:00:00Z', to: '2026-12-01T12:00:00Z' };
  expect(planWords('window', { ...NEW_PLAN, window }, say)).toBe('1 Dec 2026, 09:00 UTC to 1 Dec 2026, 12:00 UTC');
});
