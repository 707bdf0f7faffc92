import { expect, it } from 'vitest';
import { makeSecret, secretLack } from './secret';

it('is made of 32 bytes in signs that need no quoting, and is never the same', () => {
  const made = Array.from({ length: 50 }, makeSecret);
  expect(new Set(made).size).toBe(50);
  for (const one of made) expect(one).toMatch(/^[\w-]{43}$/);
});

it('takes of one’s own what any sender can hold, and says what is wrong with the rest', () => {
  expect(['a'.repeat(16), '~'.repeat(200), makeSecret()].map(secretLack)).toEqual(['', '', '']);
  expect(secretLack('short')).toBe('A secret has 16 characters at least; this one has 5.');
  expect(secretLack('a'.repeat(201))).toBe('A secret has 200 characters at most.');
  for (const one of ['a secret of many words', 'pässwörter-genügen', 'a-tab-in-between\tx'])
    expect(secretLack(one)).toMatch(/ASCII/);
});
