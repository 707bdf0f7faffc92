import { describe, expect, it } from 'vitest';
import { preamble } from './serviceWorker';

const built = (more: [string, string][] = []) =>
  new Map([
    ['index.html', '<script src="/assets/index-1.js">'],
    ['assets/index-1.js', 'a'],
    ['assets/next-latin-wght-normal-1.woff2', 'f'],
    ['assets/next-latin-ext-wght-normal-1.woff2', 'g'],
    ['theme.js', 't'],
    ...more,
  ]);
const told = (files: Map<string, string>) =>
  new Function(`${preamble(files, 'assets/index-1.js')} return { VERSION, ENTRY, FILES };`)() as {
    VERSION: string;
    ENTRY: string;
    FILES: string[];
  };

describe('the service worker', () => {
  it('keeps the page, its files and the Latin faces', () =>
    expect(told(built()).FILES).toEqual([
      '/',
      '/assets/index-1.js',
      '/assets/next-latin-wght-normal-1.woff2',
      '/theme.js',
    ]));

  it('knows its version by its entry', () => expect(told(built()).ENTRY).toBe('/assets/index-1.js'));

  it('is another one as soon as any file is', () => {
    expect(told(built()).VERSION).toBe(told(built()).VERSION);
    expect(told(built([['theme.js', 'u']])).VERSION).not.toBe(told(built()).VERSION);
  });
});
