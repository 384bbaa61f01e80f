import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { incident } from '../../src/commands/incident.ts';
import { linkedCommands } from '../../src/commands/relations.ts';
import type { World } from '../../src/commands/world.ts';
import { opened } from '../case/sample.ts';
import { put, sampleFile, sampleRoot } from '../runbook/sample.ts';

const PREPARATION = `id: prepare-sample
version: 1.0.0
reviewed: 2026-11-22
title: { id: Siapkan akun, en: Prepare the account }
sections:
  - id: all
    title: { id: Semua, en: All }
    steps:
      - id: contacts
        kind: action
        do: { id: Catat kontak., en: Write contacts down. }
        weight: 2
      - id: two-factor
        kind: action
        do: { id: Nyalakan autentikasi dua faktor., en: Turn on two-factor authentication. }
        weight: 3
`;
const PROFILE = `office: { name: Dinkes }
accounts:
  - { platform: sample, handle: dinkes, mailbox: humas }
  - { platform: facebook, handle: dinkes.rembang, mailbox: humas }
  - { platform: x, handle: lain, mailbox: sekretariat }
`;

let home: string;
let world: World;
let err: string;

beforeEach(() => {
  const shipped = sampleRoot({ 'post-incident/hacked/sample.yaml': sampleFile('sample') });
  put(shipped, 'pre-incident/prepare/sample.yaml', PREPARATION);
  home = mkdtempSync(join(tmpdir(), 'home-'));
  writeFileSync(join(home, 'profile.yaml'), PROFILE);
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  err = '';
  const stream = () => {
    const through = new PassThrough();
    through.write = (text: string) => {
      err += text;
      return true;
    };
    return through as unknown as NodeJS.WriteStream;
  };
  let minute = 0;
  world = {
    args: [],
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    stdout: stream(),
    stderr: stream(),
    env: {},
    platform: 'linux',
    cwd: home,
    now: () => new Date(Date.UTC(2026, 10, 22, 15, minute++)),
    version: '0.0.0',
    shipped: pathToFileURL(shipped),
    compiled: pathToFileURL(join(home, 'compiled')),
    fonts: new URL('../../dist/fonts/', import.meta.url),
    signals: new EventEmitter(),
  };
});

/** Walks a case with an answers file, and returns the first line of its journal. */
async function walked(name: string, answers: string, linked?: string) {
  const file = join(home, 'answers.yaml');
  writeFileSync(file, `account: dinkes\nanswers:\n${answers}`);
  const before = new Set(cases());
  const globals = {
    lang: 'id' as const,
    home,
    plain: false,
    color: false,
    debug: false,
    answers: file,
    out: join(home, 'out'),
  };
  await incident(world, globals, {
    incident: name,
    about: { id: name, en: name },
    platform: 'sample',
    ...(linked ? { linked } : {}),
  });
  const made = cases().find((one) => !before.has(one)) ?? '';
  const journal = readFileSync(join(home, 'cases', made, 'journal.jsonl'), 'utf8');
  return { name: made, opened: JSON.parse(journal.split('\n')[0] ?? ''), steps: asked(journal) };
}

const cases = () => {
  mkdirSync(join(home, 'cases'), { recursive: true });
  return readdirSync(join(home, 'cases')).filter((one) => !one.startsWith('.'));
};
const asked = (journal: string) =>
  [...journal.matchAll(/"type":"answered","step":"([^"]+)"/g)].map((one) => one[1]);

test('a round begins with what was weak in the one before, and that one only', async () => {
  const done = '  contacts: done\n  two-factor: { outcome: later, reason: HP dibawa }\n';
  const first = await walked('prepare', done);
  expect(first.opened).not.toHaveProperty('earlier');
  expect(first.steps).toEqual(['contacts', 'two-factor']);
  const second = await walked('prepare', '  contacts: done\n  two-factor: done\n');
  expect(second.opened.earlier).toEqual({ case: first.name, weak: ['two-factor'], percent: 40 });
  expect(second.steps).toEqual(['two-factor', 'contacts']);
  const third = await walked('prepare', done);
  expect(third.opened.earlier).toEqual({ case: second.name, weak: [], percent: 100 });
});

test('a damaged round before does not stand in the way', async () => {
  const first = await walked('prepare', '  contacts: done\n');
  writeFileSync(join(home, 'cases', first.name, 'journal.jsonl'), 'rusak\n');
  expect((await walked('prepare', '  contacts: done\n')).opened).not.toHaveProperty('earlier');
});

test('a hijack knows the accounts in danger, and tells how each gets its own case', async () => {
  const { opened: first, name } = await walked('hacked', '  access: yes\n');
  expect(first.others).toEqual([{ platform: 'facebook', handle: 'dinkes.rembang', shares: ['mailbox'] }]);
  expect(err).toContain(`gpr-respond hacked --platform facebook --account dinkes.rembang --linked ${name}`);
  const next = await walked('hacked', '  access: yes\n', name.slice(0, -2));
  expect(next.opened.linked).toBe(name);
});

test('a linked case that is not there is said, and nothing is opened', async () => {
  await expect(walked('hacked', '  access: yes\n', 'tidak-ada')).rejects.toThrow('tidak-ada');
  expect(cases()).toEqual([]);
});

test('a name cannot be more than a word of the command', () => {
  const others = [{ platform: 'x', handle: 'a"; rm -rf $HOME', shares: [] }];
  expect(linkedCommands({ ...opened, others }, 'hacked', 'id', 'gpr-respond')).toContain(
    '--account "a; rm -rf HOME" --linked',
  );
  expect(linkedCommands(opened, 'hacked', 'id', 'gpr-respond')).toBe('');
});
