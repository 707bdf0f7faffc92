import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockOffset, hearServerTime, momentNow, shownAt, stopwatch } from './clock';

describe('a running clock', () => {
  it.each([
    [0, '00:00'],
    [247_900, '04:07'],
    [3_847_000, '1:04:07'],
    [-5_000, '00:00'],
    [180_000_000, '2 d 2 h'],
  ])('shows %d ms as %s', (ms, text) => {
    expect(stopwatch(ms)).toBe(text);
  });
});

describe('the time of the server', () => {
  it('is not known before it was heard', () => {
    expect(momentNow().offset).toBeNull();
    expect(shownAt({ device: 5_000, offset: null })).toBe(5_000);
  });

  it('is taken from the answer that was on its way the shortest', () => {
    hearServerTime('2026-11-24T10:00:00Z', Date.parse('2026-11-24T09:57:02Z'));
    hearServerTime('2026-11-24T10:00:10Z', Date.parse('2026-11-24T09:57:10Z'));
    hearServerTime('2026-11-24T10:00:20Z', Date.parse('2026-11-24T09:57:25Z'));
    expect(clockOffset()).toBe(180_000);
  });

  it('is not disturbed by what is no time', () => {
    hearServerTime('soon');
    expect(clockOffset()).toBe(180_000);
  });

  it('is what it was known to be at a moment', () => {
    expect(momentNow().offset).toBe(180_000);
    expect(shownAt({ device: 5_000, offset: -1_000 })).toBe(4_000);
    expect(shownAt({ device: 5_000, offset: null })).toBe(185_000);
  });

  afterEach(() => vi.useRealTimers());

  it('is not known any more once the clock of this device is set, until it is found again', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 600_000);
    expect(momentNow().offset).toBeNull();
    const hear = (second: number) =>
      hearServerTime(`2026-11-24T11:00:0${second}Z`, Date.parse(`2026-11-24T11:10:0${second}Z`));
    hear(0);
    expect(momentNow().offset).toBeNull();
    for (let second = 1; second < 6; second++) hear(second);
    expect(momentNow().offset).toBe(-600_000);
  });
});
