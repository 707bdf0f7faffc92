import { describe, expect, it } from 'vitest';
import { incidentWords, isUndeclared } from './incident';

describe('where an incident stands', () => {
  it('asks for a word about what is only suspected', () => {
    expect(incidentWords('SUSPECTED')).toBe('Suspected: a rule was crossed; declare or dismiss it');
    expect(incidentWords('DISMISSED')).toBe('Dismissed: it was no incident');
  });

  it('is a plain word otherwise, also for a state that this page does not know', () => {
    expect(incidentWords('CONTAINED')).toBe('Contained');
    expect(incidentWords('HANDED_OVER')).toBe('Handed over');
  });

  it('is undeclared while it is suspected and once it is dismissed', () => {
    expect(['SUSPECTED', 'OPEN', 'DISMISSED'].map((state) => isUndeclared({ state }))).toEqual([true, false, true]);
  });
});
