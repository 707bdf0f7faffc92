import { describe, expect, it } from 'vitest';
import type { RehearsalStep } from '../../api/prepare';
import { finish, forget, lapMs, lapsOf, NOTHING, nextOf, note, settle, start, totalMs } from './stopwatch';

const T0 = Date.parse('2026-11-28T10:00:00Z');
const step = (index: number, timed: Partial<RehearsalStep> = {}): RehearsalStep => ({
  index,
  text: `Step ${index}`,
  executor: 'On call',
  expectedSeconds: 60,
  startedAt: null,
  finishedAt: null,
  seconds: null,
  note: null,
  ...timed,
});
const three = [step(0), step(1), step(2)];

describe('starting', () => {
  it('starts a step at the instant of the press', () => {
    expect(start(NOTHING, 0, T0).running).toEqual({ step: 0, startedAt: T0, note: '' });
  });
  it('does nothing while a step runs, so that a second press loses no time', () => {
    const running = start(NOTHING, 0, T0);
    expect(start(running, 1, T0 + 5_000)).toBe(running);
  });
});

describe('finishing', () => {
  const running = note(start(NOTHING, 0, T0), ' slow disk ');
  it('keeps the times and the note until the server has them', () => {
    const done = finish(running, T0 + 30_000, 'k1');
    expect(done).toEqual({
      running: null,
      unsent: [{ key: 'k1', step: 0, startedAt: T0, finishedAt: T0 + 30_000, note: 'slow disk' }],
    });
  });
  it('starts the next step in the same instant', () => {
    expect(finish(running, T0 + 30_000, 'k1', 1).running).toEqual({ step: 1, startedAt: T0 + 30_000, note: '' });
  });
  it('never ends a step before it started, even when the clock is set back', () => {
    expect(finish(running, T0 - 9_000, 'k1').unsent[0]?.finishedAt).toBe(T0);
  });
  it('does nothing when nothing runs', () => {
    expect(finish(NOTHING, T0, 'k1')).toBe(NOTHING);
  });
});

describe('settling and forgetting', () => {
  it('settles what the server has, and nothing else', () => {
    const one = finish(start(NOTHING, 0, T0), T0 + 1, 'k1', 1);
    const two = finish(one, T0 + 2, 'k2');
    expect(settle(two, 'k1').unsent.map(({ key }) => key)).toEqual(['k2']);
  });
  it('forgets a start, and keeps what was timed before', () => {
    const one = finish(start(NOTHING, 0, T0), T0 + 1, 'k1', 1);
    expect(forget(one)).toEqual({ running: null, unsent: one.unsent });
  });
});

describe('steps as they stand', () => {
  const timed = step(0, { startedAt: '2026-11-28T10:00:00Z', finishedAt: '2026-11-28T10:00:40Z', seconds: 40 });
  it('takes from the server what this device does not know better', () => {
    const [first, second] = lapsOf([timed, step(1)], NOTHING);
    expect(first).toMatchObject({ state: 'DONE', startedAt: T0, finishedAt: T0 + 40_000, unsent: false });
    expect(second).toMatchObject({ state: 'WAITING', startedAt: null });
  });
  it('shows the last of several times of one step, and that it is not sent', () => {
    const once = finish(start(NOTHING, 0, T0), T0 + 1_000, 'k1');
    const again = finish(start(once, 0, T0 + 5_000), T0 + 7_000, 'k2');
    expect(lapsOf([timed], again)[0]).toMatchObject({ startedAt: T0 + 5_000, unsent: true });
  });
  it('shows a step that is taken again as running', () => {
    expect(lapsOf([timed], start(NOTHING, 0, T0 + 90_000))[0]).toMatchObject({ state: 'RUNNING', finishedAt: null });
  });
  it('is the same after a reload, as all of it is plain data', () => {
    const kept = finish(start(NOTHING, 0, T0), T0 + 1_000, 'k1', 1);
    expect(lapsOf(three, JSON.parse(JSON.stringify(kept)))).toEqual(lapsOf(three, kept));
  });
});

describe('what comes next', () => {
  it('is the first step that waits', () => {
    expect(nextOf(lapsOf(three, NOTHING))).toBe(0);
  });
  it('is the one after the step that runs', () => {
    expect(nextOf(lapsOf(three, start(NOTHING, 1, T0)))).toBe(2);
  });
  it('goes back to a step that was passed over', () => {
    expect(nextOf(lapsOf(three, start(NOTHING, 2, T0)))).toBe(0);
  });
  it('is nothing when every step is done or runs', () => {
    expect(nextOf(lapsOf([step(0)], start(NOTHING, 0, T0)))).toBeNull();
  });
});

describe('clocks', () => {
  it('of a step stand at nothing, run, and stop', () => {
    const [first] = lapsOf(three, NOTHING);
    const [running] = lapsOf(three, start(NOTHING, 0, T0));
    const [done] = lapsOf(three, finish(start(NOTHING, 0, T0), T0 + 9_000, 'k1'));
    expect([first, running, done].map((lap) => lap && lapMs(lap, T0 + 20_000))).toEqual([null, 20_000, 9_000]);
  });
  it('of the whole add up the steps, and stand still between two', () => {
    const paused = finish(start(NOTHING, 0, T0), T0 + 9_000, 'k1');
    expect(totalMs(lapsOf(three, paused), T0 + 60_000)).toBe(9_000);
    expect(totalMs(lapsOf(three, start(paused, 1, T0 + 50_000)), T0 + 60_000)).toBe(19_000);
  });
  it('of the whole count a step that is timed again once', () => {
    const once = finish(start(NOTHING, 0, T0), T0 + 9_000, 'k1');
    const again = finish(start(once, 0, T0 + 20_000), T0 + 25_000, 'k2');
    expect(totalMs(lapsOf(three, again), T0 + 60_000)).toBe(5_000);
  });
  it('of the whole has not begun before the first step', () => {
    expect(totalMs(lapsOf(three, NOTHING), T0)).toBeNull();
  });
});
