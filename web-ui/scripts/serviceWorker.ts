import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Faces for other than Latin letters are fetched when a text needs them. */
const isKept = (file: string) => !file.endsWith('.woff2') || /-latin-wght-normal/.test(file);

/**
 * What is put before the worker: the files that it keeps, and what tells one version from another.
 * @param built every file of the pages with its content
 */
export function preamble(built: ReadonlyMap<string, string | Uint8Array>, entry: string): string {
  const files = [...built.keys()].filter(isKept).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(built.get(file) ?? '');
  const paths = ['/', ...files.filter((file) => file !== 'index.html').map((file) => `/${file}`)];
  const constants = { VERSION: hash.digest('hex').slice(0, 16), ENTRY: `/${entry}`, FILES: paths };
  return Object.entries(constants)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** Builds /sw.js, which opens the pages without a network. */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const outputs = Object.values(bundle);
        const built = new Map<string, string | Uint8Array>(
          outputs.map((output) => [output.fileName, output.type === 'chunk' ? output.code : output.source]),
        );
        for (const name of readdirSync(publicDir)) built.set(name, readFileSync(path.join(publicDir, name)));
        const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry);
        const worker = readFileSync(new URL('./sw.js', import.meta.url), 'utf8');
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: preamble(built, entry?.fileName ?? '') + worker });
      },
    },
  };
}
