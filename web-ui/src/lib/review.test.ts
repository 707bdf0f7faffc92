import { expect, test } from 'vitest';
import { causeWords } from './review';

test('a cause is a sentence, and one of tomorrow is its outcome', () => {
  const words = (kind: string, outcome: string) => causeWords({ kind, outcome });
  expect(words('HESITATION_WORSENED', 'HESITATION_WORSENED')).toBe('Hesitation made it worse');
  expect(words('NO_THRESHOLD', 'UNDEFINED_THRESHOLD_HESITATION')).toBe('It was decided late, and no rule said by when');
  expect(words('ATTEMPT_NOT_SUCCESSFUL', 'SUCCEEDED_LATE')).toBe(
    'An attempt did not do what it was for: succeeded, late',
  );
  expect(words('OTHER', 'NOT_CONTAINED')).toBe('Not contained');
});
