import { fileURLToPath } from 'node:url';

/** The built program. */
export const PROGRAM = fileURLToPath(new URL('../../bin/gpr-respond.js', import.meta.url));
/** Inquirer's pointer: painted with the first question, and never before it. */
export const QUESTION = '❯';

/** The command line of a new case in a workspace. */
export function hacked(platform, home) {
  return [PROGRAM, 'hacked', '--platform', platform, '--account', 'dinas_uji', '--home', home, '--out', home];
}
