import { describe, expect, it } from 'vitest';
import { judge } from './budgets';

const part = (
  file: string,
  size: number,
  more: { isEntry?: boolean; imports?: string[]; later?: string[]; styles?: string[] } = {},
) => ({
  file,
  size,
  isEntry: more.isEntry ?? false,
  imports: more.imports ?? [],
  later: more.later ?? [],
  styles: more.styles ?? [],
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

  it('counts of what a page asks for later what that page does not have yet', () => {
    const parts = [
      part('a.js', 100, { isEntry: true, later: ['r.js', 't.js'] }),
      part('r.js', 40, { imports: ['s.js'], later: ['form.js'] }),
      part('s.js', 5),
      part('t.js', 1, { imports: ['s.js'] }),
      part('form.js', 12, { imports: ['r.js', 's.js'] }),
    ];
    expect(judge(parts).exceeded).toEqual([]);
    const twice = parts.map((one) => (one.file === 't.js' ? { ...one, later: ['form.js'] } : one));
    expect(judge(twice).exceeded).toEqual(['+ form.js: 52.0 of 50 KiB']);
  });

  it('counts the styles of the entry and of the dearest route, and nothing twice', () => {
    const parts = [
      part('a.js', 1, { isEntry: true, styles: ['a.css'] }),
      part('r.js', 1, { imports: ['s.js'], styles: ['r.css'] }),
      part('s.js', 1, { styles: ['s.css', 'a.css'] }),
      part('t.js', 1, { styles: ['t.css'] }),
      part('a.css', 7),
      part('r.css', 3),
      part('s.css', 2.5),
      part('t.css', 4),
    ];
    expect(judge(parts).exceeded).toEqual(['css of r.js: 12.5 of 12 KiB']);
    expect(judge(parts.filter(({ file }) => file !== 's.css')).exceeded).toEqual([]);
  });

  it('adds up Latin fonts', () => {
    expect(judge([part('x-latin-wght-normal-1.woff2', 61)]).exceeded).toEqual(['fonts: 61.0 of 60 KiB']);
  });
});
