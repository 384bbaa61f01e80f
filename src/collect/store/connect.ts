import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { Client } from 'pg';
import { EXIT, Failure, filled } from '../../language/failure.ts';
import { storeMessages as m } from '../../language/messages/store.ts';
import type { Text } from '../../language/text.ts';
import { systemCode } from '../../safety/code.ts';
import { type Address, isLocal, isSocket, shown } from './address.ts';
import type { Answer, Session } from './session.ts';
import { troubleOf } from './trouble.ts';

const PATIENCE = 15_000;
const NO_TLS = /server does not support SSL/i;

interface Connected {
  readonly session: Session;
  /** What the person should know of the way there. */
  readonly warning?: Text;
}

/**
 * Opens the program's one network connection: only here, only when a person has named the store.
 * @throws Failure 74 when there is no way in, 65 when the database cannot hold every text
 */
export async function connect(address: Address): Promise<Connected> {
  const { client, tls } = await opened(address);
  const session = sessionOf(client, address);
  const { rows } = await session.query<{ encoding: string }>(
    "SELECT current_setting('server_encoding') AS encoding",
  );
  const encoding = rows[0]?.encoding ?? '?';
  if (encoding !== 'UTF8') {
    await session.end();
    throw new Failure(EXIT.badData, filled(m.notUtf8, { encoding }), m.notUtf8Next);
  }
  const warning = warningOf(address, tls);
  return { session, ...(warning ? { warning: filled(warning, { where: shown(address) }) } : {}) };
}

function warningOf(address: Address, tls: boolean): Text | undefined {
  if (isLocal(address)) return undefined;
  if (!tls) return m.notEncrypted;
  return address.tls === 'verify-full' ? undefined : m.notVerified;
}

/** As psql does: `prefer` and `allow` go on without TLS where the server has none. */
async function opened(address: Address): Promise<{ readonly client: Client; readonly tls: boolean }> {
  const tls = tlsOf(address);
  if (!tls) return { client: await dialled(address, false), tls: false };
  try {
    return { client: await dialled(address, tls), tls: true };
  } catch (error) {
    const optional = address.tls === 'prefer' || address.tls === 'allow';
    if (!optional || !NO_TLS.test(String(error))) throw troubleOf(error, address);
  }
  return { client: await dialled(address, false), tls: false };
}

async function dialled(address: Address, ssl: ConnectionOptions | false): Promise<Client> {
  const { default: pg } = await import('pg');
  const { host, port, user, database, password } = address;
  const client = new pg.Client({
    host,
    port,
    user,
    database,
    ssl,
    ...(password === undefined ? {} : { password }),
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    application_name: 'gpr-respond',
    client_encoding: 'UTF8',
  });
  // A server that stops tells so between two questions: the next question fails, and says it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw NO_TLS.test(String(error)) && ssl !== false ? error : troubleOf(error, address);
  }
}

function tlsOf(address: Address): ConnectionOptions | false {
  const { tls, host, rootCertificate } = address;
  if (tls === 'disable' || isSocket(address)) return false;
  const verified = tls === 'verify-ca' || tls === 'verify-full';
  return {
    rejectUnauthorized: verified,
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
    ...(tls === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
    ...(verified && rootCertificate ? { ca: certificate(rootCertificate) } : {}),
  };
}

function certificate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = systemCode(error) ?? '?';
    throw new Failure(EXIT.io, filled(m.noCertificate, { file, code }), undefined, error);
  }
}

function sessionOf(client: Client, address: Address): Session {
  return {
    async query<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Answer<Row>> {
      try {
        const result = await client.query({
          text,
          ...(values ? { values: [...values] } : {}),
          ...(name ? { name } : {}),
        });
        return { rows: (result.rows ?? []) as Row[], count: result.rowCount ?? 0 };
      } catch (error) {
        throw troubleOf(error, address);
      }
    },
    end: () => client.end().catch(() => undefined),
  };
}
