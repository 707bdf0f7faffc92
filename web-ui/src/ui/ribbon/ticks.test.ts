import { expect, it } from 'vitest';
import { ticks } from './ticks';

const t = (minute: number) => Date.UTC(2026, 10, 24, 10, minute);

it('has round times, and not too many', () => {
  expect(ticks(t(1), t(29), 6)).toEqual([t(5), t(10), t(15), t(20), t(25)]);
  expect(ticks(t(0), t(0) + 86_400_000 * 400, 6).length).toBeLessThanOrEqual(7);
});
