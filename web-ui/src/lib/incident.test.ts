import { describe, expect, it } from 'vitest';
import { incidentWords, isOver, isSetAside, isUndeclared } from './incident';

describe('where an incident stands', () => {
  it('asks for a word about what is only suspected', () => {
    expect(incidentWords('SUSPECTED')).toBe('Suspected: a rule was crossed; declare or dismiss it');
    expect(incidentWords('DISMISSED')).toBe('Dismissed: it was no incident');
  });

  it('says of what counts for nothing by itself why', () => {
    expect(incidentWords('CANCELLED')).toBe('Cancelled: it was declared by mistake');
    expect(incidentWords('MERGED')).toBe('Merged: it is part of another one');
    expect(['OPEN', 'CANCELLED', 'MERGED'].map((state) => isSetAside({ state }))).toEqual([false, true, true]);
  });

  it('is over once it is resolved, also when it is closed', () => {
    expect(['CONTAINED', 'RESOLVED', 'CLOSED'].map((state) => isOver({ state }))).toEqual([false, true, true]);
  });

  it('is a plain word otherwise, also for a state that this page does not know', () => {
    expect(incidentWords('CONTAINED')).toBe('Contained');
    expect(incidentWords('HANDED_OVER')).toBe('Handed over');
  });

  it('is undeclared while it is suspected and once it is dismissed', () => {
    expect(['SUSPECTED', 'OPEN', 'DISMISSED'].map((state) => isUndeclared({ state }))).toEqual([true, false, true]);
  });
});
