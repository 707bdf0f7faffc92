import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What a page may cost, in KiB; scripts and styles gzipped, fonts as they are sent. A page brings the styles of the entry and of its route. */
export const BUDGET = { entry: 120, route: 50, css: 12, fonts: 60 } as const;

export interface Part {
  file: string;
  /** KiB as sent. */
  size: number;
  isEntry: boolean;
  /** Files this one needs before it can run. */
  imports: readonly string[];
  /** Files that it asks for once they are needed. */
  later: readonly string[];
  /** The styles that come with it. */
  styles: readonly string[];
}

/** Every file that has to be there before `file` runs, itself included. */
export function closure(file: string, parts: ReadonlyMap<string, Part>, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of parts.get(file)?.imports ?? []) closure(next, parts, seen);
  return seen;
}

/** What a page has when it asks for a part: the entry, and what every page that asks for it has. */
function alreadyThere(part: Part, parts: readonly Part[], entry: Set<string>, byFile: ReadonlyMap<string, Part>) {
  const asking = parts.filter((one) => one.later.includes(part.file)).map((one) => closure(one.file, byFile));
  const common = [...(asking[0] ?? [])].filter((file) => asking.every((one) => one.has(file)));
  return new Set([...entry, ...common]);
}

/** One sentence for each budget that is exceeded, and the sizes that were measured. */
export function judge(parts: readonly Part[]): { lines: string[]; exceeded: string[] } {
  const byFile = new Map(parts.map((part) => [part.file, part]));
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + (byFile.get(file)?.size ?? 0), 0);
  const of = (pattern: RegExp) => parts.filter((part) => pattern.test(part.file)).map((part) => part.file);
  const stylesOf = (files: Iterable<string>) => [...files].flatMap((file) => byFile.get(file)?.styles ?? []);
  const entry = new Set(parts.filter((part) => part.isEntry).flatMap((part) => [...closure(part.file, byFile)]));
  const measured: [string, number, number][] = [['entry', sum(entry), BUDGET.entry]];
  let dearest: [string, number] = ['entry', sum(new Set(stylesOf(entry)))];
  for (const part of parts.filter((one) => /\.js$/.test(one.file) && !entry.has(one.file))) {
    const there = alreadyThere(part, parts, entry, byFile);
    const more = [...closure(part.file, byFile)].filter((file) => !there.has(file));
    measured.push([`+ ${part.file}`, sum(more), BUDGET.route]);
    const css = sum(new Set(stylesOf([...entry, ...closure(part.file, byFile)])));
    if (css > dearest[1]) dearest = [part.file, css];
  }
  measured.push([`css of ${dearest[0]}`, dearest[1], BUDGET.css]);
  measured.push(['fonts', sum(of(/-latin-wght-normal.*\.woff2$/)), BUDGET.fonts]);
  const line = ([name, size, limit]: [string, number, number]) => `${name}: ${size.toFixed(1)} of ${limit} KiB`;
  return {
    lines: measured.map(line),
    exceeded: measured.filter(([, size, limit]) => size > limit).map(line),
  };
}

/** Fails the build when a page costs more than its budget. */
export function budgets(): Plugin {
  return {
    name: 'budgets',
    apply: 'build',
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle).map((output): Part => {
        const content = output.type === 'chunk' ? output.code : output.source;
        const sent = output.fileName.endsWith('.woff2') ? content.length : gzipSync(content).length;
        return {
          file: output.fileName,
          size: sent / 1024,
          isEntry: output.type === 'chunk' && output.isEntry,
          imports: output.type === 'chunk' ? output.imports : [],
          later: output.type === 'chunk' ? output.dynamicImports : [],
          styles: output.type === 'chunk' ? [...(output.viteMetadata?.importedCss ?? [])] : [],
        };
      });
      const { lines, exceeded } = judge(parts);
      this.info(lines.join('\n'));
      if (exceeded.length) this.error(`Over budget: ${exceeded.join('; ')}`);
    },
  };
}
