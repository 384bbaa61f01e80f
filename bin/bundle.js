// Runs the bundle of dist/ from what V8 has compiled of it before: without that, half of the way to the first question
// is compiling. The build uses the program once and keeps what was compiled, for the V8 that it runs on; another one
// (Node 22.8 and newer) keeps its own.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire, enableCompileCache, wrap } = require('node:module');
const { basename, dirname, join } = require('node:path');
const { cachedDataVersionTag } = require('node:v8');
const { Script } = require('node:vm');

const dist = join(__dirname, '../dist');
// All of this lies inside dist/: a folder that others may write to could bring code.
const compiled = join(dist, 'compiled', String(cachedDataVersionTag()));
const modules = new Map();

/**
 * The program: the exports of the bundle's main file.
 * @throws Error with the code ENOENT or MODULE_NOT_FOUND when it is not built
 */
function program() {
  const main = join(dist, 'main.cjs');
  if (existsSync(compiled)) return load(main);
  enableCompileCache?.(join(dist, 'cache'));
  return require(main);
}

/**
 * The exports of a file of the bundle. Compiled code that V8 does not take (of other flags, of a source of another
 * length) is compiled anew, and only takes longer.
 * @param {string} path absolute path of a CommonJS file that requires only its neighbours and Node's own modules
 */
function load(path) {
  const known = modules.get(path);
  if (known) return known.module.exports;
  const source = wrap(readFileSync(path, 'utf8'));
  const script = new Script(source, { filename: path, cachedData: compiledOf(path) });
  const module = { exports: {} };
  modules.set(path, { module, script });
  const outside = createRequire(path);
  const inside = (id) => (id.startsWith('.') ? load(join(dirname(path), id)) : outside(id));
  script.runInThisContext().call(module.exports, module.exports, inside, module, path, dirname(path));
  return module.exports;
}

function compiledOf(path) {
  try {
    return readFileSync(join(compiled, basename(path)));
  } catch {
    return undefined;
  }
}

/** Keeps what is compiled by now of every loaded file. For the build alone. */
function keepCompiled() {
  mkdirSync(compiled, { recursive: true });
  for (const [path, { script }] of modules)
    writeFileSync(join(compiled, basename(path)), script.createCachedData());
}

/** Name of each loaded file, and whether V8 took its compiled code. */
function taken() {
  return [...modules].map(([path, { script }]) => ({
    file: basename(path),
    taken: script.cachedDataRejected === false,
  }));
}

module.exports = { program, load, keepCompiled, taken };
