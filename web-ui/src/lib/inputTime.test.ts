import { expect, it } from 'vitest';
import { fromInput, toInput } from './inputTime';

const at = Date.parse('2026-03-08T09:05:07Z');

it('comes back the same in either zone', () => {
  expect(fromInput(toInput(at, 'utc'), 'utc')).toBe('2026-03-08T09:05:07.000Z');
  expect(fromInput(toInput(at, 'local'), 'local')).toBe('2026-03-08T09:05:07.000Z');
  expect(toInput(at, 'utc')).toBe('2026-03-08T09:05:07');
});

it('takes a time without seconds, and nothing for an empty field', () => {
  expect(fromInput('2026-03-08T09:05', 'utc')).toBe('2026-03-08T09:05:00.000Z');
  expect(fromInput('', 'utc')).toBeUndefined();
  expect(fromInput('soon', 'local')).toBeUndefined();
});
