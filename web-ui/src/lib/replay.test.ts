import { describe, expect, it } from 'vitest';
import type { KnownCrossing, Recorded } from '../api/replay';
import { knownThen, laterWords, momentAt, momentsOf, nearest, spanOf, undecidedThen, unknownThen } from './replay';

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 2, 2, 10, minute, second)).toISOString();
const recorded = (position: string, happened: string, told: string): Recorded => ({
  position,
  at: happened,
  recordedAt: told,
  laterBySeconds: (Date.parse(told) - Date.parse(happened)) / 1_000,
  sentence: position,
});

const ALL = [
  recorded('decision:1', at(1), at(2)),
  recorded('decision:2', at(2), at(2, 0)),
  recorded('incident:1', at(3), at(9)),
  recorded('incident:2', at(5), at(5)),
  recorded('incident:3', at(4), at(30)),
];
const OVER = Date.parse(at(20));
const MOMENTS = momentsOf(ALL, OVER);

describe('the moments of a replay', () => {
  it('are those at which something was recorded, and now', () => {
    expect(MOMENTS.map((one) => one.asOf)).toEqual([at(2), at(5), at(9), undefined]);
    expect(MOMENTS[0]?.entries.map((one) => one.position)).toEqual(['decision:1', 'decision:2']);
  });

  it('end with what was recorded after it was over', () => {
    expect(MOMENTS.at(-1)?.entries.map((one) => one.position)).toEqual(['incident:3']);
  });

  it('are found by an instant', () => {
    expect(momentAt(MOMENTS, undefined)).toBe(3);
    expect(momentAt(MOMENTS, 'nonsense')).toBe(3);
    expect(momentAt(MOMENTS, at(0))).toBe(0);
    expect(momentAt(MOMENTS, at(8))).toBe(1);
    expect(momentAt(MOMENTS, at(50))).toBe(2);
    expect(nearest(MOMENTS, Date.parse(at(8)))).toBe(2);
  });

  it('span the time since the first thing that is claimed', () => {
    const { from, to } = spanOf(ALL, [at(0), null], OVER);
    expect(from).toBeLessThan(Date.parse(at(0)));
    expect(to).toBeGreaterThan(OVER);
  });
});

describe('what was known then', () => {
  const moment = MOMENTS[1] as (typeof MOMENTS)[number];

  it('is what was recorded by then, the latest first', () => {
    expect(knownThen(ALL, moment).map((one) => one.position)).toEqual(['incident:2', 'decision:1', 'decision:2']);
  });

  it('leaves out what had happened and was told later', () => {
    expect(unknownThen(ALL, moment).map((one) => one.position)).toEqual(['incident:1', 'incident:3']);
    expect(unknownThen(ALL, MOMENTS[3] as (typeof MOMENTS)[number])).toEqual([]);
    expect(laterWords(ALL[2] as Recorded)).toBe('known only 6 min later');
    expect(laterWords(ALL[3] as Recorded)).toBe('');
  });
});

describe('the clock by what was known then', () => {
  const crossing = (more: Partial<KnownCrossing>): KnownCrossing => ({
    obligationId: 'obl_1',
    rule: 'Errors',
    onset: at(0),
    confirmedAt: at(2),
    knowableAt: at(2),
    decideBy: at(7),
    decidedAt: null,
    clearedAt: null,
    ...more,
  });

  it('is that of the rule which has to be decided first', () => {
    const other = crossing({ obligationId: 'obl_2', decideBy: at(5) });
    expect(undecidedThen([crossing({}), other], Date.parse(at(4)))?.rule?.id).toBe('obl_2');
  });

  it('ends with the decision, else when the signal was clear', () => {
    expect(undecidedThen([crossing({ decidedAt: at(6), clearedAt: at(9) })], OVER)?.until).toBe(Date.parse(at(6)));
    expect(undecidedThen([crossing({ clearedAt: at(9) })], OVER)).toMatchObject({ decided: false });
  });

  it('is none where no rule was known to be crossed', () => {
    expect(undecidedThen([], OVER)).toBeNull();
  });
});
