import { expect, it } from 'vitest';
import type { Tried } from '../../api/attempts';
import type { Decision } from '../../api/types';
import { toBegin } from './attempts';

const iso = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();
const decision = (id: string, kind: string, minute: number, more: Partial<Decision> = {}) =>
  ({
    id,
    kind,
    occurredAt: iso(minute),
    withdrawn: null,
    effectAt: null,
    mandate: { authority: 'HELD', why: '' },
    ...more,
  }) as Decision;
const tried = (action: string, minute: number, decisionId: string | null = null) =>
  ({ action, startedAt: iso(minute), decisionId }) as Tried;

it('is the latest that stands and has to be done by hand', () => {
  const all = [decision('a', 'PAUSE', 1), decision('b', 'FULL_ROLLBACK', 5), decision('c', 'HOLD', 9)];
  expect(toBegin(all, [])?.id).toBe('b');
  expect(toBegin([decision('c', 'HOLD', 9)], [])).toBeNull();
});

it('is none once it was begun, or done', () => {
  const rollback = decision('b', 'FULL_ROLLBACK', 5);
  expect(toBegin([rollback], [tried('CONTAIN', 6, 'b')])).toBeNull();
  expect(toBegin([rollback], [tried('FULL_ROLLBACK', 6)])).toBeNull();
  expect(toBegin([rollback], [tried('FULL_ROLLBACK', 3)])?.id).toBe('b');
  expect(toBegin([decision('b', 'CONTAIN', 5, { effectAt: iso(8) })], [])).toBeNull();
});

it('passes over what was withdrawn or decided by who might not', () => {
  const withdrawn = { at: iso(6), reason: '', afterEffect: false };
  const lacking = { authority: 'LACKING', why: '' };
  expect(toBegin([decision('b', 'CONTAIN', 5, { withdrawn })], [])).toBeNull();
  expect(toBegin([decision('b', 'CONTAIN', 5, { mandate: lacking })], [])).toBeNull();
});
