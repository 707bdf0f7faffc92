import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../api/prepare';
import { blank, isFor, measuredOf, recordBody, setupBody } from './setup';

const procedure = {
  id: 'prc_1',
  version: 3,
  changeKinds: ['SCHEMA'],
  patterns: ['expand only'],
  timeBoundSeconds: 600,
  steps: [
    { text: 'Stop the job', executor: 'On call', expectedSeconds: 30 },
    { text: 'Put the old artifact back', executor: 'Pipeline', expectedSeconds: 240 },
  ],
} as unknown as Procedure;

describe('a procedure', () => {
  it('is for the kinds and patterns that it names', () => {
    expect(isFor(procedure, { changeKind: 'SCHEMA', pattern: 'expand only' })).toBe(true);
    expect(isFor(procedure, { changeKind: 'SCHEMA', pattern: 'drop column' })).toBe(false);
    expect(isFor(procedure, { changeKind: 'CODE', pattern: '' })).toBe(false);
  });
  it('is for every pattern when it names none, and open while nothing is chosen', () => {
    expect(isFor({ ...procedure, patterns: [] }, { changeKind: 'SCHEMA', pattern: 'drop column' })).toBe(true);
    expect(isFor(procedure, { changeKind: '', pattern: '' })).toBe(true);
  });
});

describe('measured afterwards', () => {
  it('is the sum of the steps once each is timed', () => {
    expect(measuredOf([30, 200], procedure)).toEqual({ complete: true, seconds: 230, boundSeconds: 600 });
  });
  it('is not known while a step is not timed, though another took no time at all', () => {
    expect(measuredOf([0], procedure)).toMatchObject({ complete: false, seconds: null });
    expect(measuredOf([0, 0], procedure)).toMatchObject({ complete: true, seconds: 0 });
  });
});

describe('what is sent', () => {
  it('leaves out a pattern that is not meant, and says no where nobody said yes', () => {
    const body = setupBody({ ...blank({ component: 'ledger', kind: 'CODE', pattern: ' ' }), scenario: ' x ' });
    expect(body).toMatchObject({ component: 'ledger', changeKind: 'CODE', scenario: 'x', representative: false });
    expect(body).not.toHaveProperty('pattern');
  });
  it('names the steps that were timed, in the zone that is switched on', () => {
    const value = { ...blank({}), startedAt: '2026-11-28T10:00:00', seconds: [null, 90], breakdowns: ['', ' Slow '] };
    expect(recordBody(value, procedure, 'utc')).toMatchObject({
      procedureVersion: 3,
      at: '2026-11-28T10:00:00.000Z',
      steps: [{ step: 1, seconds: 90 }],
      breakdowns: [{ text: 'Slow' }],
    });
  });
});
