import { expect, test } from 'vitest';
import { countdown } from './undo';

const window = { opensAt: '2026-11-23T12:00:00Z', closesAt: '2026-11-23T16:00:00Z' };
const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);

test('an open window counts down to when it closes', () => {
  expect(countdown(window, at('13:00:00'))).toEqual({ left: 10_800_000, share: 0.75, state: 'OPEN' });
});

test('in its last quarter of an hour it is about to close', () => {
  expect(countdown(window, at('15:45:00')).state).toBe('SOON');
  expect(countdown(window, at('15:44:59')).state).toBe('OPEN');
});

test('from the second in which it ends it is closed, and stays so', () => {
  expect(countdown(window, at('16:00:00'))).toEqual({ left: 0, share: 0, state: 'CLOSED' });
  expect(countdown(window, at('18:00:00')).left).toBe(0);
});

test('a window that an event closes has no end to count to', () => {
  expect(countdown({ opensAt: null, closesAt: null }, at('12:00:00'))).toEqual({
    left: null,
    share: null,
    state: 'OPEN',
  });
});

test('without a beginning there is no share', () => {
  expect(countdown({ opensAt: null, closesAt: window.closesAt }, at('12:00:00')).share).toBeNull();
});
