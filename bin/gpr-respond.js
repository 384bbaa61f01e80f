#!/usr/bin/env node
// CommonJS, written so that an old Node can read it and say that it is too old. The version and the help are printed
// from here, before anything of the program is loaded (bin/package.json says that this is CommonJS).
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '../dist');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(
    `gpr-respond membutuhkan Node.js 20.17 atau lebih baru; di komputer ini ${process.versions.node}.\n` +
      `gpr-respond needs Node.js 20.17 or newer; this computer has ${process.versions.node}.\n` +
      'https://nodejs.org\n',
  );
  process.exitCode = 2;
} else {
  const text = laidOut(process.argv.slice(2));
  if (text === undefined) start();
  else process.stdout.write(text);
}

/** What the build has laid out already: the version, and the help in both languages. */
function laidOut([flag, option, lang, ...more]) {
  const alone = option === undefined;
  try {
    if (alone && (flag === '--version' || flag === '-V'))
      return readFileSync(join(dist, 'version.txt'), 'utf8');
    if (flag !== '--help' && flag !== '-h') return undefined;
    if (!alone && (option !== '--lang' || more.length > 0)) return undefined;
    return readFileSync(join(dist, `help.${lang === 'en' ? 'en' : 'id'}.txt`), 'utf8');
  } catch {
    return undefined;
  }
}

function start() {
  let program;
  try {
    program = require('./bundle.js').program();
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write('gpr-respond belum dibangun / is not built yet: npm ci\n');
    process.exitCode = 2;
    return;
  }
  program.start(process);
}
