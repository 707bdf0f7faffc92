import { describe, expect, it } from 'vitest';
import { counted, duration, durationInterval, percent, shareInterval, shortDuration } from './format';

describe('duration', () => {
  it.each([
    [0, '0 s'],
    [374_630_400, '11.9 years'],
    [0.4, 'under 1 s'],
    [42, '42 s'],
    [75, '1 min 15 s'],
    [877, '15 min'],
    [14_760, '4 h 6 min'],
    [14_400, '4 h'],
    [3_599, '1 h'],
    [93_600, '1 d 2 h'],
    [3_888_000, '45 d'],
  ])('%d s reads %s', (seconds, words) => expect(duration(seconds)).toBe(words));
});

describe('shortDuration', () => {
  it.each([
    [10, '10 s'],
    [300, '5 min'],
    [43_200, '12 h'],
    [2_592_000, '30 d'],
    [31_536_000, '1 y'],
  ])('%d s reads %s on an axis', (seconds, words) => expect(shortDuration(seconds)).toBe(words));
});

describe('intervals', () => {
  it('of shares are two percentages', () => expect(shareInterval([0.566, 1])).toBe('57% to 100%'));
  it('without ends are said to be none', () => expect(shareInterval([null, null])).toBe('no interval'));
  it('of durations are two durations', () => expect(durationInterval([420, 1980])).toBe('7 min to 33 min'));
  it('whose end is not reached are open', () => expect(durationInterval([420, null])).toBe('7 min or longer'));
});

it('counts in the singular and the plural', () => {
  expect(counted(1, 'attempt')).toBe('1 attempt');
  expect(counted(1_200, 'attempt')).toBe('1,200 attempts');
});

it('rounds a share to whole percent', () => expect(percent(0.7124)).toBe('71%'));
