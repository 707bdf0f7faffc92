import { expect, it } from 'vitest';
import { progressOf } from './progress';

const startedAt = '2026-01-01T00:00:00Z';

it('tells share, rate and time to go', () => {
  const one = { itemsDone: 200, totalItems: 1000, startedAt, updatedAt: '2026-01-01T00:00:04Z' };
  expect(progressOf(one)).toEqual({ share: 0.2, rate: 50, remainingSeconds: 16 });
});

it('promises nothing before the first batch', () => {
  const one = { itemsDone: 0, totalItems: 1000, startedAt, updatedAt: startedAt };
  expect(progressOf(one)).toEqual({ share: 0, rate: null, remainingSeconds: null });
});

it('is complete when there was nothing to do', () => {
  expect(progressOf({ itemsDone: 0, totalItems: 0, startedAt, updatedAt: startedAt }).share).toBe(1);
});
