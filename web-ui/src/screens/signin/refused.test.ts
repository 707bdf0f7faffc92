import { expect, it } from 'vitest';
import { Problem } from '../../api/client';
import { refusedWords } from './refused';

const at = Date.UTC(2026, 10, 24, 10, 0, 20);
const words = (problem: Problem) =>
  refusedWords(problem, 'It is wrong.', at, (ms) => `${new Date(ms).toISOString().slice(11, 16)} UTC`);

it('says what was wrong when it was wrong', () =>
  expect(words(new Problem(401, 'Unauthorized', { detail: 'name or password is wrong' }))).toBe('It is wrong.'));

it('says when a locked account may be tried again, never too early', () =>
  expect(words(new Problem(429, 'Too Many Requests', { detail: 'the account is locked', retryAfter: 900 }))).toBe(
    'The account is locked. Try again in 15 min, at 10:16 UTC.',
  ));

it('says how long to wait when it is short', () =>
  expect(words(new Problem(429, 'Too Many Requests', { detail: 'many are signing in', retryAfter: 5 }))).toBe(
    'Many are signing in. Try again in 5 s.',
  ));

it('promises no time that it was not told', () =>
  expect(words(new Problem(429, 'Too Many Requests'))).toBe('Too many tries. Try again later.'));

it('uses the words of the server otherwise', () =>
  expect(words(new Problem(0, 'The server cannot be reached.', { detail: 'Is it running?' }))).toBe(
    'The server cannot be reached. Is it running?',
  ));
