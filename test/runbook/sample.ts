import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A small runbook file, valid where its path is `<phase>/hacked/<platform>.yaml`. */
export function sampleFile(platform: string, more = ''): string {
  return `id: hacked-${platform}
version: 1.0.0
reviewed: 2026-11-22
title: { id: Akun ${platform} diretas, en: ${platform} account hijacked }
sections:
  - id: triage
    title: { id: Kenali keadaan, en: Size up }
    steps:
      - id: access
        kind: choice
        ask: { id: 'Masih bisa masuk?', en: 'Can you log in?' }
        choices: { yes: { id: Ya, en: 'Yes' }, no: { id: Tidak, en: 'No' } }
      - use: mailbox
        when: { step: access, is: no }
${more}`;
}

/** A folder of runbooks with the fixtures' fragments and hosts, in a new temporary folder. */
export function sampleRoot(files: Readonly<Record<string, string>>): string {
  const root = join(mkdtempSync(join(tmpdir(), 'runbooks-')), 'runbooks');
  cpSync(fileURLToPath(new URL('fixtures/root', import.meta.url)), root, { recursive: true });
  rmSync(join(root, 'fragments/nested.yaml'));
  rmSync(join(root, 'fragments/shared.yaml'));
  for (const [file, text] of Object.entries(files)) put(root, file, text);
  return root;
}

export function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
