import { afterAll, beforeAll } from 'vitest';
import { whole } from '../../../src/collect/model/filed.ts';
import type { Item } from '../../../src/collect/model/item.ts';
import { createCollection } from '../../../src/collect/recap.ts';
import { addressOf } from '../../../src/collect/store/address.ts';
import { connect } from '../../../src/collect/store/connect.ts';
import { loadStore } from '../../../src/collect/store/load.ts';
import { migrate } from '../../../src/collect/store/migrate.ts';
import type { Session } from '../../../src/collect/store/session.ts';
import { createWriter } from '../../../src/collect/store/write.ts';
import { AS_OF, type Collected } from '../folder.ts';
import { type Cluster, startCluster } from './cluster.ts';

/** A PostgreSQL for the tests of one file, and connections to it that end with them. */
export function clusterForTests(settings: readonly string[] = []): {
  readonly cluster: () => Cluster;
  readonly open: (database: string, user?: string) => Promise<Session>;
} {
  let cluster: Cluster | undefined;
  const sessions: Session[] = [];
  const running = () => {
    if (!cluster) throw new Error('no cluster is running');
    return cluster;
  };
  beforeAll(() => {
    cluster = startCluster(settings);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(sessions.map((one) => one.end()));
    cluster?.remove();
  });
  return {
    cluster: running,
    async open(database, user) {
      const address = addressOf(running().url(database, user), {}, { login: 'postgres' });
      const { session } = await connect(address);
      sessions.push(session);
      return session;
    },
  };
}

/** Stores items as one run of a collector does. @returns how many were new or read anew */
export async function stored(
  session: Session,
  items: readonly Item[],
  { program = '1.0.0', collector = 'a', several = false } = {},
): Promise<number> {
  await migrate(session, program);
  const writer = createWriter(session, { collector, program }, several);
  for (const item of items) {
    const wait = writer.add(item);
    if (wait) await wait;
  }
  return writer.finish();
}

export async function itemsIn(session: Session): Promise<Item[]> {
  const items: Item[] = [];
  await loadStore(session, { add: (report) => void items.push(whole(report)), miss: () => {} });
  return items;
}

/** The recap of everything in the store. */
export async function recapOf(
  session: Session,
  known: Parameters<typeof recapWith>[1] = [],
): Promise<Collected> {
  const collection = createCollection();
  await loadStore(session, collection);
  return recapWith(collection, known);
}

function recapWith(
  collection: ReturnType<typeof createCollection>,
  known: readonly { readonly short: string; readonly name: string }[],
): Collected {
  const recap = collection.recap({ asOf: AS_OF, filters: {}, known, targets: () => new Map() });
  return { ...recap, cases: [...recap.cases] };
}
