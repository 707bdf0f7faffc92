import { expect, test } from 'vitest';
import { changeWords } from './webhook';

test('a change that is told has a word, and one that is not known its type', () => {
  expect(changeWords('dev.turnback.guidance.guidance-adopted.v1')).toBe('Adopted');
  expect(changeWords('dev.turnback.guidance.guidance-review-due.v2')).toBe('Has to be looked at again:');
  expect(changeWords('dev.turnback.guidance.guidance-sung.v1')).toBe('dev.turnback.guidance.guidance-sung.v1');
  expect(changeWords('sung')).toBe('sung');
});
