import { beforeEach, expect, test, vi } from 'vitest';
import { anyDraft, forgetDrafts, keepDraft, merged, readDraft, same } from './drafts';

beforeEach(() => {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(kept, name, { value });
  vi.stubGlobal('sessionStorage', kept);
});

test('a draft is kept with the version that it began from', () => {
  keepDraft('matrix lin_1', { version: 3, base: { reason: '' }, value: { reason: 'words' } });
  expect(readDraft('matrix lin_1')).toEqual({ version: 3, base: { reason: '' }, value: { reason: 'words' } });
  expect(readDraft('matrix lin_2')).toBeNull();
});

test('a draft that was recorded is forgotten', () => {
  keepDraft('one', { version: 0, base: {}, value: {} });
  expect(anyDraft()).toBe(true);
  keepDraft('one', null);
  expect(readDraft('one')).toBeNull();
});

test('what cannot be read is no draft', () => {
  sessionStorage.setItem('turnback.draft.one', '{"half');
  expect(readDraft('one')).toBeNull();
});

test('signing out forgets the drafts and nothing else', () => {
  sessionStorage.setItem('other', 'stays');
  keepDraft('one', { version: 0, base: {}, value: {} });
  forgetDrafts();
  expect(anyDraft()).toBe(false);
  expect(sessionStorage.getItem('other')).toBe('stays');
});

test('where storage is not allowed nothing fails', () => {
  vi.stubGlobal('sessionStorage', undefined);
  keepDraft('one', { version: 0, base: {}, value: {} });
  forgetDrafts();
  expect(readDraft('one')).toBeNull();
});

test('two values are the same when they say the same', () => {
  expect(same({ a: ['x'] }, { a: ['x'] })).toBe(true);
  expect(same({ a: ['x'] }, { a: ['y'] })).toBe(false);
});

test('of a version recorded meanwhile only what was not touched here is taken over', () => {
  const base = { reason: 'old', list: ['a'], seconds: 1 };
  const value = { ...base, reason: 'mine' };
  const theirs = { reason: 'theirs', list: ['a', 'b'], seconds: 1 };
  expect(merged({ base, value }, theirs)).toEqual({ reason: 'mine', list: ['a', 'b'], seconds: 1 });
});
