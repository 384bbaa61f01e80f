import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { systemCode } from './code.ts';

/** `.gpr-respond-draft-<computer>-<process>-<time>.tmp` */
const DRAFT = /^\.gpr-respond-draft-([0-9a-f]{8})-(\d{1,10})-[0-9a-z]+\.tmp$/;

/** A hidden name beside `path`, for a folder or file that is long in the making. It says which process makes it. */
export function draftBeside(path: string): string {
  const name = `.gpr-respond-draft-${computer()}-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`;
  return join(dirname(path), name);
}

/**
 * Takes away what processes of this computer that died left half made in a folder. A draft of a process that lives, of
 * another computer (on a shared drive) or of any other name stays.
 */
export function sweepDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = DRAFT.exec(name) ?? [];
    if (host !== computer() || isAlive(Number(pid))) continue;
    try {
      // A link is taken away itself, never followed.
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // It costs room and nothing else; the next time looks again.
    }
  }
}

function computer(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
