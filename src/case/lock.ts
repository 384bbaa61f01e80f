import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { join } from 'node:path';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { caseMessages } from '../language/messages/case.ts';
import { type Lang, say } from '../language/text.ts';
import { moment, type Zone } from '../language/time.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, in ticks since boot where the system tells it; guards against a reused process number. */
  readonly started?: string;
  readonly since: string;
  /** Unlike any other lock's. */
  readonly token: string;
}

export interface Lock {
  release(): void;
}

/**
 * Takes the single-writer lock of a case folder. The lock of a dead process on this computer is taken over at once.
 * @param now UTC, shown to whoever finds the case locked, @param zone in which that is told
 * @throws Failure 74 when a living process, or another computer, holds it
 */
export function lockCase(folder: string, now: string, zone: () => Zone): Lock {
  const path = join(folder, 'lock');
  const mine: Holder = {
    host: os.hostname(),
    pid: process.pid,
    ...startedOf(process.pid),
    since: now,
    token: randomBytes(8).toString('hex'),
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) return { release: () => release(path, mine) };
    const holder = read(path);
    if (holder && isAlive(holder)) throw heldBy(holder, path, zone());
    if (holder !== null) setAside(path, holder);
  }
  throw heldBy(read(path) ?? mine, path, zone());
}

/** Makes the lock with its content in one step, so that nobody can find it half written; false when there is one. */
function create(path: string, mine: Holder): boolean {
  const draft = `${path}.${mine.token}`;
  try {
    fs.writeFileSync(draft, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
    try {
      fs.linkSync(draft, path);
    } catch (error) {
      // FAT and some network folders know no links: there the content follows a moment later.
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(systemCode(error) ?? '')) throw error;
      fs.writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
    } finally {
      fs.unlinkSync(draft);
    }
    return true;
  } catch (error) {
    const code = systemCode(error) ?? '?';
    if (code === 'EEXIST') return false;
    throw new Failure(
      EXIT.io,
      filled(caseMessages.workspaceUnwritable, { file: path, code }),
      caseMessages.workspaceNext,
      error,
    );
  }
}

/** The holder; undefined when the file says nothing whole (its writer died); null when there is no file. */
function read(path: string): Holder | undefined | null {
  let text: string;
  try {
    text = fs.readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    const whole =
      typeof holder.host === 'string' && Number.isInteger(holder.pid) && typeof holder.token === 'string';
    return whole ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Removes a dead process's lock. Renamed first, then looked at: if two processes take over at once,
 * the one that caught the other's fresh lock puts it back.
 */
function setAside(path: string, dead: Holder | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    fs.renameSync(path, aside);
    const caught = read(aside);
    if (caught && caught.token !== dead?.token) fs.linkSync(aside, path);
    fs.unlinkSync(aside);
  } catch {
    // Somebody else was quicker: the next attempt looks again.
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== os.hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false;
  }
  const now = startedOf(holder.pid).started;
  if (holder.started !== undefined && now !== undefined) return now === holder.started;
  // Without a start time: a lock from before this computer was started belongs to a dead process.
  return Date.parse(holder.since) > Date.now() - os.uptime() * 1000;
}

/** Start time of a process from `/proc` (field 22, after the name in brackets, which may hold spaces). */
function startedOf(pid: number): { readonly started?: string } {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started ? { started } : {};
  } catch {
    return {};
  }
}

function release(path: string, mine: Holder): void {
  if (read(path)?.token !== mine.token) return;
  try {
    fs.unlinkSync(path);
  } catch {
    // A lock that stays behind is taken over next time: its process is dead by then.
  }
}

function heldBy(holder: Holder, path: string, zone: Zone): Failure {
  const here = holder.host === os.hostname();
  const words = (lang: Lang) => {
    const since = Number.isNaN(Date.parse(holder.since)) ? '?' : moment(holder.since, zone, lang);
    return say(caseMessages.locked, lang, { host: inertLine(holder.host), pid: holder.pid, since });
  };
  return new Failure(
    EXIT.io,
    { id: words('id'), en: words('en') },
    here ? caseMessages.lockedNext : filled(caseMessages.lockedElsewhereNext, { file: path }),
  );
}
