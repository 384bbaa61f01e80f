import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parseRunbookText } from '../../src/runbook/load.ts';
import { printProblem } from '../../src/runbook/problem.ts';
import { parseSource, readSource } from '../../src/runbook/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function said(text: string | Buffer): string {
  const { problems } = parseSource(Buffer.from(text), 'x.yaml');
  return problems.map((problem) => printProblem(problem, 'en')).join('\n');
}

function sentences(text: string | Buffer): string {
  const { problems } = parseSource(Buffer.from(text), 'x.yaml');
  return problems.map(({ line, column, sentence }) => `${line}:${column} ${sentence.en}`).join('\n');
}

const laughs = `a: &a [x, x]\n${[...'bcdefghijk'].map((name, index) => `${name}: &${name} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`).join('\n')}\n`;

describe('hostile YAML is a problem, at once', () => {
  test.each([
    ['alias bomb', laughs, /^\d+:\d+ Aliases are used more than 50 times\.$/],
    ['an alias of what it stands in', 'a: &a [*a]', '1:8 Alias *a points at nothing before it.'],
    ['an alias of nothing', 'a: *b', /1:4 /],
    ['flow nesting', `a: ${'['.repeat(50_000)}`, '1:104 It is nested too deeply (over 100 levels).'],
    [
      'block nesting in one line',
      `${'- '.repeat(50_000)}x`,
      '1:201 It is nested too deeply (over 100 levels).',
    ],
    [
      'nesting by indentation',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      /too deeply/,
    ],
    ['a tag', 'a: !!js/function "x"', '1:4 Type tags (!) are not used here.'],
    ['a known tag', 'a: !!binary aGk=', '1:4 Type tags (!) are not used here.'],
    ['YAML 1.1', '%YAML 1.1\n---\na: yes', '1:1 YAML directives (%) are not used here.'],
    ['__proto__', '__proto__: { polluted: 1 }', '1:1 This key may not be used.'],
    ['a doubled key', 'a: 1\nb: 2\na: 3', '3:1 The key "a" is already there.'],
    [
      'a bidi override',
      'a: "x\\u202Ey"',
      '1:4 A control character or direction mark stands here (U+202E). Delete it and type again.',
    ],
    [
      'an escape sequence',
      'a: "\\e[2J"',
      '1:4 A control character or direction mark stands here (U+001B). Delete it and type again.',
    ],
    ['two documents', 'a: 1\n---\nb: 2', /one YAML document/],
    [
      'not UTF-8',
      Buffer.from([0x61, 0x3a, 0x20, 0xff]),
      '1:4 This file is not UTF-8 text. Save it again as UTF-8.',
    ],
  ])('%s', (_, text, expected) => {
    if (typeof expected === 'string') expect(sentences(text)).toBe(expected);
    else expect(sentences(text)).toMatch(expected);
  });

  test('thousands of doubled keys are told about in bounded number', () => {
    const { problems } = parseSource(Buffer.from('a: 1\n'.repeat(20_000)), 'x.yaml');
    expect(problems).toHaveLength(200);
  });

  test('a file that is nothing but tokens is not parsed', () => {
    expect(sentences('[a]'.repeat(300_000))).toMatch(/^1:4 A sign is out of place/);
    expect(sentences(`[${'a,'.repeat(500_000)}]`)).toBe('1:200000 There is too much in one file. Split it.');
  });

  test('2 MiB is not even read', () => {
    const path = join(folder, 'large.yaml');
    writeFileSync(path, '#'.repeat(2 * 1024 * 1024));
    expect(readSource(path, 'large.yaml').problems[0]?.sentence.en).toBe(
      'This file is over 1 MiB. Split it.',
    );
  });

  test.each([
    ['missing', 'There is no such file.'],
    ['.', 'This is not a regular file.'],
  ])('%s', (name, expected) => {
    expect(readSource(join(folder, name), name).problems[0]?.sentence.en).toBe(expected);
  });

  test('what is printed cannot move the cursor or turn the text round', () => {
    const printed = said('a: "\u001b]0;x\u0007"\n\u202eb: [\n');
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('a key of a hostile name is shown inert', () => {
    const { problems } = parseRunbookText('"\\e[31mred": 1\nid: x', 'x.yaml');
    expect(problems.map((problem) => printProblem(problem, 'en')).join()).not.toContain('\u001b');
  });

  test('a byte order mark, CRLF and a missing last line break are fine', () => {
    const source = parseSource(Buffer.from('\ufeffa: 1\r\nb:\r\n  - x'), 'x.yaml');
    expect(source.problems).toEqual([]);
    expect(source.value).toEqual({ a: 1, b: ['x'] });
  });

  test('nesting inside texts does not count', () => {
    expect(
      sentences(`a: "${'['.repeat(500)}"\nb: |\n  x\n  ${' '.repeat(300)}x\n  ${'- '.repeat(300)}\nc: [[]]`),
    ).toBe('');
  });

  test('nothing makes it throw', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '>',
      '!',
      '%',
      '#',
      '\t',
      '? ',
      '---',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { problems } = parseRunbookText(pieces.join(''), 'x.yaml');
        expect(problems.length).toBeGreaterThan(0);
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
