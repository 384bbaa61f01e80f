import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const PROFILE = `office:
  name: Dinas Uji Kabupaten Contoh
  short: dinas-uji
  timezone: Asia/Jakarta
operator:
  name: Rini Uji
  position: Admin media sosial
  contact: rini@contoh.go.id
addressees:
  kominfo:
    name: Dinas Kominfo Kabupaten Contoh
`;

/** Workspaces that are thrown away together. */
export function workspaces(root, program) {
  const base = mkdtempSync(join(root, 'gpr-respond-bench-'));
  let count = 0;
  // An office with a profile has run `init`.
  const office = join(base, 'office');
  const profile = join(base, 'profile.yaml');
  writeFileSync(profile, PROFILE);
  execFileSync(process.execPath, [program, 'init', '--answers', profile, '--home', office], {
    stdio: 'ignore',
  });
  return {
    /** A new workspace with a profile, and the office's own runbooks if any are given as `{ platform: yaml }`. */
    fresh(runbooks = {}) {
      const home = join(base, String(count++));
      const folder = join(home, 'runbooks/post-incident/hacked');
      cpSync(office, home, { recursive: true });
      mkdirSync(folder, { recursive: true });
      for (const [platform, yaml] of Object.entries(runbooks))
        writeFileSync(join(folder, `${platform}.yaml`), yaml);
      return home;
    },
    copyOf(home) {
      const copy = join(base, String(count++));
      cpSync(home, copy, { recursive: true });
      return copy;
    },
    /** A workspace with one case that has that many pictures of a phone's size, and a folder for its reports. */
    withPictures(pictures, notes) {
      const home = this.fresh();
      const out = join(base, String(count++));
      mkdirSync(out);
      const files = Array.from({ length: pictures }, (_, number) => {
        const name = `layar-${number}.png`;
        writeFileSync(join(out, name), screenshot(1080, 2400, number));
        return name;
      });
      const answers = join(out, 'jawaban.yaml');
      writeFileSync(
        answers,
        `account: dinas_uji\nanswers:\n  access: { value: locked-out }\n  capture-now: { files: [${files.join(', ')}] }\n`,
      );
      const args = [
        program,
        'hacked',
        '--platform',
        'instagram',
        '--answers',
        answers,
        '--home',
        home,
        '--out',
        out,
      ];
      // Most steps have no answer there, so the case stays open: 75.
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      if (status !== 75) throw new Error(`${args.join(' ')} ended with ${status}`);
      const [name] = readdirSync(join(home, 'cases'));
      const journal = join(home, 'cases', name, 'journal.jsonl');
      const text = readFileSync(journal, 'utf8');
      writeFileSync(journal, lengthen(text, text.trimEnd().split('\n').length + notes, 0));
      return { home, out };
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** What question number `number` of a made runbook says; no other question's text contains it. */
export function questionOf(number) {
  return `Pertanyaan uji nomor ${String(number).padStart(4, '0')}?`;
}

/** A valid runbook with that many questions, a tenth of them with a condition. */
export function makeRunbook(platform, steps) {
  const out = [
    `id: hacked-${platform}`,
    'version: 1.0.0',
    `reviewed: ${new Date().toISOString().slice(0, 10)}`,
    'title: { id: Panduan uji, en: Test runbook }',
    'sections:',
  ];
  for (let number = 1; number <= steps; number++) {
    if (number % 50 === 1) {
      out.push(
        `  - id: bagian-${number}`,
        `    title: { id: Bagian ${number}, en: Part ${number} }`,
        '    steps:',
      );
    }
    out.push(
      `      - id: langkah-${number}`,
      '        kind: choice',
      `        ask: { id: '${questionOf(number)}', en: '${questionOf(number)}' }`,
      '        why: { id: Supaya ada yang diukur., en: So that there is something to measure. }',
      "        choices: { ya: { id: Ya, en: 'Yes' }, tidak: { id: Tidak, en: 'No' } }",
    );
    if (number % 10 === 0) out.push(`        when: { step: langkah-${number - 1}, in: [ya, tidak] }`);
  }
  return `${out.join('\n')}\n`;
}

/**
 * Lengthens the journal of a case that the program has just opened to `entries` lines: answers for the first half of the
 * steps, then notes, each line chained to the one before as the program would have written it.
 * @param {string} journal text of a journal that holds whole lines
 */
export function lengthen(journal, entries, steps) {
  const lines = journal.trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1));
  const there = lines.length;
  let time = Date.parse(last.at);
  for (let seq = there; seq < entries; seq++) {
    const number = seq - there + 1;
    time += 1000;
    const fact =
      number <= steps / 2
        ? { type: 'answered', step: `langkah-${number}`, outcome: 'done', value: 'ya' }
        : { type: 'noted', text: `Catatan uji nomor ${number}, sepanjang catatan orang biasa.` };
    const stamp = { seq, at: new Date(time).toISOString(), prev: sha256(lines.at(-1)) };
    lines.push(JSON.stringify({ ...stamp, ...fact }));
  }
  return `${lines.join('\n')}\n`;
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** A PNG of that many pixels, every other one with an opaque alpha channel, as telephones make them. */
function screenshot(width, height, seed) {
  const samples = seed % 2 === 0 ? 3 : 4;
  const rows = Buffer.alloc(height * (1 + width * samples), 255);
  for (let y = 0; y < height; y++) {
    const start = y * (1 + width * samples);
    rows[start] = 0;
    if (y % 40 > 24) continue;
    for (let x = 60; x < width - 60; x++)
      for (let sample = 0; sample < 3; sample++)
        rows[start + 1 + x * samples + sample] = ((x * 7 + y * 13 + seed * 31) ^ (x * y)) & 0x7c;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, samples === 3 ? 2 : 6], 8);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
