import { describe, expect, it } from 'vitest';
import type { Reviewed } from '../../api/hesitation';
import { lookedWords, reviewedWords } from './AfterReviews';
import { reviewWords } from './duty';

const reviewed: Reviewed = {
  candidates: 3,
  confirmed: 1,
  rejected: 1,
  unreviewed: 1,
  n: 10,
  worsened: 2,
  value: 0.2,
  interval: [0.06, 0.51],
  causes: [],
};

describe('what reviews found', () => {
  it('says how many nobody has looked at', () => {
    expect(lookedWords(reviewed)).toBe(
      'Of 3 obligations judged as worsened, reviews confirm 1 and reject 1; 1 not looked at, counted as computed.',
    );
  });
  it('does not sell the computed figure as a reviewed one', () => {
    expect(lookedWords({ ...reviewed, confirmed: 0, rejected: 0, unreviewed: 3 })).toContain(
      'no review has looked at any',
    );
    expect(lookedWords({ ...reviewed, candidates: 0, unreviewed: 0 })).toContain('none to confirm');
  });
  it('is never in a line without n and interval', () => {
    expect(reviewedWords(reviewed)).toBe('after reviews 2 of 10 (6% to 51%), 1 not looked at');
    expect(reviewedWords({ ...reviewed, n: 0, value: null })).toBe('after reviews: no figure');
  });
  it('is told beside each obligation', () => {
    expect(reviewWords(null)).toBe('not looked at');
    expect(reviewWords('REJECTED')).toBe('not worsened, a review finds');
    expect(reviewWords('SOMETHING_NEW')).toBe('not known');
  });
});
