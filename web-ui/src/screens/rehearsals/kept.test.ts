import { expect, it } from 'vitest';
import { parseKept } from './kept';
import { finish, NOTHING, start } from './stopwatch';

it('reads what was written', () => {
  const kept = finish(start(NOTHING, 0, 1_000), 2_000, 'k1', 1);
  expect(parseKept(JSON.stringify(kept))).toEqual(kept);
});

it('takes what cannot be read for nothing', () => {
  for (const stored of [null, '', '{', '7', '{"running":{"step":"x"},"unsent":[]}'])
    expect(parseKept(stored)).toEqual(NOTHING);
});
