import { expect, it } from 'vitest';
import { fromInput, instant, toInput, toMinuteInput } from './inputTime';

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

it('holds years of other than four digits as a field can, or not at all', () => {
  const early = Date.parse('0026-03-08T09:05:07Z');
  expect(toInput(early, 'utc')).toBe('0026-03-08T09:05:07');
  expect(toInput(early, 'local')).toMatch(/^0026-03-08T/);
  expect(fromInput('0026-03-08T09:05', 'utc')).toBe('0026-03-08T09:05:00.000Z');
  expect(toMinuteInput(Date.parse('+012026-03-08T09:05:07Z'), 'utc')).toBe('12026-03-08T09:05');
  expect(toInput(Date.parse('-000026-03-08T09:05:07Z'), 'utc')).toBe('');
  for (const zone of ['utc', 'local'] as const) expect(fromInput('12026-03-08T09:05', zone)).toBeUndefined();
});

it('has one text for equal instants', () => {
  expect(instant('2026-12-01T10:00:00+01:00')).toBe(instant('2026-12-01T09:00:00Z'));
  expect([instant(null), instant('soon')]).toEqual([null, null]);
});
