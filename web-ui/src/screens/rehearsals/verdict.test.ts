import { describe, expect, it } from 'vitest';
import { barsPassing, barsTiming, blankVerdict, decided, outcomeName, VERIFIED, verdictBody } from './verdict';

const full = () => {
  const verdict = blankVerdict();
  verdict.outcome = 'PASSED';
  for (const one of VERIFIED) verdict.verifications[one] = { verified: true, why: ' seen ' };
  return verdict;
};

describe('a verdict', () => {
  it('is decided when the outcome and all four are said', () => {
    expect(decided(blankVerdict())).toBe(false);
    expect(decided({ ...full(), outcome: '' })).toBe(false);
    expect(decided(full())).toBe(true);
  });
  it('may say no to any of the four', () => {
    const verdict = full();
    verdict.verifications.tools = { verified: false, why: 'The console was down' };
    expect(decided(verdict)).toBe(true);
  });
  it('is sent with its reasons, without space around them', () => {
    expect(verdictBody(full()).verifications.timing).toEqual({ verified: true, why: 'seen' });
  });
});

describe('what stands in the way', () => {
  const measured = { complete: true, seconds: 300, boundSeconds: 600 };
  it('is nothing when all is timed within the bound', () => {
    expect([barsPassing(measured), barsTiming(measured)]).toEqual(['', '']);
  });
  it('of passing is a step without a time', () => {
    expect(barsPassing({ ...measured, complete: false })).toContain('every step');
  });
  it('of the timing is a time over the bound; the bound itself is within', () => {
    expect(barsTiming({ ...measured, seconds: 601 })).toContain('longer than the bound');
    expect(barsTiming({ ...measured, seconds: 600 })).toBe('');
  });
});

it('names an outcome that it does not know by itself, and none as not finished', () => {
  expect([outcomeName('PARTIAL'), outcomeName('ODD'), outcomeName(null)]).toEqual(['In part', 'ODD', 'Not finished']);
});
