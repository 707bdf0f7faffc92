import { expect, test } from 'vitest';
import type { LineContent } from '../api/matrix';
import { contentOf, fieldWords, pathWithin, pathWords, reversibilityWords, windowWords } from './prepared';

const line: LineContent = {
  reversibility: 'ONE_WAY',
  easyToReverse: [],
  hardToReverse: ['a', 'b'],
  failureModes: [],
  dataMutationPaths: [],
  controls: [],
  containmentOptions: [],
  undoWindow: { kind: 'DURATION', seconds: 14_400, event: null, description: null, dropsTo: 'ONE_WAY' },
  estimatedSeconds: 90,
  reason: null,
};

test('a window says when it closes and what is left then', () => {
  expect(windowWords(line.undoWindow)).toBe('4 h, then one way');
  expect(
    windowWords({ kind: 'EVENT', seconds: null, event: 'it is sent', description: null, dropsTo: 'ONE_WAY' }),
  ).toBe('Until it is sent, then one way');
  expect(windowWords(null)).toBe('Open as long as it runs');
});

test('a value is read in words, an empty one as nothing', () => {
  expect(fieldWords('hardToReverse', line)).toBe('a\nb');
  expect(fieldWords('controls', line)).toBe('nothing');
  expect(fieldWords('estimatedSeconds', line)).toBe('1 min 30 s');
  expect(fieldWords('reason', line)).toBe('nothing');
  expect(fieldWords('reversibility', line)).toBe('One way');
});

test('the content of a line is the same whatever order the server wrote it in', () => {
  const { reversibility, ...rest } = line;
  const other = { ...rest, reversibility };
  expect(JSON.stringify(contentOf(other))).toBe(JSON.stringify(contentOf(line)));
});

test('a name this page does not know is shown as plain words', () => {
  expect(reversibilityWords('NOT_YET')).toBe('Not yet');
  expect(pathWords('SCHEMA', 'expand only')).toBe('Schema, expand only');
});

test('a pattern is shown as it was typed, within a sentence too', () => {
  expect(pathWithin('SCHEMA', 'DROP of a Column')).toBe('schema, DROP of a Column');
  expect(pathWithin('CODE', null)).toBe('code');
});
