import { describe, expect, it } from 'vitest';
import type { Tried } from '../../api/attempts';
import { lapMs, lapsOf } from './laps';

const iso = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();
const t = (minute: number) => Date.parse(iso(minute));
const told = (step: number | null, result: string, from: number | null, to: number) => ({
  report: {
    step,
    what: `step ${step}`,
    executor: 'storage',
    result,
    startedAt: from === null ? null : iso(from),
    endedAt: iso(to),
    note: '',
  },
  corrected: false,
});
const tried = (more: Partial<Tried>) =>
  ({
    startedAt: iso(0),
    end: null,
    steps: [],
    procedure: {
      procedureId: 'prc_1',
      name: 'Fence',
      version: 1,
      timeBoundSeconds: 900,
      steps: ['fence', 'drain', 'check'].map((text) => ({ text, executor: 'ops', expectedSeconds: 60 })),
    },
    ...more,
  }) as Tried;

describe('the steps of an attempt', () => {
  it('run one after the other, the first since it began', () => {
    const laps = lapsOf(tried({}));
    expect(laps.map((one) => one.state)).toEqual(['RUNNING', 'WAITING', 'WAITING']);
    expect(laps[0]?.startedAt).toBe(t(0));
    expect(laps[0] && lapMs(laps[0], t(2))).toBe(120_000);
  });

  it('go on where the last one ended, also past one that failed', () => {
    const laps = lapsOf(tried({ steps: [told(1, 'DONE', 0, 3), told(2, 'FAILED', null, 5)] }));
    expect(laps.map((one) => one.state)).toEqual(['DONE', 'FAILED', 'RUNNING']);
    expect(laps[2]?.startedAt).toBe(t(5));
    expect(laps[0] && lapMs(laps[0], t(99))).toBe(180_000);
    expect(laps[1] && lapMs(laps[1], t(99))).toBeNull();
  });

  it('stand still once the attempt is over', () => {
    const over = tried({ end: { ending: 'REACHED', why: null, at: iso(9) } });
    expect(lapsOf(over).every((one) => one.state === 'WAITING')).toBe(true);
  });

  it('have what the procedure does not', () => {
    const laps = lapsOf(tried({ procedure: null, steps: [told(null, 'DONE', 1, 2)] }));
    expect(laps).toMatchObject([{ step: null, text: 'step null', state: 'DONE', startedAt: t(1), endedAt: t(2) }]);
  });
});
