import { expect, it } from 'vitest';
import type { RollbackAttempt } from '../api/releases';
import { besideState } from './release';

const words = (state: string, restoredVersion: string | null, ...finishedAt: (string | null)[]) =>
  besideState({
    state,
    restoredVersion,
    rolledBackAt: restoredVersion && '2026-11-24T10:00:00Z',
    attempts: finishedAt.map((at) => ({ finishedAt: at }) as RollbackAttempt),
  });

it('says what was taken back of a release that goes on', () => {
  expect(words('COMPLETED', '1.1', '2026-11-24T10:00:00Z')).toBe(', partly rolled back to 1.1');
  expect(words('ROLLED_BACK', '1.1', '2026-11-24T10:00:00Z')).toBe(' to 1.1');
  expect(words('COMPLETED', null)).toBe('');
});

it('says in any state that it is being taken back', () => {
  expect(words('COMPLETED', null, null)).toBe(', being taken back');
  expect(words('ROLLING_OUT', '1.1', '2026-11-24T10:00:00Z', null)).toBe(
    ', partly rolled back to 1.1, being taken back',
  );
});
