// Called by Maven: `build.mjs build OUT` bundles the pages into OUT, `build.mjs check OUT` lints, type-checks and
// tests them. Both do nothing when no input changed since they last passed; `npm ci` runs only when the lock changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [task, out] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `The pages need Node 20.19 or newer; this is ${process.versions.node}. Install it, or build with -DskipUi.`,
  );
  process.exit(1);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (...args) => execFileSync(npm, args, { stdio: 'inherit' });
const filesIn = (directory) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
const fingerprint = (files) =>
  files.reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256')).digest('hex');
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const lock = fingerprint(['package-lock.json']);
const settings = ['package-lock.json', 'package.json', 'vite.config.ts', 'tsconfig.json', 'index.html', 'build.mjs'];
const sources = [...filesIn('src'), ...filesIn('public'), ...filesIn('scripts'), ...settings];

function once(marker, inputs, product, work) {
  const now = fingerprint(inputs);
  if (read(marker) === now && existsSync(product)) return console.log(`Pages: ${task} is up to date`);
  if (read('node_modules/.lock') !== lock) {
    run('ci');
    writeFileSync('node_modules/.lock', lock);
  }
  work();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, now);
}

if (task === 'build') {
  once(path.join(out, '../../ui-build.sha256'), sources, path.join(out, 'index.html'), () =>
    run('run', '--silent', 'build', '--', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'),
  );
} else {
  const marker = path.join(out, 'ui-check.sha256');
  once(marker, [...sources, ...filesIn('e2e'), 'biome.json', 'playwright.config.ts'], marker, () =>
    run('run', '--silent', 'check'),
  );
}
