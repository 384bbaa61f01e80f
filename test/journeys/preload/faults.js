// Put before the program with `node --import`: something goes wrong at the $FAULT_AT-th change that it makes to the disk.
// $FAULT says what:
//   kill             the process ends just before the change, as by kill -9 or a power cut
//   torn             the same, after half of the bytes were written
//   EIO, ENOSPC, …   the change fails with that error; with $FAULT_EVER every later one too
//   count            nothing goes wrong; the number of changes is written into the file $FAULT_COUNT
import * as fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CHANGES = [
  'writeFileSync',
  'writeSync',
  'appendFileSync',
  'fdatasyncSync',
  'fsyncSync',
  'ftruncateSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
  'copyFileSync',
];
const { FAULT, FAULT_AT, FAULT_EVER, FAULT_COUNT } = process.env;
const real = { ...fs.default };
let changes = 0;
let inside = false;

for (const name of CHANGES) {
  fs.default[name] = (...args) => {
    // One change may be made of others (writeFileSync of writeSync): only the outer one counts. What goes to the terminal is none.
    const toTerminal = typeof args[0] === 'number' && args[0] <= 2;
    if (inside || toTerminal) return real[name](...args);
    inside = true;
    try {
      changes += 1;
      if (FAULT === 'count') real.writeFileSync(FAULT_COUNT, String(changes));
      else if (changes === Number(FAULT_AT) || (FAULT_EVER && changes > Number(FAULT_AT)))
        goWrong(name, args);
      return real[name](...args);
    } finally {
      inside = false;
    }
  };
}
syncBuiltinESMExports();

function goWrong(name, [target, data, ...rest]) {
  if (FAULT !== 'kill' && FAULT !== 'torn') {
    throw Object.assign(new Error(`${FAULT}: made to fail, ${name}`), { code: FAULT, syscall: name });
  }
  if (FAULT === 'torn' && name.startsWith('write')) {
    const bytes = Buffer.from(data);
    real[name](target, bytes.subarray(0, Math.ceil(bytes.length / 2)), ...(name === 'writeSync' ? [] : rest));
  }
  process.kill(process.pid, 'SIGKILL');
  // The signal needs a moment to arrive; nothing may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
