// Builds dist/: the program as a split bundle, the runbooks compiled and checked, and the help texts.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
const shared = {
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  define: { __VERSION__: JSON.stringify(version) },
  // CommonJS packages inside an ES module bundle need a `require` for Node's own modules.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'warning',
};
await build({ ...shared, entryPoints: { main: join(root, 'src/main.ts') }, outdir: dist });
// On its own: as a second entry it would cut the program's chunks into more and smaller files.
await build({
  ...shared,
  entryPoints: { compile: join(root, 'src/runbook/compiled.ts') },
  outdir: join(dist, 'build'),
});

const { writeCompiled } = await import(pathToFileURL(join(dist, 'build/compile.js')).href);
try {
  writeCompiled(join(root, 'runbooks'), join(dist, 'runbooks'));
} catch (error) {
  process.stderr.write(`${error.what?.en ?? error.stack}\n`);
  process.exit(1);
}

// The help never changes between builds, so it is laid out now: printing it then needs no command-line parser.
for (const lang of ['id', 'en']) {
  const args = [join(root, 'bin/gpr-respond.js'), 'help', '--lang', lang];
  writeFileSync(join(dist, `help.${lang}.txt`), execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
