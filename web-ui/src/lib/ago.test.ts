import { expect, it } from 'vitest';
import { agoIn } from './ago';

it('takes the time out of the words', () => {
  expect(agoIn('rolled the pods @-2m')).toEqual({ words: 'rolled the pods', agoMs: 120_000 });
  expect(agoIn('@-45s saw it')).toEqual({ words: 'saw it', agoMs: 45_000 });
  expect(agoIn('@-1H late')).toEqual({ words: 'late', agoMs: 3_600_000 });
});

it('leaves other words alone', () => {
  expect(agoIn(' mail ops@-2mail.example ')).toEqual({ words: 'mail ops@-2mail.example', agoMs: 0 });
  expect(agoIn('at @-2d')).toEqual({ words: 'at @-2d', agoMs: 0 });
});
