import { existsSync, realpathSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { whole } from '../collect/model/filed.ts';
import { createCollection } from '../collect/recap.ts';
import { type Address, addressOf, shown } from '../collect/store/address.ts';
import { connect } from '../collect/store/connect.ts';
import { loadStore } from '../collect/store/load.ts';
import { migrate, mustBeReady } from '../collect/store/migrate.ts';
import { hash, programOf } from '../collect/store/rows.ts';
import type { Session } from '../collect/store/session.ts';
import { createMisses, storeUnread } from '../collect/store/unread.ts';
import { createWriter } from '../collect/store/write.ts';
import { Failure } from '../language/failure.ts';
import { storeMessages as m } from '../language/messages/store.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { inertLine } from '../safety/inert.ts';
import { type Brought, fromFiles, type ReadPath } from './collect-read.ts';
import { clearAwayOften } from './memory.ts';
import { tell } from './tell.ts';
import type { World } from './world.ts';

interface Store {
  readonly lang: Lang;
  readonly url: string;
  readonly workspace: string;
}

const SOCKETS = '/var/run/postgresql';

/**
 * `collect PATH… --store URL`: the files go into the store, and the recap is over everything in it; without a path, over
 * what is there. When the store fails and files were named, the recap is over them, and the trouble is told after it.
 */
export async function throughStore(
  world: World,
  store: Store,
  paths: readonly string[],
  read: ReadPath,
  signal?: AbortSignal,
): Promise<Brought> {
  clearAwayOften();
  const surroundings = { login: login(), ...(existsSync(SOCKETS) ? { socket: SOCKETS } : {}) };
  const address = addressOf(store.url, world.env, surroundings);
  try {
    return await joined(world, store, address, paths, read, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (paths.length === 0 || !(error instanceof Failure)) throw error;
    note(world, store.lang, m.fromFiles);
    return { ...(await fromFiles(paths, world.cwd, read)), trouble: error };
  }
}

async function joined(
  world: World,
  { lang, workspace }: Store,
  address: Address,
  paths: readonly string[],
  read: ReadPath,
  signal: AbortSignal | undefined,
): Promise<Brought> {
  const { session, warning } = await connect(address);
  // A question that waits for a lock, or for a server that is gone, would not hear of it.
  const leave = () => void session.end();
  signal?.addEventListener('abort', leave, { once: true });
  try {
    signal?.throwIfAborted();
    if (warning) note(world, lang, warning);
    let missed = 0;
    if (paths.length === 0) await mustBeReady(session);
    else {
      const put = await putAll(session, { world, workspace }, paths, read);
      missed = put.missed;
      note(world, lang, m.stored, { count: put.changed, where: shown(address) });
    }
    const collection = createCollection();
    await loadStore(session, collection, signal);
    return { collection, missed };
  } finally {
    signal?.removeEventListener('abort', leave);
    await session.end();
  }
}

async function putAll(
  session: Session,
  { world, workspace }: { readonly world: World; readonly workspace: string },
  paths: readonly string[],
  read: ReadPath,
): Promise<{ readonly changed: number; readonly missed: number }> {
  const program = programOf(world.version);
  await migrate(session, program);
  const collector = hash(`${hostname()}\n${real(workspace)}`).slice(0, 16);
  const writer = createWriter(session, { collector, program }, paths.length > 1);
  let [changed, missed] = [0, 0];
  for (const path of paths) {
    const misses = createMisses();
    await read(path, { add: (report) => writer.add(whole(report)), miss: misses.miss });
    changed += await writer.finish();
    missed += misses.total();
    const place = real(resolve(world.cwd, path));
    const source = { id: hash(`${collector}\n${place}`).slice(0, 16), name: inertLine(basename(place)) };
    await storeUnread(session, source, misses.list, misses.total());
  }
  return { changed, missed };
}

function note(
  { stderr }: World,
  lang: Lang,
  words: Text,
  values: Readonly<Record<string, string | number>> = {},
): void {
  tell({ stderr }, say(words, lang, values));
}

/** Two ways to one folder are one source. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Some computers have no name for who is at them. */
function login(): string {
  try {
    return userInfo().username;
  } catch {
    return 'postgres';
  }
}
