import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { listRunbooks, printSchema, showRunbook } from '../../src/commands/runbook.ts';
import { checkRunbooks } from '../../src/commands/runbook-check.ts';
import type { Globals, World } from '../../src/commands/world.ts';
import { writeCompiled } from '../../src/runbook/compiled.ts';
import { put, sampleFile, sampleRoot } from '../runbook/sample.ts';

const SAMPLE = 'post-incident/hacked/sample.yaml';
const globals: Globals = { lang: 'id', plain: true, color: false, debug: false };
let shipped: string;
let home: string;
let world: World;
let out: string;
let err: string;

beforeEach(() => {
  shipped = sampleRoot({ [SAMPLE]: sampleFile('sample') });
  home = mkdtempSync(join(tmpdir(), 'home-'));
  const compiled = join(home, 'compiled');
  writeCompiled(shipped, compiled);
  [out, err] = ['', ''];
  const stream = (take: (text: string) => void) => {
    const through = new PassThrough();
    through.write = (text: string) => {
      take(text);
      return true;
    };
    return through as unknown as NodeJS.WriteStream;
  };
  world = {
    args: [],
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    stdout: stream((text) => {
      out += text;
    }),
    stderr: stream((text) => {
      err += text;
    }),
    env: { GPR_RESPOND_HOME: home },
    platform: 'linux',
    cwd: dirname(shipped),
    now: () => new Date('2026-11-22T15:00:00Z'),
    version: '0.0.0',
    shipped: pathToFileURL(`${shipped}/`),
    compiled: pathToFileURL(`${compiled}/`),
    fonts: new URL('../../dist/fonts/', import.meta.url),
    signals: new EventEmitter(),
  };
});

describe('list', () => {
  test('a table of at most 80 columns', async () => {
    put(home, `runbooks/${SAMPLE}`, sampleFile('sample').replace('1.0.0', '9.0.0'));
    put(home, 'runbooks/post-incident/hacked/mine.yaml', 'id: [');
    expect(await listRunbooks(world, globals, false)).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "FASE  INSIDEN       PLATFORM   VERSI    DITINJAU   LANGKAH BAHASA    ASAL
      pasca hacked        mine       -        -          -       -         sendiri
      pasca hacked        sample     9.0.0    2026-11-20 2       id en     pengganti
      "
    `);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(err).toContain('post-incident/hacked/mine: berkas panduan ini bermasalah.');
  });

  test('as data', async () => {
    await listRunbooks(world, globals, true);
    expect(JSON.parse(out)).toMatchObject([
      { path: 'post-incident/hacked/sample', origin: 'shipped', steps: 2, langs: ['id', 'en'] },
    ]);
  });
});

describe('check', () => {
  test('nothing to find: silence on stdout, 0', async () => {
    expect(await checkRunbooks(world, globals, [], false)).toBe(0);
    expect([out, err]).toEqual(['', '4 berkas diperiksa: tidak ada masalah.\n']);
  });

  test('the workspace is checked too, all problems at once, 1', async () => {
    put(
      home,
      `runbooks/${SAMPLE}`,
      sampleFile('sample').replace('mailbox', 'mailbx').replace('is: no', 'is: on'),
    );
    put(home, 'runbooks/post-incident/hacked/Mine.yml', '');
    expect(await checkRunbooks(world, globals, [], false)).toBe(1);
    expect(out.replaceAll(home, '~')).toMatchInlineSnapshot(`
      "~/runbooks/post-incident/hacked/Mine.yml:1:1: file: Berkas ini tidak akan ditemukan. Simpan sebagai <fase>/<insiden>/<platform>.yaml dengan huruf kecil dan tanda hubung.
      ~/runbooks/post-incident/hacked/sample.yaml:13:14: unknown-fragment: Tidak ada fragmen "mailbx". Maksudnya "mailbox"?
                - use: mailbx
                       ^
      "
    `);
  });

  test('one file that a person names, with the shipped fragments', async () => {
    put(
      home,
      'draft.yaml',
      `phase: post-incident\nincident: hacked\nplatform: sample\n${sampleFile('sample')}`,
    );
    expect(await checkRunbooks(world, globals, [join(home, 'draft.yaml')], false)).toBe(0);
  });

  test('warnings alone do not fail', async () => {
    world = { ...world, now: () => new Date('2027-11-22T15:00:00Z') };
    expect(await checkRunbooks(world, globals, [], false)).toBe(0);
    expect(out).toContain('review-age: (peringatan) Terakhir ditinjau 365 hari lalu');
  });

  test('as data', async () => {
    expect(await checkRunbooks(world, globals, [join(home, 'missing.yaml')], true)).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ files: 1, problems: [{ rule: 'file', severity: 'error' }] });
  });
});

describe('show', () => {
  test.each(['hacked-sample', 'hacked/sample', `${SAMPLE}`])('%s', async (name) => {
    expect(await showRunbook(world, globals, name)).toBe(0);
    expect(out).toContain('access (choice)');
    expect(out).toContain('Hanya bila: access = no & access = yes/no');
  });

  test('an unknown one: the nearest, and 2', async () => {
    await expect(showRunbook(world, globals, 'hacked-smaple')).rejects.toMatchObject({
      exit: 2,
      next: { en: 'Did you mean "hacked-sample"? See them all: {program} runbook list' },
    });
  });
});

test('schema', async () => {
  expect(await printSchema(world, 'runbook')).toBe(0);
  expect(JSON.parse(out)).toHaveProperty('$schema');
});
