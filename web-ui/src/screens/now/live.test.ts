import { describe, expect, it } from 'vitest';
import type { Release } from '../../api/releases';
import { byNoReturn, nextNoReturn, noReturnWords, shareLeft, stepsOf } from './live';

const t = (minute: number) => Date.UTC(2026, 10, 24, 10, minute);
const iso = (minute: number) => new Date(t(minute)).toISOString();

const change = (kind: string, closes: number | null, more: object = {}) => ({
  kind,
  pattern: null,
  undoWindow: {
    dropsTo: 'ONE_WAY',
    opensAt: iso(0),
    closesAt: closes === null ? null : iso(closes),
    closedAt: null,
    stoppedAt: null,
    event: closes === null ? 'the backfill starts' : null,
    ...more,
  },
});
const release = (id: string, changes: object[], more: object = {}) =>
  ({ id, changes, stages: [], reached: null, ...more }) as unknown as Release;

describe('the next point of no return', () => {
  it('is the soonest that is ahead, one that an event closes the last', () => {
    const one = release('rel_1', [
      change('DATA', null),
      change('SCHEMA', 40),
      change('CODE', 20, { closedAt: iso(20) }),
      change('FLAG', 10, { stoppedAt: iso(5) }),
      change('CONFIG', 30),
      { kind: 'INFRA', pattern: null, undoWindow: null },
    ]);
    expect(nextNoReturn(one)).toMatchObject({ name: 'Config', closes: t(30) });
    expect(nextNoReturn(release('rel_2', [change('DATA', null)]))).toMatchObject({ closes: null });
    expect(nextNoReturn(release('rel_3', []))).toBeNull();
  });

  it('is said with the time that is left', () => {
    const timed = nextNoReturn(release('rel_1', [change('SCHEMA', 40)]));
    expect(timed && noReturnWords(timed, t(30))).toEqual({ time: '10:00', words: 'until Schema is one way' });
    expect(timed && shareLeft(timed, t(30))).toBe(0.25);
    expect(timed && noReturnWords(timed, t(40))).toEqual({
      time: '',
      words: 'Point of no return: Schema is one way now.',
    });
    const event = nextNoReturn(release('rel_1', [change('DATA', null)]));
    expect(event && noReturnWords(event, t(30)).words).toBe('Until the backfill starts; then Data is one way.');
    expect(event && shareLeft(event, t(30))).toBeNull();
  });

  it('orders releases, then how many users they reach', () => {
    const all = [
      release('rel_a', []),
      release('rel_b', [], { reached: { name: 'half', exposurePercent: 50 } }),
      release('rel_c', [change('SCHEMA', 40)]),
      release('rel_d', [change('SCHEMA', 20)]),
    ];
    expect(all.toSorted(byNoReturn).map(({ id }) => id)).toEqual(['rel_d', 'rel_c', 'rel_b', 'rel_a']);
  });
});

describe('stages', () => {
  const stage = (name: string, exposurePercent: number) => ({ name, exposurePercent });
  const stages = [stage('canary', 5), stage('half', 50), stage('all', 100)];

  it('are passed, reached or ahead', () => {
    const states = (reached: ReturnType<typeof stage> | null) =>
      stepsOf({ stages, reached }).map(({ name, state }) => `${name} ${state}`);
    expect(states(stages[1] ?? null)).toEqual(['canary passed', 'half here', 'all ahead']);
    expect(states(null)).toEqual(['canary ahead', 'half ahead', 'all ahead']);
    expect(states(stage('quarter', 25))).toEqual(['canary passed', 'quarter here', 'half ahead', 'all ahead']);
    expect(stepsOf({ stages: [], reached: null })).toEqual([]);
  });
});
