import { describe, expect, it } from 'vitest';
import { mandateWords, stands, stopsClock } from './mandate';

const held = { authority: 'HELD', why: 'COMMANDER' };
const lacking = { authority: 'LACKING', why: 'needs COMMANDER' };
const withdrawn = (afterEffect: boolean) => ({ at: '2026-11-24T10:00:00Z', reason: '', afterEffect });

describe('whether a decision counts', () => {
  it('does when whoever decided might', () => {
    expect(stopsClock({ mandate: held, withdrawn: null })).toBe(true);
    expect(stands({ mandate: held, withdrawn: null })).toBe(true);
    expect(mandateWords(held)).toBe('');
  });

  it('does when they broke the glass', () => {
    const mandate = { authority: 'BREAK_GLASS', why: 'nobody answers' };
    expect(stopsClock({ mandate, withdrawn: null })).toBe(true);
    expect(mandateWords(mandate)).toBe('broke the glass: nobody answers');
  });

  it('does not when they might not', () => {
    expect(stopsClock({ mandate: lacking, withdrawn: null })).toBe(false);
    expect(stands({ mandate: lacking, withdrawn: null })).toBe(false);
    expect(mandateWords(lacking)).toBe('stops no clock: needs COMMANDER');
  });

  it('stops the clock for good when it was done before it was withdrawn', () => {
    expect(stopsClock({ mandate: held, withdrawn: withdrawn(true) })).toBe(true);
    expect(stopsClock({ mandate: held, withdrawn: withdrawn(false) })).toBe(false);
    expect(stands({ mandate: held, withdrawn: withdrawn(true) })).toBe(false);
  });
});
