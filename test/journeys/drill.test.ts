import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { giveOrder } from '../../src/drill/orders.ts';
import { newOffice, type Office } from './office.ts';
import { choose, current, flat, see } from './person.ts';

const ANSWERS = `drill:
  starts: 2026-11-23T09:05:00+07:00
  says:
    deadline-call: hang-up
    second-admin: delete
    boss-asks: facts
    curious-colleague: refuse
    plan-1-what: Grup admin khusus keamanan
    plan-1-owner: Kepala Bidang
    plan-1-due: 30 November 2026
close: true
answers:
  sign: message-only
  capture-now: done
  do-not-open: done
  foreign-found: no
  notify-first: { how: diserahkan, receiver: pelatih }
  keep-lure: done
  sender-meta: no
  report-lure: done
  warn-admins: { outcome: later, reason: besok }
`;

const drillsOf = (office: Office) => join(office.workspace, 'drills');

/** An incident whose first report is out. */
function incidentAnswers(office: Office): string {
  const file = join(office.folder, 'insiden.yaml');
  writeFileSync(
    file,
    `account: dinkes_rembang
noticed: 2026-11-22T22:30:00+07:00
close: true
answers:
  access: locked-out
  capture-now: done
  notify-first: { how: WhatsApp, receiver: Petugas piket }
`,
  );
  return file;
}

/** The same journal with another beginning, its chain of hashes made anew. */
function relinked(journal: string, change: object): string {
  let prev = '0'.repeat(64);
  return journal
    .trim()
    .split('\n')
    .map((line, index) => {
      const entry = { ...JSON.parse(line), ...(index === 0 ? change : {}), prev };
      const made = JSON.stringify(entry);
      prev = createHash('sha256').update(made).digest('hex');
      return `${made}\n`;
    })
    .join('');
}

/** Rehearses the first scenario from an answers file; returns the drill's folder. */
async function rehearsed(office: Office, more: readonly string[] = []): Promise<string> {
  const answers = join(office.folder, 'latihan.yaml');
  writeFileSync(answers, ANSWERS);
  const { code, stderr } = await office.run([
    ...['drill', 'surel-hak-cipta', '--seed', '3', '--answers', answers, '--out', office.out],
    ...more,
  ]);
  expect(stderr).not.toContain('Langkah berikutnya');
  expect(code).toBe(0);
  const [name = ''] = readdirSync(drillsOf(office)).filter((one) => !one.startsWith('.'));
  return join(drillsOf(office), name);
}

test('the same seed and answers give the same bytes, in every file', async () => {
  const files = async () => {
    const folder = await rehearsed(newOffice({ profile: false }));
    const names = [
      'journal.jsonl',
      'evaluasi.md',
      'ringkasan.md',
      'laporan.md',
      'SHA256SUMS',
      'scenario.yaml',
    ];
    return names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  };
  expect(await files()).toEqual(await files());
});

describe('a drill can never be taken for a real incident', () => {
  test('its folder, its files, its front matter and its seal say so, and nothing real is in it', async () => {
    const office = newOffice();
    const folder = await rehearsed(office);
    expect(office.cases()).toEqual([]);
    expect(folder).toContain('LATIHAN');
    expect(readFileSync(join(folder, 'LATIHAN.txt'), 'utf8')).toMatch(/^LATIHAN/);
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toContain('LATIHAN.txt');
    for (const name of [...readdirSync(join(folder, 'issued')), ...readdirSync(office.out)])
      expect(name).toMatch(/^LATIHAN_/);
    const texts = ['evaluasi.md', 'ringkasan.md', 'laporan.md', 'journal.jsonl'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    for (const text of texts) {
      expect(text).toMatch(/kind"?: ?"drill"/);
      // The profile's people and numbers.
      expect(text).not.toMatch(/Rini Astuti|0812|Rembang/);
    }
    for (const text of texts.slice(0, 3))
      for (const heading of text.match(/^#.*$/gm) ?? []) expect(heading).toContain('LATIHAN');
  });

  test('no command lets it out as real, also when its folder was renamed and moved among the cases', async () => {
    const office = newOffice();
    const folder = await rehearsed(office);
    const fake = '2026-11-23_0905_hacked-instagram_dinkes-rembang_abcd';
    mkdirSync(join(office.workspace, 'cases'), { recursive: true });
    renameSync(folder, join(office.workspace, 'cases', fake));
    const sheet = readdirSync(office.out).find((name) => name.includes('evaluasi')) ?? '';
    // Whatever a command prints of a drill says that it is one; a command that would send it refuses.
    for (const args of [
      ['report', fake],
      ['report', fake, '--format', 'chat'],
      ['cases'],
      ['drill', 'sheet', fake],
    ]) {
      const { stdout } = await office.run(args);
      expect(stdout, args.join(' ')).toContain('LATIHAN');
    }
    for (const args of [
      ['report', fake, '--for', 'meta'],
      ['report', fake, '--for', 'kominfo'],
      ['forward', join(office.out, sheet), '--to', 'ministry'],
      ['forward', join(office.workspace, 'cases', fake, 'laporan.md'), '--to', 'ministry'],
      ['resume', fake],
    ]) {
      const { code, stdout, stderr } = await office.run(args);
      if (args[0] !== 'resume') expect(stderr, args.join(' ')).toMatch(/latihan/i);
      expect(code, args.join(' ')).not.toBe(0);
      expect(stdout, args.join(' ')).toBe('');
    }
  });

  test.for([
    ['its kind alone', (journal: string) => journal.replace('"kind":"drill"', '"kind":"incident"')],
    ['its kind, and every hash after it', (journal: string) => relinked(journal, { kind: 'incident' })],
    [
      'its kind and all about the drill, and every hash after it',
      (journal: string) => relinked(journal, { kind: 'incident', drill: undefined }),
    ],
  ] as const)('a journal in which somebody changed %s opens as nothing', async ([, forge]) => {
    const office = newOffice();
    const folder = await rehearsed(office);
    const fake = join(office.workspace, 'cases', '2026-11-23_0905_hacked-instagram_dinkes-rembang_abcd');
    mkdirSync(join(office.workspace, 'cases'), { recursive: true });
    renameSync(folder, fake);
    writeFileSync(join(fake, 'journal.jsonl'), forge(readFileSync(join(fake, 'journal.jsonl'), 'utf8')));
    for (const args of [
      ['report', fake],
      ['report', fake, '--whole'],
      ['report', fake, '--format', 'chat'],
      ['report', fake, '--for', 'meta'],
      ['sent', fake, '--to', 'meta', '--how', 'surel', '--receiver', 'x'],
      ['handover', fake, '--from', 'a', '--to', 'b'],
      ['resume', fake, '--plain'],
    ]) {
      const { code, stdout, stderr } = await office.run([...args, '--out', office.out]);
      expect(code, args.join(' ')).toBe(65);
      expect(stdout, args.join(' ')).toBe('');
      expect(stderr, args.join(' ')).toContain('LATIHAN');
    }
  });

  test('an open drill is neither handed over, nor issued, nor recorded as sent, and a package of one is not taken in', async () => {
    const office = newOffice();
    const answers = join(office.folder, 'latihan.yaml');
    writeFileSync(answers, ANSWERS.replace('close: true', 'close: false'));
    await office.run(['drill', 'surel-hak-cipta', '--seed', '3', '--answers', answers, '--out', office.out]);
    const [name = ''] = readdirSync(drillsOf(office));
    const before = readFileSync(join(drillsOf(office), name, 'journal.jsonl'), 'utf8');
    const made = readdirSync(office.out);
    for (const [args, words] of [
      [['handover', name, '--from', 'Ani', '--to', 'Budi', '--zip'], '--seed 3'],
      [['report', name, '--edition', 'perkembangan'], 'jam latihan'],
      [['report', name, '--edition', 'akhir', '--format', 'html'], 'jam latihan'],
      [['sent', name, '--to', 'kominfo', '--how', 'WhatsApp', '--receiver', 'Petugas'], 'LATIHAN'],
    ] as const) {
      const { code, stderr } = await office.run([...args, '--out', office.out]);
      expect(code).toBe(2);
      expect(stderr).toContain('LATIHAN');
      expect(stderr).toContain(words);
    }
    expect(readFileSync(join(drillsOf(office), name, 'journal.jsonl'), 'utf8')).toBe(before);
    expect(readdirSync(office.out)).toEqual(made);

    const elsewhere = newOffice();
    const carried = join(elsewhere.folder, 'serah-terima_paket');
    cpSync(join(drillsOf(office), name), carried, { recursive: true });
    const { code, stderr } = await elsewhere.run(['resume', carried, '--plain', '--by', 'Budi'], '');
    expect([2, 75]).toContain(code);
    expect(stderr).toContain('LATIHAN');
    expect(elsewhere.cases()).toEqual([]);
  });

  test('verify says so, of the report, of the sheet and of the folder', async () => {
    const office = newOffice();
    const folder = await rehearsed(office);
    const issued = readdirSync(join(folder, 'issued')).map((name) => join(folder, 'issued', name));
    for (const path of [
      folder,
      ...issued,
      ...readdirSync(office.out).map((name) => join(office.out, name)),
    ]) {
      const { stdout } = await office.run(['verify', path]);
      expect(stdout, path).toMatch(/LATIHAN/);
    }
  });

  test('collect knows drills and counts none; results takes the sheets and passes over incidents', async () => {
    const office = newOffice();
    const folder = await rehearsed(office);
    await office.run(
      ['hacked', '--platform', 'instagram', '--answers', incidentAnswers(office), '--out', office.out],
      '',
    );
    const reports = join(office.folder, 'masuk');
    mkdirSync(reports);
    cpSync(join(folder, 'issued'), reports, { recursive: true });
    for (const name of readdirSync(office.out)) cpSync(join(office.out, name), join(reports, name));
    const collected = await office.run(['collect', reports, '--json']);
    const { counts } = JSON.parse(collected.stdout);
    expect(collected.code).toBe(0);
    expect(counts.cases).toMatchObject({ incident: 1, drill: 1 });
    const shown = await office.run(['collect', reports, '--view', 'figures']);
    expect(shown.stdout).not.toContain('surel-hak-cipta');

    const results = await office.run(['drill', 'results', reports]);
    expect(results.code).toBe(0);
    expect(results.stdout).toContain('Surel "pelanggaran hak cipta"');
    expect(results.stdout).not.toContain('dinkes_rembang');
    expect(results.stderr).toMatch(/\d+ berkas/);
  });

  test('a new incident of the same account is not taken for the drill', async () => {
    const office = newOffice();
    await rehearsed(office);
    const { stdout } = await office.run(['cases']);
    expect(stdout).not.toContain('surel-hak-cipta');
  });
});

test('a drill without a scenario of its own any more is refused', async () => {
  const office = newOffice();
  const folder = await rehearsed(office);
  writeFileSync(join(folder, 'scenario.yaml'), 'id: lain\n');
  const { code, stderr } = await office.run(['drill', 'sheet', folder]);
  expect(code).toBe(65);
  expect(stderr).toContain('sudah berubah');
});

test.for([
  [['drill', 'surel-hak-cpta'], 2, 'surel-hak-cipta'],
  [['drill', 'surel-hak-cipta', '--speed', '21'], 2, '1 sampai 20'],
  [['drill', 'surel-hak-cipta', '--seed', '-1'], 2, 'benih'],
  [['drill', 'surel-hak-cipta', '--team', 'a,b,c,d,e,f'], 2, '1 sampai 5'],
  [['drill', 'results', '.'], 65, 'lembar evaluasi'],
] as const)('%j ends with %i and says why', async ([args, exit, words]) => {
  const { code, stderr } = await newOffice().run(args);
  expect(code).toBe(exit);
  expect(stderr).toContain(words);
});

test('the second run is compared with the first', async () => {
  const office = newOffice();
  await rehearsed(office);
  const answers = join(office.folder, 'latihan.yaml');
  writeFileSync(answers, ANSWERS.replace('second-admin: delete', 'second-admin: stop-and-keep'));
  await office.run(['latihan', 'surel-hak-cipta', '--seed', '3', '--answers', answers, '--out', office.out]);
  const names = readdirSync(drillsOf(office)).map((name) => join(drillsOf(office), name, 'evaluasi.md'));
  const texts = names.map((name) => readFileSync(name, 'utf8'));
  expect(texts.filter((text) => /Nilai keseluruhan naik dari \d+ menjadi \d+/.test(text))).toHaveLength(1);
});

test("a trainer's sheet spoils, a trainee's does not", async () => {
  const office = newOffice();
  const [trainee, trainer] = await Promise.all(
    ['trainee', 'facilitator'].map((reader) =>
      office.run(['drill', 'brief', 'akun-direbut-lagi', '--for', reader]),
    ),
  );
  expect(trainer?.stdout).toContain('Pelaku kembali');
  expect(trainer?.stdout).toContain('ponsel lama');
  // Steps are called as the trainees' screen calls them.
  expect(trainer?.stdout).toContain('bila peserta salah langkah pada "Foto layar');
  expect(trainer?.stdout).not.toMatch(/datang \*\*[^*]*[a-z]+-[a-z]+-[a-z]+[^*]*\*\*/);
  expect(trainee?.stdout).toContain('LATIHAN');
  for (const spoiler of ['Pelaku kembali', 'ponsel lama', 'Harapan', 'direbut lagi ±13.00'])
    expect(trainee?.stdout).not.toContain(spoiler);
});

test('plain lines: a whole drill by numbers', async () => {
  const office = newOffice();
  const input = ['1', '1', '1', '1', '1', '1', 'jeda'].join('\n');
  const { code, stdout, stderr } = await office.run(
    ['drill', 'surel-hak-cipta', '--plain', '--seed', '2'],
    `${input}\n`,
  );
  expect(code).toBe(75);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/Untuk melanjutkan: (?:npx )?gpr-respond lanjut /);
  const [name = ''] = readdirSync(drillsOf(office));
  const nameless = await office.run(['lanjut', '--plain'], '');
  expect(nameless.stderr).toContain(`lanjut ${name}`);
  const again = await office.run(['resume', name, '--plain'], 'jeda\n');
  expect(again.code).toBe(75);
  expect(again.stderr).toContain('Latihan dilanjutkan: Surel "pelanggaran hak cipta"');
  // No place of a text is left unfilled.
  expect(`${stderr}${nameless.stderr}${again.stderr}`).not.toMatch(/\{[a-z]+\}/);
  const journal = readFileSync(join(drillsOf(office), name, 'journal.jsonl'), 'utf8');
  expect(journal).toContain('"type":"resumed"');
  const times = journal
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).at);
  expect(times).toEqual([...times].sort());
});

test('two terminals: what the trainer sends reaches a question that waits, and the question comes back', async () => {
  const office = newOffice();
  const trainee = office.sitDown([
    'drill',
    'surel-hak-cipta',
    '--seed',
    '1',
    '--team',
    'Ani,Budi',
    '--facilitator',
  ]);
  await trainee.waitFor('Siap?');
  await trainee.waitFor('LATIHAN');
  trainee.press('enter');
  await see(trainee, 'Apa yang terjadi?');
  await trainee.waitFor('Ani');
  expect(existsSync(drillsOf(office))).toBe(true);
  const [name = ''] = readdirSync(drillsOf(office)).filter((one) => !one.startsWith('.'));

  const trainer = office.sitDown(['latihan', 'watch', name]);
  await trainer.waitFor('PELATIH');
  await trainer.waitFor('Ini surel pancingan');
  await trainer.waitFor('LATIHAN');
  trainer.type('h');
  await see(trainee, 'PETUNJUK PELATIH');
  trainee.press('enter');
  await see(trainee, 'Apa yang terjadi?');
  await trainee.waitFor((screen) =>
    flat(current(screen)).includes('Petunjuk Apa yang sudah benar-benar terjadi?'),
  );
  await choose(trainee, 'Apa yang terjadi?', 'belum dibuka');
  await trainer.waitFor('Apa yang terjadi? Pilih yang');

  // A reason is half written when the surprise comes.
  await choose(trainee, 'Foto layar', 'Nanti');
  await see(trainee, 'Mengapa nanti?');
  trainee.type('HP masih dica');
  await see(trainee, 'HP masih dica');
  trainer.type('2');
  await see(trainee, 'Admin lain menerima surel');
  trainee.press('enter');
  await see(trainee, 'AKIBATNYA');
  trainee.press('enter');
  await see(trainee, 'Mengapa nanti? ❯ HP masih dica');

  // Keys that are pressed while the clock stands are no answers.
  trainer.type('p');
  await see(trainee, 'WAKTU BERHENTI');
  await trainer.waitFor('WAKTU BERHENTI');
  trainee.press('enter');
  trainee.press('enter');
  trainer.type('p');
  await see(trainee, 'Mengapa nanti?');
  trainee.type('s');
  await see(trainee, 'HP masih dicas');
  trainee.press('enter');
  await trainer.waitFor('2 dari');
  trainer.type('q');
  await trainer.exit;
  expect(trainee.history()).toContain('LATIHAN');
  const journal = readFileSync(join(drillsOf(office), name, 'journal.jsonl'), 'utf8');
  expect(journal).toContain('"reason":"HP masih dicas"');
  expect(journal.match(/"type":"(hint|inject|inject-answered|clocked)"/g)?.slice(0, 5)).toEqual(
    ['hint', 'inject', 'inject-answered', 'clocked', 'clocked'].map((type) => `"type":"${type}"`),
  );
});

test('plain lines: a hint is told under the line, and an empty line goes to the surprise that waits', async () => {
  const office = newOffice();
  const trainee = office.sitDown(['drill', 'surel-hak-cipta', '--seed', '1', '--plain']);
  await trainee.waitFor('Siap?');
  trainee.type('1\r');
  await trainee.waitFor('Apa yang terjadi?');
  await trainee.waitFor('Jawaban (1-7)');
  const [name = ''] = readdirSync(drillsOf(office)).filter((one) => !one.startsWith('.'));
  const folder = join(drillsOf(office), name);
  giveOrder(folder, { order: 'hint', text: 'Baca sekali lagi.' }, new Date().toISOString());
  await trainee.waitFor('Petunjuk pelatih: Baca sekali lagi.');
  giveOrder(folder, { order: 'inject', inject: 'second-admin' }, new Date().toISOString());
  await trainee.waitFor('KEJUTAN: Admin lain menerima surel yang sama');
  trainee.type('\r');
  await trainee.waitFor('Apa yang Anda lakukan?');
  // The seed decides at which number a choice stands.
  const number = /(\d)\. "Jangan ditekan\./.exec(trainee.screen())?.[1];
  trainee.type(`${number}\r`);
  await trainee.waitFor('Akibatnya: Ia tidak menekan.');
  await trainee.waitFor(
    (screen) => screen.lastIndexOf('Apa yang terjadi?') > screen.lastIndexOf('Akibatnya'),
  );
  trainee.type('1\r');
  await trainee.waitFor('Foto layar');
});
