import { describe, expect, it } from 'vitest';
import {
  boundWords,
  moreThanWords,
  NEW_PROCEDURE,
  procedureBody,
  procedureContentOf,
  procedureWords,
} from './procedure';

const STEPS = [
  { text: 'Stop the writers', executor: 'Commander', expectedSeconds: 60 },
  { text: 'Start the previous version', executor: 'CI', expectedSeconds: 240 },
];
const PROCEDURE = { ...NEW_PROCEDURE, name: 'Put it back', steps: STEPS, timeBoundSeconds: 600 };

describe('an editorial revision', () => {
  it('may change names and texts', () => {
    const steps = STEPS.map((step) => ({ ...step, text: `${step.text} now` }));
    expect(moreThanWords(PROCEDURE, { ...PROCEDURE, name: 'Take it back', steps })).toEqual([]);
  });

  it('may not change who does a step, its order, its time or how many there are', () => {
    for (const steps of [
      STEPS.map((step) => ({ ...step, executor: 'Somebody' })),
      STEPS.toReversed(),
      STEPS.map((step) => ({ ...step, expectedSeconds: 1 })),
      STEPS.slice(1),
    ])
      expect(moreThanWords(PROCEDURE, { ...PROCEDURE, steps })).toEqual(['steps']);
  });

  it('may not change the bound, the kinds, or what a prerequisite is', () => {
    const backup = { ...PROCEDURE, prerequisites: [{ text: 'A copy', kind: 'BACKUP' }] };
    expect(moreThanWords(backup, { ...backup, prerequisites: [{ text: 'A copy', kind: 'FLAG' }] })).toEqual([
      'prerequisites',
    ]);
    expect(moreThanWords(PROCEDURE, { ...PROCEDURE, timeBoundSeconds: 1, changeKinds: ['DATA'] })).toEqual([
      'changeKinds',
      'timeBoundSeconds',
    ]);
  });
});

describe('the words of a procedure', () => {
  it('say whether the steps fit into the bound', () => {
    expect(boundWords(PROCEDURE)).toBe('The steps are expected to take 5 min of 10 min.');
    expect(boundWords({ ...PROCEDURE, timeBoundSeconds: 240 })).toBe(
      'The steps are expected to take 5 min of 4 min, 1 min more than is allowed.',
    );
    expect(boundWords({ ...PROCEDURE, timeBoundSeconds: 0 })).toBe('The steps are expected to take 5 min.');
  });

  it('number the steps', () => {
    expect(procedureWords('steps', PROCEDURE)).toBe(
      '1. Stop the writers (Commander, 1 min)\n2. Start the previous version (CI, 4 min)',
    );
  });

  it('name people, and say when there is nobody', () => {
    expect(procedureWords('triggerPersons', PROCEDURE)).toBe('nobody');
    expect(procedureWords('triggerPersons', { ...PROCEDURE, triggerPersons: ['per_1'] }, () => 'Ada')).toBe('Ada');
  });
});

it('sends no empty patterns and no space around words', () => {
  const body = procedureBody({ ...PROCEDURE, name: ' Put it back ', patterns: ['', ' expand only '] });
  expect([body.name, body.patterns]).toEqual(['Put it back', ['expand only']]);
});

it('keeps only what a procedure says', () => {
  expect(procedureContentOf({ ...PROCEDURE, id: 'prc_1' } as typeof PROCEDURE)).toEqual(PROCEDURE);
});
