// Loads the program and a part that comes later, and prints what V8 said of the compiled code of each file.
import { PassThrough } from 'node:stream';
import { program, taken } from '../../../bin/bundle.js';

const user = Object.assign(new PassThrough(), {
  argv: [process.execPath, 'gpr-respond', 'verify', 'no-such-file'],
  env: {},
  platform: process.platform,
  cwd: () => process.cwd(),
  stdin: new PassThrough(),
  stdout: new PassThrough().resume(),
  stderr: new PassThrough().resume(),
});
await program().start(user);
console.log(JSON.stringify(taken()));
