import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newOffice, type Office } from './office.ts';
import { act, choose, current, see, write } from './person.ts';
import type { Terminal } from './terminal.ts';
import { linesUpTo, START, type TrialStep } from './trial.ts';

interface Place {
  /** The step that the case stands at. */
  readonly step?: TrialStep;
  /** From that step's screen to the prompt that is meant. */
  readonly go?: (terminal: Terminal) => Promise<void>;
  /** Words that the prompt shows. */
  readonly prompt: string;
  /** Words of the step that comes again after `resume`. */
  readonly again: string;
}

const MAIL = 'Ganti kata sandi surel';
const SEND = 'Kirim laporan awal';

/** Every kind of prompt that a person can be sitting at. */
const PLACES: Readonly<Record<string, Place>> = {
  choice: { step: 'masih-masuk', prompt: 'Masih bisa masuk', again: 'Masih bisa masuk' },
  choices: { step: 'tampak', prompt: 'Apa yang tampak berubah?', again: 'Apa yang tampak berubah?' },
  time: { step: 'kapan', prompt: 'Kapan pertama kali', again: 'Kapan pertama kali' },
  text: { step: 'cerita', prompt: 'Apa yang terjadi?', again: 'Apa yang terjadi?' },
  evidence: { step: 'tangkapan', prompt: 'Tambah berkas', again: 'Simpan tangkapan layar' },
  action: { step: 'surel', prompt: MAIL, again: MAIL },
  info: { step: 'baca', prompt: 'Selesai dibaca', again: 'Pelaku sering kembali' },
  notify: { step: 'lapor-kominfo', prompt: 'Sudah dikirim', again: SEND },
  'a reason': {
    step: 'surel',
    go: (terminal) => choose(terminal, MAIL, 'Tidak bisa'),
    prompt: 'Mengapa tidak bisa?',
    again: MAIL,
  },
  'a note': {
    step: 'surel',
    go: (terminal) => act(terminal, MAIL, 'c'),
    prompt: 'Catatan untuk langkah ini',
    again: MAIL,
  },
  'a path of evidence': {
    step: 'surel',
    go: (terminal) => act(terminal, MAIL, 't'),
    prompt: 'Letak berkas bukti',
    again: MAIL,
  },
  help: { step: 'surel', go: (terminal) => act(terminal, MAIL, '?'), prompt: 'Enter untuk', again: MAIL },
  'the way of sending': {
    step: 'lapor-kominfo',
    go: (terminal) => choose(terminal, SEND, 'Sudah dikirim'),
    prompt: 'Dikirim lewat apa?',
    again: SEND,
  },
  'the receiver': {
    step: 'lapor-kominfo',
    go: async (terminal) => {
      await choose(terminal, SEND, 'Sudah dikirim');
      await choose(terminal, 'Dikirim lewat apa?', 'WhatsApp');
    },
    prompt: 'Siapa yang menerima',
    again: SEND,
  },
  'a doubt about a secret': {
    step: 'cerita',
    go: (terminal) => write(terminal, 'Apa yang terjadi?', 'kata sandinya: Rahasia#2026!'),
    prompt: 'Ubah teksnya',
    again: 'Apa yang terjadi?',
  },
  'the review': { prompt: 'SEBELUM DITUTUP', again: 'SEBELUM DITUTUP' },
};

/** A case that stands at a step, left by an end of input. */
async function caseAt(office: Office, step: TrialStep | undefined): Promise<void> {
  const { code, stderr } = await office.run([...START, '--plain'], linesUpTo(step));
  expect(stderr).toContain('gpr-respond lanjut');
  expect(code).toBe(75);
}

describe('stopped at', () => {
  test.for(Object.entries(PLACES))(
    '%s: Ctrl+C saves, says how to go on, and resume comes back there',
    async ([, place]) => {
      const office = newOffice();
      await caseAt(office, place.step);
      const terminal = office.sitDown(['resume']);
      await see(terminal, place.again);
      await place.go?.(terminal);
      await see(terminal, place.prompt);
      const before = office.journal().filter(({ type }) => type === 'answered' || type === 'sent').length;

      terminal.press('ctrl+c');
      expect(await terminal.exit).toEqual({ code: 75, signal: 0 });
      expect(terminal.cursorVisible()).toBe(true);
      expect(terminal.history()).toContain(`gpr-respond lanjut ${office.cases()[0]}`);
      expect(office.journal().at(-1)).toMatchObject({ type: 'paused', cause: 'interrupted' });
      expect(office.journal().filter(({ type }) => type === 'answered' || type === 'sent')).toHaveLength(
        before,
      );

      const again = office.sitDown(['resume']);
      await see(again, place.again);
    },
  );

  test.for(Object.entries(PLACES))(
    '%s: a terminal that closes is no answer, and leaves no lock',
    async ([, place]) => {
      const office = newOffice();
      await caseAt(office, place.step);
      const terminal = office.sitDown(['resume']);
      await see(terminal, place.again);
      await place.go?.(terminal);
      await see(terminal, place.prompt);

      terminal.hangUp();
      await terminal.exit;
      expect(office.journal().at(-1)).toMatchObject({ type: 'paused', cause: 'hung-up' });
      const again = office.sitDown(['resume']);
      await see(again, place.again);
    },
  );

  test('a step: a terminal that closes ends the program in order, with 75 and no core dump', async () => {
    const office = newOffice();
    await caseAt(office, 'surel');
    const terminal = office.sitDown(['resume']);
    await see(terminal, MAIL);
    terminal.hangUp();
    expect(await terminal.exit).toEqual({ code: 75, signal: 0 });
  });

  test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'a step: %s from outside saves and shows the cursor again',
    async (signal) => {
      const office = newOffice();
      await caseAt(office, 'surel');
      const terminal = office.sitDown(['resume']);
      await see(terminal, MAIL);
      terminal.kill(signal);
      expect(await terminal.exit).toEqual({ code: 75, signal: 0 });
      expect(terminal.cursorVisible()).toBe(true);
      expect(office.journal().at(-1)).toMatchObject({
        type: 'paused',
        cause: signal === 'SIGHUP' ? 'hung-up' : 'interrupted',
      });
    },
  );

  test('a step: Ctrl+D is no answer', async () => {
    const office = newOffice();
    await caseAt(office, 'surel');
    const terminal = office.sitDown(['resume']);
    await see(terminal, MAIL);
    terminal.press('ctrl+d');
    expect((await terminal.exit).code).toBe(75);
    expect(office.journal().at(-1)).toMatchObject({ type: 'paused' });
  });

  test('a step: kill -9 leaves a case that is taken over at once', async () => {
    const office = newOffice();
    await caseAt(office, 'surel');
    const terminal = office.sitDown(['resume']);
    await choose(terminal, MAIL, 'Selesai');
    await see(terminal, 'Hapus unggahan pelaku');
    terminal.kill('SIGKILL');
    await terminal.exit;
    const again = office.sitDown(['resume']);
    await see(again, 'Hapus unggahan pelaku');
    expect(office.journal().findLast(({ type }) => type === 'answered')).toMatchObject({ step: 'surel' });
  });

  test('the question for the account, before a case exists: nothing is left behind', async () => {
    const office = newOffice();
    const terminal = office.sitDown(['hacked', '--platform', 'uji']);
    await see(terminal, 'Nama akun');
    terminal.press('ctrl+c');
    expect((await terminal.exit).code).toBe(75);
    expect(terminal.cursorVisible()).toBe(true);
    expect(office.cases()).toEqual([]);
  });

  test('the question which case: the cases stay as they are', async () => {
    const office = newOffice();
    await caseAt(office, 'surel');
    await office.run(['hacked', '--platform', 'uji', '--account', 'dinkes_lain', '--plain']);
    const terminal = office.sitDown(['resume']);
    await see(terminal, 'Kasus yang mana?');
    terminal.press('ctrl+c');
    expect((await terminal.exit).code).toBe(75);
    expect(office.cases()).toHaveLength(2);
  });
});

describe('the end of input', () => {
  test.for(['masih-masuk', 'kapan', 'cerita', 'tangkapan', 'surel', 'lapor-kominfo'] as const)(
    'in --plain at %s saves and leaves with 75',
    async (step) => {
      const office = newOffice();
      await caseAt(office, step);
      expect(office.journal().at(-1)).toMatchObject({ type: 'paused', cause: 'input-ended' });
      expect(office.journal().some((entry) => 'step' in entry && entry.step === step)).toBe(false);
    },
  );

  test('a last line without a line break is an answer', async () => {
    const office = newOffice();
    await office.run([...START, '--plain'], '2');
    expect(office.journal()[1]).toMatchObject({ type: 'answered', step: 'masih-masuk', value: 'tidak' });
  });

  test('the whole trial from a pipe, closed at the end', async () => {
    const office = newOffice();
    const { code, stderr } = await office.run(
      [...START, '--plain'],
      `${linesUpTo()}Tutup kasus dan buat laporan akhir\n`,
    );
    expect(stderr).not.toContain('\u001b');
    expect(
      office.journal().at(-1)?.type === 'closed' || office.journal().some(({ type }) => type === 'closed'),
    ).toBe(true);
    expect(code).toBe(0);
  });

  test('a reader of the output that goes away stops the walk, and the case is safe', async () => {
    const office = newOffice();
    await caseAt(office, 'surel');
    const file = join(office.folder, 'go.sh');
    writeFileSync(file, '"$@" 2>&1 | head -c 10 >/dev/null');
    const child = spawn(
      'sh',
      [file, process.execPath, join(import.meta.dirname, '../../bin/gpr-respond.js'), 'resume', '--plain'],
      {
        env: { PATH: process.env.PATH ?? '', HOME: office.folder },
        stdio: ['pipe', 'ignore', 'ignore'],
      },
    );
    child.stdin.write('1\n');
    const done = new Promise((resolve) => child.on('close', resolve));
    setTimeout(() => child.stdin.end('selesai\n'), 1000);
    await done;
    const again = office.sitDown(['resume']);
    await again.waitFor((screen) => /langkah \d+ dari/.test(current(screen)));
  });
});
