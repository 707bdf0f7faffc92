import { expect, it } from 'vitest';
import { makeSecret } from './secret';

it('is made of 32 bytes in signs that need no quoting, and is never the same', () => {
  const made = Array.from({ length: 50 }, makeSecret);
  expect(new Set(made).size).toBe(50);
  for (const one of made) expect(one).toMatch(/^[\w-]{43}$/);
});
