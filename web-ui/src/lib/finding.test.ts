import { describe, expect, it } from 'vitest';
import { splitFinding } from './finding';

describe('a finding', () => {
  it('gives its first sentence to the heading and keeps the rest', () =>
    expect(
      splitFinding('Half landed within 39 min (95 % interval: 30 min to 58 min). No trend can be called.'),
    ).toEqual({
      headline: 'Half landed within 39 min (95 % interval: 30 min to 58 min).',
      rest: 'No trend can be called.',
    }));
  it('does not break inside a number or a version', () =>
    expect(splitFinding('Between 1.5 h and 2 h. Limits redrawn.').headline).toBe('Between 1.5 h and 2 h.'));
  it('of one sentence is the heading', () =>
    expect(splitFinding('No rollbacks are known.')).toEqual({ headline: 'No rollbacks are known.', rest: '' }));
});
