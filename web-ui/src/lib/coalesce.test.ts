import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { coalesce } from './coalesce';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('runs the first at once, and a storm once a second', async () => {
  const ran: string[][] = [];
  const ask = coalesce<string>(async (keys) => ran.push([...keys]));
  for (let i = 0; i < 299; i++) {
    ask([i % 2 ? 'incidents' : 'decisions']);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(ran).toEqual([['decisions'], ['incidents', 'decisions'], ['decisions', 'incidents']]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ran).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ran).toHaveLength(4);
});

it('waits until what was asked for before is answered', async () => {
  const ran: string[][] = [];
  let answer = () => {};
  const ask = coalesce<string>((keys) => {
    ran.push([...keys]);
    return new Promise<void>((done) => {
      answer = done;
    });
  });
  ask(['a']);
  ask(['b']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ran).toEqual([['a']]);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(ran).toEqual([['a'], ['b']]);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const ask = coalesce<string>(() => {
    runs += 1;
    return Promise.reject(new Error('no answer'));
  });
  ask(['a']);
  await vi.advanceTimersByTimeAsync(1_000);
  ask(['a']);
  await vi.advanceTimersByTimeAsync(0);
  expect(runs).toBe(2);
});
