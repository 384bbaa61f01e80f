import { expect, test } from 'vitest';
import { time } from '../../src/case/check.ts';
import { readJournal } from '../../src/case/journal.ts';
import { journal, opened } from './sample.ts';

test.each([
  ['2026-11-22T15:47:05.123Z', true],
  ['2024-02-29T00:00:00.000Z', true],
  ['2026-12-31T23:59:59.999Z', true],
  ['0000-01-01T00:00:00.000Z', true],
  ['2026-99-99T10:00:00.000Z', false],
  ['2026-00-10T10:00:00.000Z', false],
  ['2026-01-00T10:00:00.000Z', false],
  ['2026-02-29T10:00:00.000Z', false],
  ['2026-04-31T10:00:00.000Z', false],
  ['2026-01-01T24:00:00.000Z', false],
  ['2026-01-01T23:60:00.000Z', false],
  ['2026-01-01T23:59:60.000Z', false],
  ['2026-01-01T23:59:59Z', false],
  [1_767_225_600_000, false],
])('%j is a time that exists: %s', (given, expected) => expect(time(given)).toBe(expected));

test('whatever a clock gives is a time', () => {
  const last = Date.parse('9999-12-31T23:59:59.999Z');
  for (let at = Date.parse('0000-01-01T00:00:00.000Z'); at <= last; at += 86_399_999 * 13)
    expect(time(new Date(at).toISOString())).toBe(true);
});

test('a line of a journal with a time that does not exist is damaged', () => {
  const { text } = journal([opened, { type: 'noted', text: 'a' }]);
  const lines = text.split('\n');
  const changed = lines.map((line, index) =>
    index === 1 ? line.replace(/"at":"\d{4}-\d\d/, '"at":"2026-99') : line,
  );
  expect(readJournal(Buffer.from(changed.join('\n'))).damage).toMatchObject({ line: 2 });
  expect(readJournal(Buffer.from(text)).damage).toBeUndefined();
});
