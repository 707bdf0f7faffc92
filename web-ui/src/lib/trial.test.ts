import { describe, expect, it } from 'vitest';
import type { Crossing, Range, Trial } from '../api/backtest';
import type { Obligation } from '../api/obligations';
import type { Incident } from '../api/types';
import { outcomeOf } from './trial';

const START = Date.parse('2026-11-20T00:00:00Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
const RANGE: Range = { component: 'ledger', from: at(0), to: at(1_440) };

const crossing = (onset: number, cleared: number | null): Crossing => ({
  onset: at(onset),
  confirmedAt: at(onset + 5),
  clearedAt: cleared === null ? null : at(cleared),
  lostAt: null,
});

/** As much of an obligation as it is compared by. */
const obligation = (id: string, onset: number, confirmed: number, over: number, more: object = {}) =>
  ({
    id,
    onset: at(onset),
    confirmedAt: at(confirmed),
    course: { state: 'CLEARED', since: at(over) },
    candidates: [{ bound: { component: 'ledger', terms: { signal: 'error_rate' } } }],
    ...more,
  }) as unknown as Obligation;

const incident = (id: string, began: number, ended: number | null, more: object = {}) =>
  ({
    id,
    title: `Incident ${id}`,
    state: 'RESOLVED',
    drill: false,
    declaredAt: at(began + 3),
    harmBeganAt: at(began),
    containedAt: ended === null ? null : at(ended),
    resolvedAt: null,
    components: ['ledger'],
    ...more,
  }) as unknown as Incident;

const trial = (more: Partial<Trial>): Trial => ({
  samples: 2_880,
  crossings: [],
  obligations: [],
  incidents: [],
  ...more,
});

const of = (more: Partial<Trial>, range = RANGE) => outcomeOf(trial(more), 'error_rate', range);

describe('a rule that is tried on what was heard', () => {
  it('says that nothing was heard, rather than that nothing was crossed', () => {
    expect(of({ samples: 0, incidents: [incident('1', 10, 20)] }).summary).toEqual([
      'Nothing was heard of this signal.',
    ]);
  });

  it('counts incidents that it would have caught, and what it would have cried wolf about', () => {
    const { summary, lines } = of({
      crossings: [crossing(12, 40), crossing(200, 210), crossing(300, 310), crossing(400, null)],
      incidents: [incident('1', 10, 60), incident('2', 100, 120)],
    });
    expect(summary).toEqual([
      '2,880 samples read: it would have been crossed 4 times.',
      '1 of 2 incidents caught; 3 false alarms.',
    ]);
    expect(lines.map((line) => line.incident?.id ?? null)).toEqual(['1', null, null, null]);
  });

  it('counts an incident that it crossed twice once', () => {
    expect(of({ crossings: [crossing(12, 20), crossing(30, 40)], incidents: [incident('1', 10, 60)] }).summary[1]).toBe(
      '1 of 1 incident caught; 0 false alarms.',
    );
  });

  it('compares by when it would have opened', () => {
    const known = (confirmed: number) =>
      of({ crossings: [crossing(10, 60)], obligations: [obligation('obl_1', 9, confirmed, 50)] });
    expect(known(19.5).lines[0]?.known).toEqual({
      id: 'obl_1',
      words: 'would have opened 4 min 30 s earlier than',
    });
    expect(known(14).lines[0]?.known?.words).toBe('would have opened 1 min later than');
    expect(known(15).lines[0]?.known?.words).toBe('would have opened at the same time as');
  });

  it('names the obligations that it would not have opened', () => {
    const { lines, missed } = of({
      crossings: [crossing(10, 20)],
      obligations: [obligation('obl_1', 10, 15, 18), obligation('obl_2', 500, 505, 520)],
    });
    expect(lines[0]?.known?.id).toBe('obl_1');
    expect(missed).toEqual(['obl_2']);
  });

  it('compares with nothing of another signal or component, and with nothing that was no crossing', () => {
    const other = (candidates: object[]) => obligation('obl_1', 10, 15, 18, { candidates });
    const none = (one: Obligation) => of({ crossings: [crossing(10, 20)], obligations: [one] });
    for (const one of [
      other([{ bound: { component: 'shop', terms: { signal: 'error_rate' } } }]),
      other([{ bound: { component: 'ledger', terms: { signal: 'p99' } } }]),
      obligation('obl_1', 10, 15, 18, { course: { state: 'RETRACTED', since: at(16) } }),
    ]) {
      expect(none(one).lines[0]?.known).toBeNull();
      expect(none(one).missed).toEqual([]);
    }
  });

  it('takes no suspicion, drill or incident of another component for one, nor one outside the time', () => {
    const incidents = [
      incident('1', 10, 60, { state: 'SUSPECTED' }),
      incident('2', 10, 60, { state: 'DISMISSED' }),
      incident('3', 10, 60, { drill: true }),
      incident('4', 10, 60, { components: ['shop'] }),
      incident('5', -100, -50),
    ];
    expect(of({ crossings: [crossing(12, 20)], incidents }).summary[1]).toBe(
      'No incident in this time; 1 false alarm.',
    );
  });

  it('takes those of every component for a template', () => {
    const { summary } = of(
      { crossings: [crossing(12, 20)], incidents: [incident('4', 10, null, { components: ['shop'] })] },
      { ...RANGE, component: null },
    );
    expect(summary[1]).toBe('1 of 1 incident caught; 0 false alarms.');
  });

  it('says that it would never have been crossed', () => {
    expect(of({ samples: 1 }).summary).toEqual([
      '1 sample read: it would never have been crossed.',
      'No incident in this time; 0 false alarms.',
    ]);
  });
});
