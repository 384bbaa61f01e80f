// Builds dist/: the program as a split bundle, the runbooks compiled and checked, and the help texts.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { addresseeNames } from './addressees.js';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
/** What a run of the build has compiled is little, and would stay. */
const UNCACHED = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
/** How a CommonJS file says what an ES module asks `import.meta` for. */
const OWN_PLACE = { url: "require('node:url').pathToFileURL(__filename).href", dirname: '__dirname' };
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
  define: { __VERSION__: JSON.stringify(version), __ADDRESSEES__: JSON.stringify(addresseeNames()) },
  // Its users ask for it in two ways, which would bring two of it.
  alias: { fontkit: require.resolve('fontkit') },
  logLevel: 'warning',
};
// esbuild cuts a chunk for every set of commands that share something: two dozen files on the way to the first question,
// and Node takes its time for each. Rollup knows what is loaded already when a command is, and joins them.
const split = join(dist, 'split');
await build({ ...shared, entryPoints: { main: join(root, 'src/main.ts') }, outdir: split });
const whole = await rollup({
  input: join(split, 'main.js'),
  external: isBuiltin,
  treeshake: false,
  preserveEntrySignatures: 'allow-extension',
  plugins: [{ name: 'own-place', resolveImportMeta: (property) => OWN_PLACE[property] }],
  logLevel: 'silent',
});
await whole.write({
  dir: dist,
  // CommonJS, since only such files can be run from compiled code (bin/bundle.js).
  format: 'cjs',
  dynamicImportInCjs: false,
  compact: true,
  esModule: false,
  generatedCode: 'es2015',
  hoistTransitiveImports: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
});
rmSync(split, { recursive: true });
const banner = {
  // CommonJS packages inside an ES module bundle need a `require` for Node's own modules, and their folder's name.
  js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url),__dirname=import.meta.dirname;",
};
// On its own: as a second entry it would cut the program's chunks into more and smaller files.
await build({
  ...shared,
  banner,
  entryPoints: { compile: join(root, 'src/runbook/compiled.ts') },
  outdir: join(dist, 'build'),
});

// What the workers of `collect` run: they load nothing of the rest.
await build({
  ...shared,
  banner,
  entryPoints: {
    worker: join(root, 'src/collect/read/worker.ts'),
    walker: join(root, 'src/collect/read/walker.ts'),
  },
  outdir: join(dist, 'reader'),
});

const { writeCompiled } = await import(pathToFileURL(join(dist, 'build/compile.js')).href);
try {
  writeCompiled(join(root, 'runbooks'), join(dist, 'runbooks'));
} catch (error) {
  process.stderr.write(`${error.what?.en ?? error.stack}\n`);
  process.exit(1);
}

// The fonts of a PDF, with their licences: read from here, so that the installed program needs no package of its own.
const fonts = join(dist, 'fonts');
mkdirSync(fonts);
const roboto = dirname(require.resolve('pdfmake/build/fonts/Roboto/Roboto-Regular.ttf'));
for (const style of ['Regular', 'Medium', 'Italic', 'MediumItalic'])
  cpSync(join(roboto, `Roboto-${style}.ttf`), join(fonts, `Roboto-${style}.ttf`));
cpSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), join(fonts, 'DejaVuSans.ttf'));
cpSync(require.resolve('dejavu-fonts-ttf/LICENSE'), join(fonts, 'DejaVuSans-LICENSE.txt'));
const emoji = dirname(require.resolve('@expo-google-fonts/noto-emoji/package.json'));
cpSync(join(emoji, '400Regular/NotoEmoji_400Regular.ttf'), join(fonts, 'NotoEmoji.ttf'));
cpSync(join(emoji, 'LICENSE_FONT'), join(fonts, 'NotoEmoji-LICENSE.txt'));

// These never change between builds, so they are laid out now: printing them then needs no command-line parser.
// Without a PATH the help calls the program through npx, which works on every computer.
writeFileSync(join(dist, 'version.txt'), `${version}\n`);
for (const lang of ['id', 'en']) {
  const args = [join(root, 'bin/gpr-respond.js'), 'help', '--lang', lang];
  const env = { ...UNCACHED, PATH: '' };
  writeFileSync(
    join(dist, `help.${lang}.txt`),
    execFileSync(process.execPath, args, { encoding: 'utf8', env }),
  );
}

execFileSync(process.execPath, [join(root, 'scripts/warm.js')], { stdio: 'inherit', env: UNCACHED });
