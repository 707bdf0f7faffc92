import { describe, expect, it } from 'vitest';
import type { Account } from '../../api/people';
import { auditWords, expiry, stateWords, tokenWords } from './words';

const time = { dayAndMinute: (at: string) => at.slice(0, 10) };
const one = (more: Partial<Account>) =>
  ({ state: 'ACTIVE', mustChangePassword: false, lockedUntil: null, forgottenAt: null, ...more }) as Account;

describe('whether somebody can sign in', () => {
  it.each([
    [{}, 'Active'],
    [{ mustChangePassword: true }, 'Has a one-time password'],
    [{ state: 'LOCKED', lockedUntil: '2026-11-24T10:00:00Z', mustChangePassword: true }, 'Locked until 2026-11-24'],
    [{ state: 'FORGOTTEN', forgottenAt: '2026-11-20T10:00:00Z' }, 'Forgotten 2026-11-20'],
  ])('%o is "%s"', (more, words) => expect(stateWords(one(more), time)).toBe(words));
});

it('binds a token to components for releases alone', () =>
  expect(tokenWords({ scopes: ['READ', 'RELEASE'], components: ['shop'] })).toBe('Read; Release of shop'));
it('binds a token to components for gates too', () =>
  expect(tokenWords({ scopes: ['GATE'], components: ['shop', 'billing'] })).toBe('Gate of shop, billing'));

it('has words for what the audit tells of, and for what it does not know', () => {
  expect(auditWords('SIGN_IN_FAILED')).toBe('Sign-in failed');
  expect(auditWords('KEY_ROTATED')).toBe('Key rotated');
});

describe('the end of a token', () => {
  it('is the end of its last day', () => expect(expiry(30, Date.UTC(2026, 0, 1, 9))).toBe('2026-02-01T00:00:00Z'));
  it('is the same all day', () =>
    expect(expiry(90, Date.UTC(2026, 0, 1, 23))).toBe(expiry(90, Date.UTC(2026, 0, 1, 1))));
  it('is at most 366 days ahead', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(Date.parse(expiry(365, now)) - now).toBeLessThanOrEqual(366 * 86_400_000);
  });
});
