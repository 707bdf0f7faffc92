import { expect, it } from 'vitest';
import { stepsOf } from './steps';

const stages = ['canary', 'half', 'all'].map((name, i) => ({ name, exposurePercent: [5, 50, 100][i] ?? 0 }));
const shown = (state: string, at: number) =>
  stepsOf({ state, stages, reached: stages[at] ?? null }).map(({ words, past }) => `${past ? 'past ' : ''}${words}`);

it('keeps each stage in its place when it is reached', () => {
  const all = ['Reached canary, 5%', 'Reached half, 50%', 'Reached all, 100%', 'Complete it'];
  expect(shown('ROLLING_OUT', -1)).toEqual(all);
  expect(shown('ROLLING_OUT', 1)).toEqual(all.map((words, i) => (i < 2 ? `past ${words}` : words)));
});

it('begins with the rollout, and ends with its end', () => {
  expect(shown('PLANNED', -1)).toEqual(['Start the rollout']);
  expect(shown('COMPLETED', 2)).toEqual([]);
});
