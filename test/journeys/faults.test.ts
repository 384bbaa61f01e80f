import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, newOffice, type Office, PROGRAM } from './office.ts';
import { LINES, linesUpTo, START } from './trial.ts';

/** `npm run faults` tries every place where something can go wrong; the tests try some of them, spread over all. */
const EVERY = process.env.FAULTS === 'all';

/** Places 1, 1 + gap, …, with the last one. */
function places(count: number, gap: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return EVERY ? all : all.filter((place) => place % gap === 1 || place === count);
}

const CLOSE = 'Tutup kasus dan buat laporan akhir\n';

/** Input for the whole trial, with a note and a file of evidence, up to its closing. */
function wholeTrial(office: Office): string {
  const file = join(office.folder, 'bukti.png');
  writeFileSync(file, 'gambar');
  return `catatan\nKata rekan: sejak siang.\n${linesUpTo('tangkapan')}1\n${file}\n${linesUpTo().slice(linesUpTo('tangkapan').length)}${CLOSE}`;
}

/** How many answers must be saved, by the last question that was shown: every step of the trial comes after those before it. */
function acknowledged({ stderr }: Finished): number {
  if (stderr.includes('SEBELUM DITUTUP')) return Object.keys(LINES).length;
  return Number([...stderr.matchAll(/langkah (\d+) dari/g)].at(-1)?.[1] ?? 1) - 1;
}

function answersIn(office: Office): number {
  const steps = office
    .journal()
    .flatMap((entry) => ('step' in entry && /answered|sent/.test(entry.type) ? [entry.step] : []));
  return new Set(steps).size;
}

/**
 * What must hold after anything went wrong: the case is whole, nothing that was acknowledged is lost and nothing is made up,
 * the walk can go on, and the report is what the journal says.
 * @param before answers that the case had when the program was started
 */
async function expectWhole(office: Office, ended: Finished, before = 0): Promise<void> {
  if (office.cases().length === 0) {
    expect(acknowledged(ended)).toBe(0);
    return;
  }
  const said = Math.max(before, acknowledged(ended));
  const resumed = await office.run(['resume', '--plain']);
  const closed = office.journal().some(({ type }) => type === 'closed');
  // A torn end is cut, and a closing that was cut off is finished.
  expect(readFileSync(office.inCase('journal.jsonl'), 'utf8')).toMatch(/\n$/);
  const last = office.journal().filter((entry) => 'edition' in entry && entry.edition.type === 'akhir');
  expect(last).toHaveLength(closed ? 1 : 0);
  expect(closed ? [0, 2] : [75], resumed.stderr).toContain(resumed.code);
  expect(answersIn(office)).toBeGreaterThanOrEqual(said);
  expect(answersIn(office)).toBeLessThanOrEqual(said + 1);
  const rebuilt = await office.run(['laporan', office.cases()[0] ?? '']);
  expect(rebuilt.code).toBe(0);
  if (!closed) expect(rebuilt.stdout).toBe(office.report());
}

async function changesOfWholeTrial(): Promise<number> {
  const office = newOffice();
  const count = join(office.folder, 'count');
  const { code, stderr } = await office.run([...START, '--plain'], wholeTrial(office), {
    fault: { what: 'count', count },
  });
  expect(code, stderr).toBe(0);
  return Number(readFileSync(count, 'utf8'));
}

describe('the program is ended between any two changes to the disk', () => {
  test.for(['kill', 'torn'])(
    '%s: nothing acknowledged is lost, and the walk goes on',
    { timeout: 900_000 },
    async (what) => {
      const changes = await changesOfWholeTrial();
      expect(changes).toBeGreaterThan(60);
      let answered = 0;
      for (const at of places(changes, what === 'kill' ? 11 : 13)) {
        const office = newOffice();
        const ended = await office.run([...START, '--plain'], wholeTrial(office), { fault: { what, at } });
        expect(ended.signal, `change ${at}`).toBe('SIGKILL');
        await expectWhole(office, ended);
        answered = Math.max(answered, acknowledged(ended));
      }
      // Something was really acknowledged before the program was ended.
      expect(answered).toBeGreaterThan(5);
    },
  );
});

describe('the disk refuses', () => {
  test.for([
    ['EIO', false],
    ['ENOSPC', false],
    ['ENOSPC', true],
  ] as const)(
    '%s (ever after: %s): exit 74 with what to do next, and the case is whole',
    { timeout: 900_000 },
    async ([what, ever]) => {
      const changes = await changesOfWholeTrial();
      for (const at of places(changes, 17)) {
        const office = newOffice();
        const ended = await office.run([...START, '--plain'], wholeTrial(office), {
          fault: { what, at, ever },
        });
        // A copy for sending, or a lock, that cannot be written or removed is no reason to stop.
        expect([0, 74, 75], `change ${at}: ${ended.stderr}`).toContain(ended.code);
        if (ended.code === 74) expect(ended.stderr).toContain('Langkah berikutnya');
        await expectWhole(office, ended);
      }
    },
  );

  test('an answer that did not reach the disk is not shown as given', async () => {
    const office = newOffice();
    await office.run([...START, '--plain'], linesUpTo('surel'));
    // The first change of a resumed case after its own entry and the report is the next answer's.
    for (const at of [4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const copy = copyOf(office);
      const ended = await copy.run(['resume', '--plain'], 'selesai\n', {
        fault: { what: 'ENOSPC', at, ever: true },
      });
      const given = /OK Ganti kata sandi surel/.test(ended.stderr);
      const kept = copy
        .journal()
        .some((entry) => entry.type === 'answered' && 'step' in entry && entry.step === 'surel');
      if (given) expect(kept, `change ${at}: ${ended.stderr}`).toBe(true);
    }
  });
});

const traced = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0;
const noTrace = traced ? '' : ' (skipped: strace is missing or not allowed here)';

describe.skipIf(!traced)(`the kernel says no${noTrace}`, () => {
  const REST = Object.entries(LINES)
    .slice(5)
    .flatMap(([, lines]) => lines)
    .map((line) => `${line}\n`)
    .join('');

  /** Resumes a case under strace, which makes a system call on the journal go wrong. */
  async function resumed(inject: string): Promise<{ readonly office: Office; readonly ended: Finished }> {
    const office = newOffice();
    await office.run([...START, '--plain'], linesUpTo('surel'));
    const under = [
      'strace',
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-P',
      office.inCase('journal.jsonl'),
      '-e',
      'trace=write,fdatasync',
    ];
    const ended = await office.run(['resume', '--plain'], REST, {
      under: [...under, '-e', `inject=${inject}`],
    });
    return { office, ended };
  }

  test.for(
    (EVERY ? [1, 2, 3, 4, 5, 6] : [1, 2, 5]).flatMap((at) =>
      ['fdatasync:error=EIO', 'write:error=ENOSPC', 'fdatasync:signal=KILL', 'write:signal=KILL'].flatMap(
        (what) => [
          `${what}:when=${at}`,
          ...(what.includes('error') && at === 2 ? [`${what}:when=${at}+`] : []),
        ],
      ),
    ),
  )('%s', async (inject) => {
    const { office, ended } = await resumed(inject);
    if (inject.includes('KILL')) expect(ended.signal).toBe('SIGKILL');
    else expect(ended.code, ended.stderr).toBe(74);
    await expectWhole(office, ended, 5);
  });

  test('a write that lies about how much it wrote is noticed, and leaves no damaged line', async () => {
    const { office, ended } = await resumed('write:retval=10:when=2');
    expect(ended.code, ended.stderr).toBe(74);
    await expectWhole(office, ended, 5);
  });

  test('each record is synced before the next question appears', async () => {
    const office = newOffice();
    await office.run([...START, '--plain'], linesUpTo('surel'));
    const log = join(office.folder, 'strace.log');
    const under = ['strace', '-f', '-y', '-qq', '-s', '40', '-o', log, '-e', 'trace=write,fdatasync,fsync'];
    await office.run(['resume', '--plain'], REST, { under });
    let unsynced = false;
    let records = 0;
    // A sync during which another thread calls the kernel too is told of in two lines.
    const begun = new Set<string>();
    for (const line of readFileSync(log, 'utf8').split('\n')) {
      const [thread = ''] = line.split(' ', 1);
      if (/write\(\d+<[^>]*journal\.jsonl>/.test(line)) {
        unsynced = true;
        records += 1;
      } else if (/f(data)?sync\(\d+<[^>]*journal\.jsonl>\) += 0/.test(line)) unsynced = false;
      else if (/f(data)?sync\(\d+<[^>]*journal\.jsonl> <unfinished/.test(line)) begun.add(thread);
      else if (/<\.\.\. f(data)?sync resumed>\) += 0/.test(line) && begun.delete(thread)) unsynced = false;
      // Questions go to standard error, which is a pipe here.
      else if (/write\(2</.test(line)) expect(unsynced, line).toBe(false);
    }
    expect(records).toBeGreaterThan(5);
  });
});

const mounts = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
const noMount = mounts ? '' : ' (skipped: this machine lets us mount no small disk)';

test.skipIf(!mounts)(
  `a disk that is really full: what was saved is there once room is made${noMount}`,
  async () => {
    const office = newOffice();
    const seed = join(office.folder, 'seed');
    const kept = join(office.folder, 'kept');
    mkdirSync(kept);
    cpSync(office.workspace, seed, { recursive: true });
    const notes = Array.from(
      { length: 80 },
      (_, i) => `catatan\nCatatan ${i}: ${'panjang '.repeat(500)}`,
    ).join('\n');
    const [input, script] = [join(office.folder, 'input'), join(office.folder, 'full.sh')];
    writeFileSync(input, `2\n${notes}\n`);
    writeFileSync(
      script,
      `mount -t tmpfs -o size=400k none "$1" && cp -r "$2/." "$1" || exit 99
"$4" "$5" ${START.join(' ')} --plain --home "$1" --out "$3" <"$6" 2>"$3/first.txt"; echo $? >"$3/first.code"
"$4" "$5" resume --plain --home "$1" --out "$3" </dev/null 2>"$3/full.txt"; echo $? >"$3/full.code"
mount -o remount,size=4m "$1"
"$4" "$5" resume --plain --home "$1" --out "$3" </dev/null 2>"$3/again.txt"; echo $? >"$3/again.code"
cp -r "$1/." "$3/workspace"`,
    );
    const words = ['-Urm', 'sh', script, office.workspace, seed, kept, process.execPath, PROGRAM, input];
    const ran = spawnSync('unshare', words, {
      cwd: office.folder,
      env: { PATH: process.env.PATH ?? '', HOME: office.folder },
    });
    expect(ran.status, String(ran.stderr)).toBe(0);
    const read = (file: string) => readFileSync(join(kept, file), 'utf8');

    expect(read('first.code').trim()).toBe('74');
    expect(read('first.txt')).toContain('Penyimpanan penuh');
    expect(['74', '75']).toContain(read('full.code').trim());
    expect(read('again.code').trim(), read('again.txt')).toBe('75');
    const saved = read('first.txt').match(/OK Catatan tersimpan/g)?.length ?? 0;
    expect(saved).toBeGreaterThan(3);
    cpSync(join(kept, 'workspace'), office.workspace, { recursive: true });
    const noted = office.journal().filter(({ type }) => type === 'noted').length;
    expect(noted).toBeGreaterThanOrEqual(saved);
    expect(office.report()).toContain(`Catatan ${saved - 1}:`);
  },
);

test('a folder for copies that cannot be written: the report stays in the case, and the walk goes on', async () => {
  const office = newOffice();
  const file = join(office.folder, 'berkas');
  writeFileSync(file, '');
  const { code, stderr } = await office.run(
    [...START, '--plain', '--out', join(file, 'keluar')],
    `${linesUpTo()}${CLOSE}`,
  );
  expect(code, stderr).toBe(0);
  expect(stderr).toMatch(/tidak dapat\s+ditulis/);
  expect(existsSync(office.inCase('SHA256SUMS'))).toBe(true);
});

/** Another office with the same cases. */
function copyOf(office: Office): Office {
  const copy = newOffice();
  cpSync(office.workspace, copy.workspace, { recursive: true });
  return copy;
}
