import { describe, expect, it } from 'vitest';
import { alsoSaid, isUnclear, NOTHING } from './also';

describe('what is said beside a decision', () => {
  it('is nothing while nothing is typed', () => {
    expect(alsoSaid(NOTHING)).toEqual({});
    expect(isUnclear(NOTHING)).toBe(false);
  });

  it('names another kind and why not', () => {
    expect(alsoSaid({ instead: 'f  too slow', breakGlass: ' nobody answers ' })).toEqual({
      alternatives: [{ kind: 'FULL_ROLLBACK', whyNot: 'too slow' }],
      breakGlass: 'nobody answers',
    });
  });

  it('is unclear without a kind', () => expect(isUnclear({ instead: 'too slow', breakGlass: '' })).toBe(true));
});
