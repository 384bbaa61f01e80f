import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { draftBeside, sweepDrafts } from '../../src/safety/draft.ts';

function room(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'draft-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The pid of a process that has ended. */
function dead(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid;
}

test('what a killed process left half made is taken away, and nothing else', () => {
  const folder = room();
  const mine = basename(draftBeside(join(folder, 'x')));
  const killed = mine.replace(`-${process.pid}-`, `-${dead()}-`);
  const elsewhere = killed.replace(/draft-[0-9a-f]{8}/, 'draft-00000000');
  const kept = [mine, elsewhere, `.gpr-respond-${dead()}-abc.tmp`, '.gpr-respond-draft-x.tmp', 'surat.md'];
  for (const name of [killed, ...kept]) {
    fs.mkdirSync(join(folder, name));
    fs.writeFileSync(join(folder, name, 'bukti.png'), 'x');
  }
  sweepDrafts(folder);
  expect(fs.readdirSync(folder).sort()).toEqual([...kept].sort());
});

test('a link with such a name goes, and what it leads to stays', () => {
  const folder = room();
  const target = room();
  fs.writeFileSync(join(target, 'bukti.png'), 'x');
  const name = basename(draftBeside(join(folder, 'x'))).replace(`-${process.pid}-`, `-${dead()}-`);
  fs.symlinkSync(target, join(folder, name));
  sweepDrafts(folder);
  expect(fs.readdirSync(folder)).toEqual([]);
  expect(fs.readdirSync(target)).toEqual(['bukti.png']);
});

test('a folder that is not there is no error', () => {
  expect(() => sweepDrafts(join(room(), 'none'))).not.toThrow();
});
