import { describe, expect, test } from 'vitest';
import { type Address, addressOf, isLocal, isStoreUrl, shown } from '../../../src/collect/store/address.ts';
import { Failure } from '../../../src/language/failure.ts';

const HERE = { login: 'rini', socket: '/var/run/postgresql' };
const of = (url: string, env = {}): Address => addressOf(url, env, HERE);

describe('an address', () => {
  test.each([
    ['postgres://ani@db.go.id:6543/rekap', {}, 'ani@db.go.id:6543/rekap'],
    ['postgresql://db.go.id/rekap', {}, 'rini@db.go.id:5432/rekap'],
    ['postgres://', {}, 'rini@/var/run/postgresql:5432/rini'],
    ['postgres:///rekap', { PGHOST: 'db.go.id', PGPORT: '1', PGUSER: 'ani' }, 'ani@db.go.id:1/rekap'],
    ['postgres://%2Ftmp%2Fsoket/rekap', {}, 'rini@/tmp/soket:5432/rekap'],
    ['postgres:///rekap?host=/tmp/soket&port=7&user=ani', {}, 'ani@/tmp/soket:7/rekap'],
    ['postgres://ani:rahasia@[::1]/rekap', {}, 'ani@[::1]:5432/rekap'],
    ['postgres://a%40b:p%23@db/x%2Fy', {}, 'a@b@db:5432/x/y'],
  ])('%s', (url, env, words) => expect(shown(of(url, env))).toBe(words));

  test('takes its password from the address, then from PGPASSWORD, and shows it nowhere', () => {
    expect(of('postgres://a:p%23ss@db/x', { PGPASSWORD: 'lain' }).password).toBe('p#ss');
    expect(of('postgres://a@db/x', { PGPASSWORD: 'lain' }).password).toBe('lain');
    expect(of('postgres://a@db/x')).not.toHaveProperty('password');
    expect(shown(of('postgres://a:rahasia@db/x'))).not.toContain('rahasia');
  });

  test.each([
    'postgres://ani:12#rahasia@db/x',
    'postgres://ani:12/rahasia@db/x',
    'postgres://ani:12?rahasia@db/x',
    'postgres://ani:rahasia@db:port/x',
    'postgres://ani:rahasia@db:0/x',
    'postgres://ani:rahasia@a,b/x',
    'postgres://ani:%rahasia@db/x',
    'postgres://ani@db/x?rahasia=1',
    'mysql://ani:rahasia@db/x',
    'rahasia',
  ])('that cannot be read is refused, and not repeated: %s', (url) => {
    const refused = caught(() => of(url));
    expect(refused.exit).toBe(2);
    const told = [refused.what, refused.next, refused.message, refused.stack, refused.cause].map((one) =>
      typeof one === 'object' ? JSON.stringify(one) : String(one),
    );
    expect(told.join('\n')).not.toMatch(/12#|12\/|12\?|ani[:@]|rahasia(?!\s*di\b)/);
  });

  test.each([
    ['postgres://db/x', 'prefer'],
    ['postgres://db/x?sslmode=verify-full', 'verify-full'],
  ])('%s has sslmode %s', (url, mode) => expect(of(url).tls).toBe(mode));
  test('takes no sslmode that is not known', () => {
    expect(of('postgres://db/x', { PGSSLMODE: 'require' }).tls).toBe('require');
    expect(caught(() => of('postgres://db/x?sslmode=yes')).exit).toBe(2);
  });
});

test.each([
  ['postgres://localhost/x', true],
  ['postgres://127.0.0.1/x', true],
  ['postgres://[::1]/x', true],
  ['postgres:///x', true],
  ['postgres://127.0.0.1.contoh.id/x', false],
  ['postgres://10.0.0.5/x', false],
])('%s stays on this computer: %s', (url, local) => expect(isLocal(of(url))).toBe(local));

test.each([
  ['postgres://x', true],
  ['PostgreSQL://x', true],
  ['laporan', false],
  ['./postgres', false],
])('%s is a store: %s', (words, is) => expect(isStoreUrl(words)).toBe(is));

function caught(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
