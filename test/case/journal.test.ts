import * as fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/case/entry.ts';
import { type JournalDisk, openJournal, readJournal } from '../../src/case/journal.ts';
import { Failure } from '../../src/language/failure.ts';
import { journal, opened } from './sample.ts';

const facts: readonly Fact[] = [
  opened,
  { type: 'answered', step: 'access', outcome: 'done', value: 'locked-out' },
  { type: 'noted', text: 'catatan dengan "kutip", baris\nbaru, dan 😀' },
  { type: 'answered', step: 'mailbox', outcome: 'not-possible', reason: 'surel sudah diganti pelaku' },
  { type: 'undone', undoes: 3 },
];
const whole = Buffer.from(journal(facts).text);

describe('reading', () => {
  test('reads back what was written', () => {
    const reading = readJournal(whole);
    expect(reading.damage).toBeUndefined();
    expect(reading.torn).toBe(0);
    expect(reading.entries).toEqual(journal(facts).entries);
  });

  test('every byte prefix: no whole line is lost, a torn tail is told, nothing is called damage', () => {
    for (let cut = 0; cut <= whole.length; cut++) {
      const bytes = whole.subarray(0, cut);
      const lines = bytes.toString('latin1').split('\n').length - 1;
      const reading = readJournal(bytes);
      expect(reading.damage, `cut at ${cut}`).toBeUndefined();
      expect(reading.entries.length, `cut at ${cut}`).toBe(lines);
      expect(reading.whole + reading.torn).toBe(cut);
    }
  });

  test('every byte prefix with zero fill, as a crashed file system leaves it: the same', () => {
    for (let cut = 0; cut <= whole.length; cut++) {
      const bytes = Buffer.concat([whole.subarray(0, cut), Buffer.alloc(40)]);
      const lines = whole.subarray(0, cut).toString('latin1').split('\n').length - 1;
      const reading = readJournal(bytes);
      expect(reading.damage, `cut at ${cut}`).toBeUndefined();
      expect(reading.entries.length, `cut at ${cut}`).toBe(lines);
    }
  });

  test('any changed byte is damage in its line or the next; in the last line it changes the head', () => {
    const head = readJournal(whole).head;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const bytes = Buffer.from(whole);
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          const reading = readJournal(bytes);
          const line = whole.subarray(0, at).toString('latin1').split('\n').length;
          if (reading.damage) expect([line, line + 1]).toContain(reading.damage.line);
          else expect(reading.head).not.toBe(head);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['a removed line', (lines: string[]) => lines.filter((_, index) => index !== 2), 3, 'order'],
    ['two lines swapped', (lines: string[]) => [lines[0], lines[2], lines[1], ...lines.slice(3)], 2, 'order'],
    [
      'a line that is not JSON',
      (lines: string[]) => lines.map((line, i) => (i === 1 ? line.slice(10) : line)),
      2,
      'json',
    ],
    [
      'an edited answer',
      (lines: string[]) => lines.map((line) => line.replace('locked-out', 'locked-in')),
      3,
      'chain',
    ],
    [
      'an unknown outcome',
      (lines: string[]) => lines.map((line) => line.replace('"done"', '"gone"')),
      2,
      'shape',
    ],
  ])('%s stops at its line', (_, change, line, why) => {
    const lines = whole.toString().trimEnd().split('\n');
    const reading = readJournal(Buffer.from(`${change(lines).join('\n')}\n`));
    expect(reading.damage).toEqual({ line, why });
    expect(reading.entries.length).toBe(line - 1);
  });

  test('an entry of a type that a newer version wrote is kept', () => {
    const newer = { type: 'escalated', to: 'bssn' } as unknown as Fact;
    const reading = readJournal(Buffer.from(journal([opened, newer]).text));
    expect(reading.damage).toBeUndefined();
    expect(reading.entries[1]).toMatchObject({ type: 'escalated', to: 'bssn', foreign: true });
  });

  test('a file path that leads out of the case is damage', () => {
    const evil: Fact = {
      type: 'evidence',
      file: 'evidence/../../x',
      sha256: 'a'.repeat(64),
      bytes: 1,
      name: 'x',
      modified: '2026-11-22T15:31:00.000Z',
    };
    expect(readJournal(Buffer.from(journal([opened, evil]).text)).damage).toEqual({ line: 2, why: 'shape' });
  });
});

describe('writing', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    path = join(folder, 'journal.jsonl');
    writeFileSync(path, whole);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = '2026-11-22T16:00:00.000Z';
  const fact: Fact = { type: 'noted', text: 'sesudah itu' };
  const open = (disk?: Partial<JournalDisk>) =>
    openJournal(path, readJournal(readFileSync(path)), { ...fs, ...disk });

  test('goes on behind the last whole line, and cuts a torn one', () => {
    fs.appendFileSync(path, '{"seq":5,"at":"20');
    const log = open();
    log.append(fact, at);
    log.close();
    const reading = readJournal(readFileSync(path));
    expect(reading).toMatchObject({ torn: 0 });
    expect(reading.entries.map(({ type }) => type)).toEqual([...facts.map(({ type }) => type), 'noted']);
    expect(reading.damage).toBeUndefined();
  });

  test('fsyncs every entry before it returns', () => {
    const order: string[] = [];
    const log = open({
      writeFileSync: ((fd: number, data: string) => {
        order.push('write');
        fs.writeFileSync(fd, data);
      }) as typeof fs.writeFileSync,
      fdatasyncSync: (fd: number) => {
        order.push('sync');
        fs.fdatasyncSync(fd);
      },
    });
    log.append(fact, at);
    order.push('returned');
    expect(order).toEqual(['write', 'sync', 'returned']);
    log.close();
  });

  test('a full disk: the fact does not stand, what was there is whole, and it can be tried again', () => {
    let full = true;
    const log = open({
      writeFileSync: ((fd: number, data: Buffer) => {
        if (!full) return fs.writeFileSync(fd, data);
        fs.writeSync(fd, data.subarray(0, 20));
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      }) as typeof fs.writeFileSync,
    });
    expect(() => log.append(fact, at)).toThrow(Failure);
    expect(readFileSync(path)).toEqual(whole);
    full = false;
    log.append(fact, at);
    log.close();
    expect(readJournal(readFileSync(path)).entries.length).toBe(facts.length + 1);
  });

  test('after a failed fsync nothing more is written', () => {
    let broken = true;
    const log = open({
      fdatasyncSync: (fd: number) => {
        if (broken) throw Object.assign(new Error('input/output error'), { code: 'EIO' });
        fs.fdatasyncSync(fd);
      },
    });
    expect(() => log.append(fact, at)).toThrow(Failure);
    broken = false;
    expect(() => log.append(fact, at)).toThrow(Failure);
    log.close();
    expect(readFileSync(path)).toEqual(whole);
  });

  test('a disk that keeps fewer bytes than it says is caught', () => {
    const log = open({
      writeFileSync: ((fd: number, data: Buffer) =>
        fs.writeFileSync(fd, data.subarray(10))) as typeof fs.writeFileSync,
    });
    expect(() => log.append(fact, at)).toThrow(Failure);
    log.close();
    expect(readFileSync(path)).toEqual(whole);
  });

  test('a line that another process wrote stops this one', () => {
    const log = open();
    fs.appendFileSync(path, 'something\n');
    expect(() => log.append(fact, at)).toThrow(/changed from outside/);
    log.close();
  });
});
