import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../src/language/failure.ts';
import {
  type Catalogue,
  type CatalogueFolders,
  incidents,
  openCatalogue,
  parsePinned,
} from '../../src/runbook/catalogue.ts';
import { writeCompiled } from '../../src/runbook/compiled.ts';
import { put, sampleFile, sampleRoot } from './sample.ts';

const SAMPLE = 'post-incident/hacked/sample.yaml';
let folders: Required<Omit<CatalogueFolders, 'memory'>>;
let catalogue: Catalogue;

beforeEach(() => {
  const shipped = sampleRoot({
    [SAMPLE]: sampleFile('sample'),
    'post-incident/hacked/other.yaml': sampleFile('other'),
  });
  const own = sampleRoot({});
  const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
  writeCompiled(shipped, compiled);
  folders = { shipped, compiled, own };
  catalogue = openCatalogue(folders);
});

async function loaded(incident: string, platform: string) {
  const found = openCatalogue(folders).find(incident, platform);
  if (!found) throw new Error('not found');
  return openCatalogue(folders).load(found);
}

describe('finding', () => {
  test('what there is', () => {
    expect(catalogue.incidents()).toEqual(['hacked']);
    expect(catalogue.platforms('hacked')).toEqual(['other', 'sample']);
    expect(incidents(folders.compiled)).toEqual([
      { incident: 'hacked', title: { id: 'Akun other diretas', en: 'other account hijacked' } },
    ]);
  });

  test.each([
    ['hacked', 'unknown'],
    ['unknown', 'sample'],
    ['..', 'sample'],
    ['hacked', '../hacked/sample'],
    ['constructor', 'toString'],
  ])('%s on %s is nothing', (incident, platform) => {
    expect(catalogue.find(incident, platform)).toBeUndefined();
  });

  test('all.yaml serves platforms without a file of their own, but not the list of platforms', async () => {
    put(folders.own, 'post-incident/hacked/all.yaml', sampleFile('all'));
    expect((await loaded('hacked', 'mastodon')).runbook.id).toBe('hacked-all');
    expect((await loaded('hacked', 'sample')).runbook.id).toBe('hacked-sample');
    expect(openCatalogue(folders).platforms('hacked')).toEqual(['other', 'sample']);
  });

  test("the office's own runbooks add platforms and incidents", () => {
    put(folders.own, 'pre-incident/prepare/sample.yaml', sampleFile('sample'));
    expect(openCatalogue(folders).incidents()).toEqual(['hacked', 'prepare']);
  });
});

describe('loading', () => {
  test('a shipped runbook as compiled', async () => {
    expect(await loaded('hacked', 'sample')).toMatchObject({
      origin: 'shipped',
      warnings: [],
      runbook: { id: 'hacked-sample' },
    });
  });

  test('a source that someone changed counts, not the compiled one', async () => {
    put(folders.shipped, SAMPLE, sampleFile('sample').replace('1.0.0', '1.0.1'));
    expect((await loaded('hacked', 'sample')).runbook.version).toBe('1.0.1');
  });

  test('so does a fragment that someone changed', async () => {
    put(folders.shipped, SAMPLE, sampleFile('sample'));
    const fragment = `id: mailbox\nreviewed: 2026-11-21\ntitle: { id: F, en: F }\nsteps:\n  - { id: new-step, kind: info, do: { id: A, en: A } }\n`;
    put(folders.shipped, 'fragments/mailbox.yaml', fragment);
    expect((await loaded('hacked', 'sample')).runbook.sections[0]?.steps[1]?.id).toBe('new-step');
  });

  test('a shipped source that was broken later: the compiled one serves, with the problems', async () => {
    put(folders.shipped, SAMPLE, 'id: [');
    const { runbook, warnings } = await loaded('hacked', 'sample');
    expect(runbook.version).toBe('1.0.0');
    expect(warnings).not.toEqual([]);
  });

  test('without the sources, the compiled one is trusted', async () => {
    rmSync(folders.shipped, { recursive: true });
    expect((await loaded('hacked', 'sample')).warnings).toEqual([]);
  });

  test('without a build, the sources are read', async () => {
    rmSync(folders.compiled, { recursive: true });
    expect((await loaded('hacked', 'sample')).runbook.id).toBe('hacked-sample');
  });

  test("the office's own goes before the shipped one", async () => {
    put(folders.own, SAMPLE, sampleFile('sample').replace('1.0.0', '9.0.0'));
    expect(await loaded('hacked', 'sample')).toMatchObject({
      origin: 'own',
      warnings: [],
      runbook: { version: '9.0.0' },
    });
  });

  test('a broken own one never stops anyone: the shipped one serves, with the problems', async () => {
    put(folders.own, SAMPLE, sampleFile('sample').replace('mailbox', 'no-such-fragment'));
    const { origin, warnings } = await loaded('hacked', 'sample');
    expect(origin).toBe('shipped');
    expect(warnings.map(({ rule }) => rule)).toEqual(['unknown-fragment']);
  });

  test('a broken own one with nothing behind it is a failure that lists the problems', async () => {
    put(
      folders.own,
      'post-incident/hacked/mine.yaml',
      sampleFile('mine').replace('mailbox', 'no-such-fragment'),
    );
    const failure = await loaded('hacked', 'mine').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ exit: 65, what: { en: expect.stringContaining('unknown-fragment') } });
  });

  test('the list shows own and shipped runbooks, and which own file is broken', async () => {
    put(folders.own, SAMPLE, sampleFile('sample').replace('1.0.0', '9.0.0'));
    put(folders.own, 'post-incident/hacked/mine.yaml', 'id: [');
    const rows = await openCatalogue(folders).list();
    expect(
      rows.map(({ platform, origin, summary, problems }) => [
        platform,
        origin,
        summary?.version,
        problems.length,
      ]),
    ).toEqual([
      ['mine', 'own', undefined, 1],
      ['other', 'shipped', '1.0.0', 0],
      ['sample', 'own', '9.0.0', 0],
    ]);
  });
});

describe('the runbook that a case carries', () => {
  test('is read from its text', async () => {
    const { runbook, yaml } = await loaded('hacked', 'sample');
    expect(await parsePinned(catalogue, yaml, 'of an older build')).toEqual({ runbook, parsed: true });
  });

  test('is taken as compiled when it is the shipped one', async () => {
    const { runbook, sha256 } = await loaded('hacked', 'sample');
    expect(await parsePinned(catalogue, 'not read at all', sha256)).toEqual({ runbook, parsed: false });
  });

  test('is refused when it cannot be read', async () => {
    await expect(parsePinned(catalogue, 'id: [', 'x')).rejects.toMatchObject({ exit: 65 });
  });
});

test('a broken folder is not compiled, and all problems are told', () => {
  writeFileSync(join(folders.shipped, SAMPLE), sampleFile('sample').replace('mailbox', 'nothing'));
  put(folders.shipped, 'post-incident/hacked/other.yaml', sampleFile('wrong'));
  const build = () => writeCompiled(folders.shipped, folders.compiled);
  expect(build).toThrow(/unknown-fragment/);
  expect(build).toThrow(/id-path/);
});
