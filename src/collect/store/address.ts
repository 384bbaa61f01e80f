import { EXIT, Failure } from '../../language/failure.ts';
import { storeMessages as m } from '../../language/messages/store.ts';
import { inertLine } from '../../safety/inert.ts';

type Env = Readonly<Record<string, string | undefined>>;

const TLS = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
type Tls = (typeof TLS)[number];
const KNOWN = new Set(['host', 'port', 'user', 'password', 'dbname', 'sslmode', 'sslrootcert']);

/** Where a PostgreSQL is and who asks. The password is for the connection alone: `shown` leaves it out. */
export interface Address {
  /** A host's name, or the folder of a unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
  readonly tls: Tls;
  /** File with the certificate that the server's is checked by; else what the system trusts. */
  readonly rootCertificate?: string;
}

/** Whether words are an address of a PostgreSQL, whatever stands in it. */
export function isStoreUrl(words: string): boolean {
  return /^postgres(?:ql)?:/i.test(words.trim());
}

/**
 * Reads `postgres://user@host:5432/database?sslmode=verify-full` as psql does; what it leaves out comes from PGHOST, PGPORT,
 * PGUSER, PGDATABASE, PGPASSWORD, PGSSLMODE and PGSSLROOTCERT.
 * @param login name of the person at this computer; @param socket folder of the local socket, where there is one
 * @throws Failure 2 that never repeats the words: a password with `#`, `/` or `?` in it would stand where a host belongs
 */
export function addressOf(words: string, env: Env, { login, socket }: Surroundings): Address {
  const url = parsed(words);
  const given = (key: string) => url.searchParams.get(key) || undefined;
  const user = decoded(url.username) || given('user') || env.PGUSER || login;
  const password = decoded(url.password) || given('password') || env.PGPASSWORD;
  const rootCertificate = given('sslrootcert') ?? env.PGSSLROOTCERT;
  return {
    host:
      decoded(url.hostname).replace(/^\[|\]$/g, '') || given('host') || env.PGHOST || socket || 'localhost',
    port: portOf(url.port || given('port') || env.PGPORT || '5432'),
    user,
    database: decoded(url.pathname.slice(1)) || given('dbname') || env.PGDATABASE || user,
    tls: tlsOf(given('sslmode') ?? env.PGSSLMODE ?? 'prefer'),
    ...(password ? { password } : {}),
    ...(rootCertificate ? { rootCertificate } : {}),
  };
}

interface Surroundings {
  readonly login: string;
  readonly socket?: string;
}

/** For people: without the password. */
export function shown({ host, port, user, database }: Address): string {
  const place = host.includes(':') ? `[${host}]` : host;
  return inertLine(`${user}@${place}:${port}/${database}`);
}

export function isSocket({ host }: Address): boolean {
  return host.startsWith('/') || host.startsWith('@');
}

/** Whether what is sent stays on this computer. */
export function isLocal(address: Address): boolean {
  return isSocket(address) || /^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(address.host);
}

function parsed(words: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(words.trim());
  } catch {
    // Not given on as the cause: that error holds the words, and with them the password.
  }
  if (!url || !isStoreUrl(words)) throw new Failure(EXIT.usage, m.badUrl, m.badUrlNext);
  const keys = [...url.searchParams.keys()];
  const odd = url.hash !== '' || /[@/]/.test(url.pathname.slice(1)) || /,/.test(url.hostname);
  if (odd || keys.some((key) => !KNOWN.has(key))) throw new Failure(EXIT.usage, m.badUrl, m.badUrlNext);
  return url;
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    throw new Failure(EXIT.usage, m.badUrl, m.badUrlNext);
  }
}

function portOf(words: string): number {
  const port = Number(words);
  if (!/^\d+$/.test(words) || port < 1 || port > 65_535)
    throw new Failure(EXIT.usage, m.badUrl, m.badUrlNext);
  return port;
}

function tlsOf(words: string): Tls {
  const mode = TLS.find((one) => one === words);
  if (!mode) throw new Failure(EXIT.usage, m.badTls, m.badTlsNext);
  return mode;
}
