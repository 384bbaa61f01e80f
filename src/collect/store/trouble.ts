import { EXIT, Failure, filled } from '../../language/failure.ts';
import { storeMessages as m } from '../../language/messages/store.ts';
import type { Text } from '../../language/text.ts';
import { inertLine } from '../../safety/inert.ts';
import { type Address, shown } from './address.ts';

/** What PostgreSQL or the way to it has against us; `code` lets a transaction be tried again. */
class StoreFailure extends Failure {
  readonly code: string;

  constructor(code: string, what: Text, next: Text, cause: unknown) {
    super(EXIT.io, what, next, cause);
    this.code = code;
  }
}

type Trouble = keyof typeof m.trouble;

const BY_CODE: Readonly<Record<string, Trouble>> = {
  ECONNREFUSED: 'unreachable',
  ENOENT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EACCES: 'unreachable',
  '57P03': 'unreachable',
  '28P01': 'password',
  '28000': 'login',
  '3D000': 'noDatabase',
  '42501': 'noRight',
  '25006': 'readOnly',
  '53100': 'full',
  '53300': 'busy',
  '57P01': 'stopped',
  '57P02': 'stopped',
  '57P05': 'stopped',
  ECONNRESET: 'stopped',
  EPIPE: 'stopped',
  '42P01': 'odd',
  '42703': 'odd',
};

const BY_WORDS: readonly (readonly [RegExp, Trouble])[] = [
  [/timeout expired|connection timeout|timed out/i, 'unreachable'],
  [/password must be a (?:non-empty )?string|no password|empty password/i, 'needsPassword'],
  [/server does not support SSL/i, 'noTls'],
  [/certificate|altname|self.signed|unable to verify/i, 'certificate'],
  [/connection terminated|connection ended|not queryable|connection error/i, 'stopped'],
];

/** A sentence for what went wrong, and what to do; never with a password in it. */
export function troubleOf(error: unknown, address: Address): Failure {
  if (error instanceof Failure) return error;
  const words = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  const trouble =
    BY_CODE[code] ??
    BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ??
    (/^ERR_|^CERT|^DEPTH/.test(code) ? 'certificate' : 'other');
  const { what, next } = m.trouble[trouble];
  const values = {
    where: shown(address),
    user: inertLine(address.user),
    database: inertLine(address.database),
    code: code || '?',
    words: inertLine(words).slice(0, 300),
  };
  return new StoreFailure(code, filled(what, values), filled(next, values), error);
}

/** Of several addresses that one name has, the last one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors.at(-1));
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
