import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCanonical } from '../../src/report/canonical.ts';
import { type Data, frontMatter, sealed, toYaml } from '../../src/report/frontmatter.ts';
import { viewOf } from '../../src/report/view.ts';
import { hostile } from './hostile.ts';
import { evidence, HIJACK, HIJACK_JOURNAL, inputOf, journal, opened } from './sample.ts';

const HIJACK_YAML = sealed(toYaml(frontMatter(viewOf(inputOf(HIJACK, HIJACK_JOURNAL)))), 'isi');

const key = fc.constantFrom('id', 'at', 'answer', 'gpr-respond', 'sha256', 'officeName', 'constructor');
const leaf = fc.oneof(
  hostile,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
);
const map = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf)), { noNullPrototype: true });
const anything: fc.Arbitrary<Record<string, Data>> = fc.dictionary(
  key,
  fc.oneof(leaf, map, fc.array(fc.oneof(leaf, map))),
  { noNullPrototype: true },
);

/** JSON has no word for these; nor does any report hold them. */
function figures(data: unknown): boolean {
  if (typeof data === 'number') return Number.isFinite(data) && !Object.is(data, -0);
  return typeof data !== 'object' || data === null || Object.values(data).every(figures);
}

test('whatever can be written is read without the YAML library, and as the library reads it', () => {
  fc.assert(
    fc.property(anything.filter(figures), (data) => {
      const yaml = toYaml(data);
      const read = readCanonical(yaml);
      expect(read).toBeDefined();
      expect(read).toEqual(parse(yaml || '{}'));
    }),
    { numRuns: 1000 },
  );
});

test('so is the front matter of any case', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, handle, answer) => {
      const entries = journal(
        opened({ facts: { 'office.name': name }, account: { platform: 'instagram', handle } }),
        { type: 'answered', step: 'reporter-name', outcome: 'done', value: answer, reason: name },
        { type: 'answered', step: 'signs', outcome: 'done', value: [answer, handle] },
        evidence('profil.png'),
      );
      const yaml = sealed(toYaml(frontMatter(viewOf(inputOf(HIJACK, entries)))), answer);
      expect(readCanonical(yaml)).toEqual(parse(yaml));
    }),
    { numRuns: 200 },
  );
});

test('nothing else is read, nor otherwise than by the library', () => {
  const pieces = [
    '"',
    '\\',
    ', ',
    '{ ',
    ' }',
    '[',
    ']',
    'id: ',
    '\n',
    '  - ',
    '\\u0041',
    '\\U0001f600',
    '1',
    '1.0',
    'a',
    ' ',
  ];
  const change = fc.record({
    at: fc.nat(HIJACK_YAML.length),
    cut: fc.nat(6),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const yaml = changes.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        HIJACK_YAML,
      );
      const read = readCanonical(yaml);
      if (!read) return;
      expect(toYaml(read)).toBe(yaml);
      expect(read).toEqual(parse(yaml));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a comment', 'kind: "incident" # ya'],
  ['single quotes', "kind: 'incident'"],
  ['no quotes', 'kind: incident'],
  ['a key twice', 'kind: "a"\nkind: "b"'],
  ['a key twice in a map', 'office: { name: "a", name: "b" }'],
  ['another spacing', 'office: {name: "a"}'],
  ['a number in another form', 'bytes: 1.0'],
  ['a number that is none', 'bytes: 1-2'],
  ['an escape that is not needed', 'kind: "\\u0061"'],
  ['an escape in another form', 'kind: "\\u202E"'],
  ['a line feed at the end', 'kind: "incident"\n'],
  ['an alias', 'kind: &a "x"\ncase: *a'],
  ['nesting', `kind: ${'['.repeat(100_000)}`],
  ['a string without an end', 'kind: "incident'],
  ['a key that reaches into objects', 'office: { __proto__: "a" }'],
  ['a text beyond Unicode', 'kind: "\\Uffffffff"'],
])('%s is left to the library', (_, yaml) => {
  expect(readCanonical(yaml)).toBeUndefined();
});
