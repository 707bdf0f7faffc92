import { expect, it } from 'vitest';
import { atLeast, noteSeen } from './seen';

it('keeps the newest position of each log', () => {
  noteSeen('incident:7,decision:3');
  noteSeen('incident:5');
  noteSeen(null);
  noteSeen('odd,incident:x');
  expect(atLeast('incident')).toBe('incident:7');
  expect(atLeast('decision')).toBe('decision:3');
  expect(atLeast('release')).toBeUndefined();
});
