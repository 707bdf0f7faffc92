import { describe, expect, it } from 'vitest';
import { moved } from './useCursor';

describe('a key moves the cursor', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 19, 19],
    ['PageUp', 15, 5],
    ['PageDown', 15, 19],
    ['Home', 7, 0],
    ['End', 7, 19],
  ])('%s from %d to %d', (key, from, to) => expect(moved(key, from, 20)).toBe(to));

  it('unless it is none of its keys', () => expect(moved('z', 3, 20)).toBeNull());
  it('unless there is nowhere to go', () => expect(moved('End', 0, 0)).toBeNull());
});
