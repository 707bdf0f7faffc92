import { describe, expect, it } from 'vitest';
import type { Release, ReleaseChange } from '../../api/releases';
import { rolloutOf, shortened, told } from './rollout';

const t = (minute: number) => Date.UTC(2026, 10, 24, 10, minute);
const iso = (minute: number) => new Date(t(minute)).toISOString();

const window = (more: object) => ({
  kind: 'DURATION',
  seconds: 1_800,
  event: null,
  description: null,
  dropsTo: 'ONE_WAY',
  opensAt: iso(0),
  closesAt: null,
  closedAt: null,
  stoppedAt: null,
  ...more,
});

const change = (undoWindow: object | null) =>
  ({ index: 0, kind: 'SCHEMA', pattern: null, undoWindow }) as unknown as ReleaseChange;

const release = (more: Partial<Release>) =>
  ({
    state: 'ROLLING_OUT',
    changes: [],
    stages: [],
    attempts: [],
    exposedAt: iso(0),
    completedAt: null,
    rolledBackAt: null,
    restoredVersion: null,
    ...more,
  }) as Release;

const stage = (name: string, exposurePercent: number, minute: number) => ({ name, exposurePercent, at: iso(minute) });

describe('a release in time', () => {
  it('is not drawn before it reaches anybody, nor when it was read from history', () => {
    expect(rolloutOf(release({ exposedAt: null }), [], t(0))).toBeNull();
    expect(rolloutOf(release({ state: 'OBSERVED' }), [], t(0))).toBeNull();
  });

  it('grows stage by stage until now', () => {
    const found = rolloutOf(release({}), [stage('canary', 5, 2), stage('all', 100, 10)], t(20));
    expect(found?.exposures.map(({ percent, from, to }) => [percent, from, to])).toEqual([
      [0, t(0), t(2)],
      [5, t(2), t(10)],
      [100, t(10), t(20)],
    ]);
    expect(found?.now).toBe(t(20));
  });

  it('shows the next point of no return ahead of now when it is near', () => {
    const near = rolloutOf(release({ changes: [change(window({ closesAt: iso(30) }))] }), [], t(20));
    expect(near?.to).toBeGreaterThan(t(30));
    expect(near?.spans[0]).toMatchObject({ to: t(30), closes: t(30), state: 'OPEN' });
    const far = rolloutOf(release({ changes: [change(window({ closesAt: iso(5_000) }))] }), [], t(20));
    expect(far?.to).toBeLessThan(t(30));
    expect(far?.spans[0]?.closes).toBe(t(5_000));
  });

  it('ends where everything is over', () => {
    const over = release({
      state: 'ROLLED_BACK',
      rolledBackAt: iso(9),
      changes: [change(window({ stoppedAt: iso(9) }))],
    });
    const found = rolloutOf(over, [], t(900));
    expect(found).toMatchObject({ now: null });
    expect(found?.to).toBeLessThan(t(12));
    expect(found?.spans[0]?.state).toBe('STOPPED');
  });
});

describe('a release of which a part was taken back', () => {
  const attempt = { id: 'att_1', extent: 'PARTIAL', targetVersion: '1.1', startedAt: iso(6) };
  const partly = { rolledBackAt: iso(9), restoredVersion: '1.1' };

  it('goes on, and so does the time that is left', () => {
    const one = release({ ...partly, changes: [change(window({ closesAt: iso(30) }))] });
    const found = rolloutOf(one, [stage('canary', 5, 2)], t(20));
    expect(found?.now).toBe(t(20));
    expect(found?.exposures.at(-1)).toMatchObject({ percent: 5, to: t(20) });
    expect(found?.spans[0]).toMatchObject({ state: 'OPEN', to: t(30) });
  });

  it('is told to run beside what was restored', () =>
    expect(told(release(partly), [], (at) => at.slice(14, 16)).at(-1)).toBe(
      '09: partly rolled back, 1.1 runs beside it.',
    ));

  it('runs until now while it is being taken back, even when it is completed', () => {
    const attempts = [{ ...attempt, finishedAt: null, restoredVersion: null }];
    const found = rolloutOf(release({ state: 'COMPLETED', completedAt: iso(5), attempts }), [], t(20));
    expect(found?.now).toBe(t(20));
    expect(found?.attempts[0]).toMatchObject({ to: t(20), running: true });
  });
});

it('tells the same in the order in which it happened', () => {
  const one = release({ state: 'COMPLETED', completedAt: iso(12), changes: [change(window({ closedAt: iso(11) }))] });
  expect(told(one, [stage('all', 100, 10)], (at) => at.slice(14, 16))).toEqual([
    '00: began to reach users.',
    '10: reached the stage all, 100% of the users.',
    '11: point of no return, Schema is one way since.',
    '12: completed.',
  ]);
});

it('breaks off at a word what does not fit', () => {
  expect(shortened('Data: until it is sent', 22)).toBe('Data: until it is sent');
  expect(shortened('Data: until it is sent', 20)).toBe('Data: until it is …');
  expect(shortened('unbreakable', 6)).toBe('unbr …');
});
