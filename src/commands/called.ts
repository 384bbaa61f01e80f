import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAME = 'gpr-respond';
/** What Windows calls a command that npm has installed. */
const ON_WINDOWS = `${NAME}.cmd`;

/**
 * How a person starts this program here, so that a printed command can be copied: through npx when npm started it now,
 * and when there is no `gpr-respond` on the PATH.
 */
export function calledAs(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
): string {
  const byNpm = env.npm_command !== undefined || env.npm_lifecycle_event !== undefined;
  const file = platform === 'win32' ? ON_WINDOWS : NAME;
  const folders = (env.PATH ?? env.Path ?? '').split(platform === 'win32' ? ';' : delimiter);
  const installed = folders.some((folder) => folder !== '' && exists(join(folder, file)));
  return byNpm || !installed ? `npx ${NAME}` : NAME;
}
