import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inertBlock, inertLine } from '../../src/safety/inert.ts';

describe('one line', () => {
  test.each([
    ['plain text stays', 'Akun @dinkes_rembang diretas.', 'Akun @dinkes_rembang diretas.'],
    ['accents and other scripts stay', 'Café שלום 日本', 'Café שלום 日本'],
    ['colour', '\u001b[31mmerah\u001b[0m', '⟨U+001B⟩[31mmerah⟨U+001B⟩[0m'],
    ['link to elsewhere', '\u001b]8;;https://x\u0007y', '⟨U+001B⟩]8;;https://x⟨U+0007⟩y'],
    ['eight-bit control', 'a\u009b2Jb', 'a⟨U+009B⟩2Jb'],
    ['delete and backspace', 'a\u007fb\bc', 'a⟨U+007F⟩b⟨U+0008⟩c'],
    ['zero byte', 'a\0b', 'a⟨U+0000⟩b'],
    ['line breaks of every kind', 'a\nb\r\nc\rd\u2028e\u2029f\u0085g\vh\fi', 'a b c d e f g h i'],
    ['tab', 'a\tb', 'a b'],
    ['right-to-left override', 'gambar\u202egpj.exe', 'gambar⟨U+202E⟩gpj.exe'],
    ['right-to-left isolate', 'a\u2067b\u2069', 'a⟨U+2067⟩b'],
    ['what a chat wraps around a number', '\u202a+62 812\u202c', '+62 812'],
    ['zero-width space and byte order mark', '\ufeffpass\u200bword', 'password'],
    ['hidden tags', 'a\u{e0041}b', 'a⟨U+E0041⟩b'],
    ['half a pair', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['half a pair, joined by nothing', '\ud83d\u200b\ude00', '\ufffd\ufffd'],
    ['no character at all', 'a\ufffeb\uffff', 'a\ufffdb\ufffd'],
    ['family', '👨‍👩‍👧 ❤️ 1️⃣ 👩🏽‍💻', '👨‍👩‍👧 ❤️ 1️⃣ 👩🏽‍💻'],
    ['joiner between letters', 'a\u200db', 'ab'],
    ['empty', '', ''],
  ])('%s', (_, text, expected) => expect(inertLine(text)).toBe(expected));

  test('is not cut', () => expect(inertLine('é'.repeat(100_000))).toHaveLength(100_000));
});

describe('several lines', () => {
  test.each([
    ['line breaks are one kind', 'a\r\nb\rc\u2028d\n\ne', 'a\nb\nc\nd\n\ne'],
    ['tab and escape', 'a\tb\n\u001b[2J', 'a b\n⟨U+001B⟩[2J'],
    ['a joiner does not reach over a line break', '👨\u200d\n👩', '👨\n👩'],
  ])('%s', (_, text, expected) => expect(inertBlock(text)).toBe(expected));
});

const HOSTILE = [
  ...'\u0000\u0007\u001b\u007f\u009b\r\n\t\u0085\u200b\u200d\ufe0f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
  ...'\u061c\u200e\u200f\u2028\u2029\ufeff\ufff9\uffff👨👩🏽❤1a ⟨',
  '\ud83d',
  '\ude00',
  '\u{e0041}',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...HOSTILE)).map((parts) => parts.join('')),
);
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe.each([
  ['inertLine', inertLine, (text: string) => text],
  ['inertBlock', inertBlock, (text: string) => text.replaceAll('\n', '')],
])('%s, whatever comes in', (_, inert, rest) => {
  test('holds no control, bidi or broken character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const out = rest(inert(text));
        expect(out).not.toMatch(CONTROL);
        expect(out).not.toMatch(BIDI);
        expect(out).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  test('is the same when done twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(inert(inert(text))).toBe(inert(text));
      }),
    );
  });
});
