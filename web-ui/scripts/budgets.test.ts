import { describe, expect, it } from 'vitest';
import { judge } from './budgets';

const part = (file: string, size: number, more: { isEntry?: boolean; imports?: string[] } = {}) => ({
  file,
  size,
  isEntry: more.isEntry ?? false,
  imports: more.imports ?? [],
});

describe('budgets', () => {
  it('passes a page inside its budget', () => {
    expect(judge([part('a.js', 119, { isEntry: true }), part('a.css', 11)]).exceeded).toEqual([]);
  });

  it('counts what the entry imports as part of the entry', () => {
    const parts = [part('a.js', 100, { isEntry: true, imports: ['v.js'] }), part('v.js', 30)];
    expect(judge(parts).exceeded).toEqual(['entry: 130.0 of 120 KiB']);
  });

  it('counts what a route brings beyond the entry, and nothing twice', () => {
    const parts = [
      part('a.js', 100, { isEntry: true, imports: ['v.js'] }),
      part('v.js', 10),
      part('r.js', 40, { imports: ['v.js', 's.js'] }),
      part('s.js', 20),
    ];
    expect(judge(parts).exceeded).toEqual(['+ r.js: 60.0 of 50 KiB']);
  });

  it('adds up styles and Latin fonts', () => {
    const parts = [part('a.css', 7), part('b.css', 6), part('x-latin-wght-normal-1.woff2', 61)];
    expect(judge(parts).exceeded).toEqual(['css: 13.0 of 12 KiB', 'fonts: 61.0 of 60 KiB']);
  });
});
