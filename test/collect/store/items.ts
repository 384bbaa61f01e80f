import fc from 'fast-check';
import type { Item } from '../../../src/collect/model/item.ts';

/** Everything that a text may be, and what databases stumble over. */
const odd = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('\0', '\ud800', '\udfff', '\u001a', '0', 'd', '\\', '"', "'", '{', '}', '😀', '%'),
    maxLength: 12,
  }),
  fc.constantFrom(
    '',
    'NULL',
    '\\N',
    '{}',
    'infinity',
    "'); DROP TABLE x; --",
    '\u001a0000',
    '\\u0000',
    '__proto__',
  ),
);
const time = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z') })
    .map((one) => one.toISOString()),
  fc.constantFrom(
    'infinity',
    '-infinity',
    '2026-99-99T99:99:99.999Z',
    '+275760-09-13T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '-000044-03-15T00:00:00.000Z',
    '',
  ),
);
const count = fc.oneof(fc.nat(1000), fc.constantFrom(0, Number.MAX_SAFE_INTEGER));
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const id = fc.string({ unit: fc.constantFrom(...'abc-09'), minLength: 1, maxLength: 10 });
const text = fc.record({ id: odd, en: odd });
/** Fields that may be missing are missing, never undefined. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(model, { requiredKeys });

/** Any item that keeps to the contract's types, though no report would give it; fields in the order that reading gives. */
export const anyItem = some(
  {
    kind: fc.constantFrom('incident', 'preparation', 'patrol', 'drill'),
    office: some({ name: odd, short: odd, zone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar') }, ['zone']),
    account: some({ platform: odd, handle: odd, url: odd, state: odd }, ['platform', 'handle']),
    excerpt: odd,
    cut: fc.constant(true),
    runbook: odd,
    incident: odd,
    state: fc.constantFrom('open', 'contained', 'recovered', 'closed'),
    access: fc.constantFrom('logged-in', 'locked-out', 'recovered', 'unknown'),
    readiness: fc.integer({ min: 0, max: 100 }),
    asks: fc.array(some({ to: odd, what: odd, since: time }, ['to', 'what']), { maxLength: 3 }),
    waiting: fc.array(fc.record({ id: odd, due: time }), { maxLength: 3 }),
    seal: some(
      {
        verdict: fc.constantFrom('genuine', 'unknown-signer', 'unsigned', 'unchecked', 'drill', 'altered'),
        by: odd,
        altered: fc.array(odd, { maxLength: 3 }),
      },
      ['verdict'],
    ),
    problems: fc.array(fc.record({ line: count, sentence: text }), { maxLength: 3 }),
    cause: fc.constant('lure'),
    path: odd,
    bytes: count,
    sha256: hex,
    modified: time,
    case: odd,
    entries: count,
    times: some({ opened: time, noticed: time, occurred: time, recovered: time, closed: time }, ['opened']),
    steps: some(
      {
        done: fc.array(id, { minLength: 1, maxLength: 5 }).map((ids) => ids.join(' ')),
        'not-possible': id,
        'not-reached': odd,
      },
      [],
    ),
    edition: fc.record({
      type: fc.constantFrom('awal', 'perkembangan', 'akhir'),
      number: count,
      issued: time,
    }),
  },
  [
    'path',
    'bytes',
    'sha256',
    'modified',
    'kind',
    'case',
    'entries',
    'office',
    'account',
    'runbook',
    'incident',
    'state',
    'times',
    'steps',
    'asks',
    'waiting',
    'seal',
    'problems',
  ],
) as fc.Arbitrary<Item>;
