import { describe, expect, it } from 'vitest';
import { DELIVERY_VERDICTS, deliveryMark, deliveryWords } from './source';

describe('what became of a delivery', () => {
  it('is said while it is not known yet', () => expect(deliveryWords(null)).toBe('Being seen into'));

  it('has shapes of its own, and none of a waiver', () => {
    const marks = [...DELIVERY_VERDICTS, null].map(deliveryMark);
    expect(marks).toEqual(['PASSED', 'UNCHANGED', 'BLOCKED', 'UNCHANGED', 'WAITING']);
  });
});
