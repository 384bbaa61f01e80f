#!/usr/bin/env node
// Written so that an old Node can read it, and say that it is too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(
    `gpr-respond membutuhkan Node.js 20.17 atau lebih baru; di komputer ini ${process.versions.node}.\n` +
      `gpr-respond needs Node.js 20.17 or newer; this computer has ${process.versions.node}.\n` +
      'https://nodejs.org\n',
  );
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.();
  const { start } = await import('../dist/main.js').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write('gpr-respond belum dibangun / is not built yet: npm ci\n');
    process.exit(2);
  });
  await start(process);
}
