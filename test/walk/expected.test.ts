import { expect, test } from 'vitest';
import { expectedOf, looksExpected } from '../../src/walk/expected.ts';

test.each([
  ['instagram', 'https://www.instagram.com/dinkes/', true],
  ['instagram', 'instagram.com/dinkes', true],
  ['instagram', 'https://instagram.com.pelaku.example/dinkes', false],
  ['instagram', 'https://pelaku.example/instagram.com', false],
  ['instagram', '@dinkes', false],
  ['x', 'https://twitter.com/dinkes', true],
  ['whatsapp', 'wa.me/62812', true],
])('on %s, %s is an address: %s', (platform, text, looks) => {
  const expected = expectedOf({ fills: 'account.url' }, platform);
  expect(expected && looksExpected(expected, text)).toBe(looks);
});

test.each([
  ['0812-1111-2222', true],
  ['humas@contoh.go.id', true],
  ['lewat Bu Sri', false],
])('%s is a contact: %s', (text, looks) => {
  const expected = expectedOf({ fills: 'reporter.contact' }, 'x');
  expect(expected && looksExpected(expected, text)).toBe(looks);
});

test('everything else may be anything', () => {
  expect(expectedOf({ fills: 'account.url' }, 'gmail')).toBeUndefined();
  expect(expectedOf({ fills: 'office.name' }, 'instagram')).toBeUndefined();
  expect(expectedOf({}, 'instagram')).toBeUndefined();
});
