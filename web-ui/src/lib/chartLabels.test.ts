import { expect, test } from 'vitest';
import { besideLines } from './chartLabels';

const RANGE = [0, 700] as const;
const line = (x: number, words = ['drawn anew from 1 May 2017', '1 May 2017', 'May']) => ({ x, words });

test('a label stands inside the chart, towards its middle', () => {
  expect(besideLines([line(10)], RANGE)).toEqual([{ x: 14, anchor: 'start', text: 'drawn anew from 1 May 2017' }]);
  expect(besideLines([line(690)], RANGE)[0]).toMatchObject({ x: 686, anchor: 'end' });
});

test('labels of lines that are close never cover each other', () => {
  for (let gap = 0; gap < 400; gap += 7) {
    const placed = besideLines([line(120), line(120 + gap), line(120 + gap * 1.3)], RANGE);
    const spans = placed
      .flatMap((one) => (one ? [one] : []))
      .map(({ x, anchor, text }) => (anchor === 'start' ? [x, x + text.length * 7] : [x - text.length * 7, x]))
      .toSorted(([a = 0], [b = 0]) => a - b);
    expect(placed.at(-1)).not.toBeNull();
    for (const [i, [from = 0]] of spans.entries()) if (i) expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
  }
});

test('what has no room for all its words has fewer, or none', () => {
  const [first, second] = besideLines([line(300), line(420)], RANGE);
  expect(second?.text).toBe('drawn anew from 1 May 2017');
  expect(first).toMatchObject({ anchor: 'end', text: 'drawn anew from 1 May 2017' });
  expect(besideLines([line(5, ['1 May 2017']), line(30, ['1 May 2017'])], [0, 60])).toEqual([null, null]);
});
