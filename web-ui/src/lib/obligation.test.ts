import { describe, expect, it } from 'vitest';
import type { Obligation } from '../api/obligations';
import { byUrgency, clockLine, clockWords, courseOf, isOfSeveral, judged, verdictWords } from './obligation';

const START = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();

const candidate = (releaseId: string, budgetSeconds: number, more = {}): Obligation['candidates'][number] => ({
  bound: {
    releaseId,
    component: 'ledger',
    version: '4.12.0',
    sheetId: 'sht_1',
    sheetVersion: 2,
    exposedAt: at(-600),
    terms: {
      ruleId: 'errors',
      name: 'Errors',
      signal: 'error_rate',
      harmKind: 'USER',
      comparison: 'ABOVE',
      threshold: 2,
      clearThreshold: 1,
      sustainSeconds: 60,
      minSamples: 1,
      quietSeconds: 600,
      requiredAction: 'ROLLBACK',
      budgetSeconds,
      minHarm: null,
      owner: 'the commander',
      staleAfterSeconds: null,
      mustHaveData: false,
      rollForwardAllowed: false,
    },
  },
  onset: at(-60),
  confirmedAt: at(0),
  byAbsence: false,
  preexisting: false,
  ...more,
});

const obligation = (more: Partial<Obligation> = {}): Obligation => ({
  id: 'obl_1',
  candidates: [candidate('rel_1', 300)],
  onset: at(-60),
  confirmedAt: at(0),
  clock: { knowableAt: at(0), warnAt: at(150), decideBy: at(300) },
  course: { state: 'IN_BREACH', since: at(-60) },
  awareness: null,
  decisions: [],
  incidents: [],
  attribution: null,
  warnedAt: null,
  ranOutAt: null,
  notifications: [],
  recordedAt: at(1),
  position: 'decision:1',
  ...more,
});

const decision = (seconds: number, more = {}): Obligation['decisions'][number] => ({
  decisionId: 'dec_1',
  kind: 'FULL_ROLLBACK',
  stopsTheClock: true,
  at: at(seconds),
  withdrawnAt: null,
  ...more,
});

const said = (one: Obligation, seconds: number) => clockWords(clockLine(one, START + seconds * 1_000));

describe('the clock of an obligation', () => {
  it('says what is left, in words and digits', () => {
    expect(said(obligation(), 166)).toBe('2:14 left of 5:00');
    expect(said(obligation(), 299.4)).toBe('0:01 left of 5:00');
  });

  it('says since when the time is over', () => {
    expect(said(obligation(), 300)).toBe('over since 0:00');
    expect(said(obligation(), 370)).toBe('over since 1:10');
  });

  it('stands still once something was decided that meets the rule', () => {
    const clock = { knowableAt: at(0), warnAt: null, decideBy: null };
    expect(said(obligation({ clock, decisions: [decision(20)] }), 400)).toBe('Clock stopped: full rollback decided');
  });

  it('stands still as well when that came late, and says so', () => {
    const one = obligation({ decisions: [decision(340)], ranOutAt: at(300) });
    expect(said(one, 400)).toBe('Clock stopped: full rollback decided, after the time ran out');
  });

  it('asks what is known now, where the time ran out for a release that it was not', () => {
    const clock = { knowableAt: at(0), warnAt: at(450), decideBy: at(900) };
    expect(said(obligation({ clock, decisions: [decision(340)], ranOutAt: at(300) }), 400)).toBe(
      'Clock stopped: full rollback decided',
    );
  });

  it('runs on after a decision that the rule does not ask for, and after one that was withdrawn', () => {
    const hold = decision(20, { kind: 'HOLD', stopsTheClock: false });
    expect(said(obligation({ decisions: [hold] }), 166)).toBe('2:14 left of 5:00');
    expect(said(obligation({ decisions: [decision(20, { withdrawnAt: at(25) })] }), 166)).toBe('2:14 left of 5:00');
  });

  it('tells how those ended that are over', () => {
    const clock = { knowableAt: at(0), warnAt: null, decideBy: null };
    const ended = (state: string, more = {}) =>
      said(obligation({ clock, course: { state, since: at(90) }, ...more }), 0);
    expect(ended('CLEARED')).toBe('Cleared: nothing decided');
    expect(ended('CLEARED', { ranOutAt: at(300) })).toBe('Cleared: nothing decided in time');
    expect(ended('LOST', { decisions: [decision(20, { kind: 'CONTAIN' })] })).toBe(
      'Nothing is heard any more: contain decided',
    );
    expect(ended('RETRACTED')).toBe('It was no crossing after all');
  });
});

describe('an obligation that may be of several releases', () => {
  const several = obligation({ candidates: [candidate('rel_1', 600), candidate('rel_2', 300)] });

  it('is judged by the rule that leaves the least time until it is known which one it is', () => {
    expect(judged(several).bound.releaseId).toBe('rel_2');
    const attributed = { ...several, attribution: { releaseId: 'rel_1', why: 'only it was live', at: at(30) } };
    expect(judged(attributed).bound.releaseId).toBe('rel_1');
    expect([several, attributed].map(isOfSeveral)).toEqual([true, false]);
  });
});

it('what has to be decided soonest comes first, what stands still last', () => {
  const due = (id: string, seconds: number | null) =>
    obligation({ id, clock: { knowableAt: at(0), warnAt: null, decideBy: seconds === null ? null : at(seconds) } });
  const all = [due('still', null), due('later', 500), due('over', -60), due('soon', 100)];
  expect(all.toSorted(byUrgency).map(({ id }) => id)).toEqual(['over', 'soon', 'later', 'still']);
});

describe('what happened', () => {
  it('is told in its order', () => {
    const one = obligation({
      awareness: { how: 'ALERT', at: at(10) },
      clock: { knowableAt: at(10), warnAt: at(160), decideBy: at(310) },
      decisions: [decision(200, { withdrawnAt: at(220) })],
      warnedAt: at(160),
      notifications: [
        { occasion: 'OPENED', givenUp: null, at: at(2) },
        { occasion: 'BUDGET_RUNS_OUT', givenUp: 'hooks.example.com answered 404', at: at(161) },
      ],
    });
    expect(courseOf(one).map(({ words }) => words)).toEqual([
      'error_rate crossed 2.',
      'It had lasted long enough: the crossing is confirmed.',
      'It was told that it opened.',
      'It was knowable: an alert was delivered.',
      'Half of the time was used up.',
      'Nobody could be told that half of the time is used up: hooks.example.com answered 404.',
      'Full rollback decided: it stops the clock.',
      'Full rollback withdrawn: it counts no more.',
    ]);
  });

  it('tells of an alert that came before it was confirmed, and that nobody is known to have known', () => {
    const early = courseOf(obligation({ awareness: { how: 'ALERT', at: at(-20) } })).map(({ words }) => words);
    expect(early).toContain('An alert was delivered.');
    expect(early).toContain('It was knowable once confirmed.');
    expect(courseOf(obligation()).map(({ words }) => words)).toContain(
      'It counts as knowable once confirmed: nobody is known to have known.',
    );
  });

  it('tells of absence, of others that it may be, of which it was, and how it ended', () => {
    const one = obligation({
      candidates: [candidate('rel_1', 300, { byAbsence: true, preexisting: true }), candidate('rel_2', 300)],
      attribution: { releaseId: 'rel_2', why: 'the other was at 1%', at: at(40) },
      course: { state: 'CLEARED', since: at(90) },
    });
    const words = courseOf(one).map((each) => each.words);
    expect(words[0]).toBe(
      'error_rate is missing, where there has to be data. It was in breach before the release reached users.',
    );
    expect(words).toContain('It may be ledger 4.12.0 as well.');
    expect(words).toContain('It is ledger 4.12.0: the other was at 1%');
    expect(words.at(-1)).toMatch(/^From here on the signal was clear/);
    const again = courseOf(obligation({ course: { state: 'IN_BREACH', since: at(50) } })).at(-1);
    expect(again?.words).toMatch(/^It was crossed again/);
  });
});

it('a verdict that cannot be told yet is not settled, and later it is said not to be known', () => {
  expect(verdictWords({ outcome: 'INDETERMINATE', provisional: true })).toBe('Not settled yet');
  expect(verdictWords({ outcome: 'INDETERMINATE', provisional: false })).toBe('What is known does not tell');
  expect(verdictWords({ outcome: 'TIMELY', provisional: false })).toBe('Decided in time');
});
