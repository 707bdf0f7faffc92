import { describe, expect, it } from 'vitest';
import { dayAndMinute, periodName } from './time';

it('writes the zone behind a time of day', () =>
  expect(dayAndMinute('2016-04-29T00:05:00Z', 'utc')).toBe('29 Apr 2016, 00:05 UTC'));

it('leaves what is no instant as it is', () => expect(dayAndMinute('soon', 'utc')).toContain('soon'));

describe('a period is named', () => {
  it.each([
    ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z', '2020'],
    ['2020-04-01T00:00:00Z', '2020-07-01T00:00:00Z', '2020 Q2'],
    ['2020-04-02T00:00:00Z', '2020-07-01T00:00:00Z', '2020 Q2, part'],
    ['2020-04-02T00:00:00Z', '2021-01-01T00:00:00Z', '2020, part'],
    ['2020-04-02T00:00:00Z', '2021-04-01T00:00:00Z', '2 Apr 2020 to 1 Apr 2021'],
  ])('%s to %s: %s', (from, to, name) => expect(periodName(from, to)).toBe(name));
});
