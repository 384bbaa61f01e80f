import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createScripted, readAnswers, scriptClock } from '../../src/terminal/script.ts';
import type { StepView } from '../../src/walk/view.ts';
import { RUNBOOK } from './runbook.ts';
import { REVIEW, step } from './step.ts';

function play(answers: string, head = '') {
  const { script, problems } = readAnswers(
    `${head}\nanswers:\n  ${answers.replaceAll('\n', '\n  ')}\n`,
    'jawaban.yaml',
    RUNBOOK,
    'id',
    () => true,
  );
  if (!script) throw new Error(problems.join('\n'));
  let shown = '';
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      shown += chunk.toString();
      done();
    },
  });
  const stop = new AbortController();
  const clock = scriptClock(script);
  const asker = createScripted(script, { output, signal: stop.signal, lang: 'id', clock });
  return { asker, clock, stop, shown: () => shown };
}

const at = (id: string, change: Partial<StepView> = {}) => step({ id, ...change });

describe('replies', () => {
  test('a step without an answer is skipped', async () => {
    expect(await play('access: no').asker.askStep(at('revert-mail'))).toEqual({ type: 'skip' });
  });

  test('note and files first, each in a reply of its own, then the outcome', async () => {
    const { asker, shown } = play('capture-now: { files: [profil.png, "a b%.png"], note: dari ponsel }');
    const view = at('capture-now', { kind: 'evidence' });
    const address = (name: string) => pathToFileURL(resolve(name)).href;
    expect(await asker.askStep(view)).toEqual({ type: 'note', text: 'dari ponsel' });
    expect(await asker.askStep(view)).toEqual({ type: 'evidence', typed: address('profil.png') });
    expect(await asker.askStep(view)).toEqual({ type: 'evidence', typed: address('a b%.png') });
    expect(await asker.askStep(view)).toEqual({ type: 'done' });
    expect(shown().trim().split('\n')).toHaveLength(4);
  });

  test.each([
    ['access: no', 'access', { type: 'done', value: 'no' }],
    ['changed: [mail]', 'changed', { type: 'done', value: ['mail'] }],
    ['revert-mail: { outcome: later, reason: rapat }', 'revert-mail', { type: 'later', reason: 'rapat' }],
    ['revert-mail: { waived: mendesak }', 'revert-mail', { type: 'done', waived: 'mendesak' }],
  ])('%s', async (text, id, reply) => {
    expect(await play(text).asker.askStep(at(id))).toEqual(reply);
  });

  test('sent', async () => {
    const { asker } = play('notify-first: { how: WA, receiver: Bu Sri }');
    expect(await asker.askStep(at('notify-first', { kind: 'notify' }))).toEqual({
      type: 'sent',
      how: 'WA',
      receiver: 'Bu Sri',
    });
  });

  test('a put-off step that comes up again is left alone', async () => {
    const { asker } = play('revert-mail: { outcome: later, reason: rapat }');
    await asker.askStep(at('revert-mail'));
    expect(await asker.askStep(at('revert-mail'))).toEqual({ type: 'skip' });
  });
});

describe('what cannot be answered names the step', () => {
  const failure = (words: string) => ({
    name: 'Failure',
    exit: 65,
    what: { id: expect.stringContaining(words) },
  });

  test('a file that was refused', async () => {
    const { asker } = play('capture-now: { files: [profil.png] }');
    await asker.askStep(at('capture-now', { kind: 'evidence' }));
    asker.tell({ tone: 'warning', text: 'profil.png tidak ada.' });
    await expect(asker.askStep(at('capture-now'))).rejects.toMatchObject(
      failure('"capture-now" tidak diterima: profil.png tidak ada.'),
    );
  });

  test('an answer that was not taken', async () => {
    const { asker } = play('access: no');
    await asker.askStep(at('access'));
    await expect(asker.askStep(at('access'))).rejects.toMatchObject(failure('"access" tidak diterima'));
  });

  test('a warning about something else does not stop the next step', async () => {
    const { asker } = play('access: no\nrevert-mail: done');
    await asker.askStep(at('access'));
    asker.tell({ tone: 'warning', text: 'jam mundur' });
    expect(await asker.askStep(at('revert-mail'))).toEqual({ type: 'done' });
  });

  test.each([
    ['revert-mail: done', true, 'masih terkunci oleh a; tambahkan "waived"'],
    ['revert-mail: { waived: x }', false, 'masih terkunci oleh a'],
  ])('a lock: %s', async (text, waivable, words) => {
    const lock = { needs: [{ step: 'a', instruction: 'A' }], waivable };
    await expect(play(text).asker.askStep(at('revert-mail', { lock }))).rejects.toMatchObject(failure(words));
  });

  test('a lock does not hinder saying that it was not possible', async () => {
    const lock = { needs: [{ step: 'a', instruction: 'A' }], waivable: false };
    const { asker } = play('revert-mail: { outcome: not-possible, reason: x }');
    expect(await asker.askStep(at('revert-mail', { lock }))).toEqual({ type: 'not-possible', reason: 'x' });
  });

  const doubt = { looksLike: 'kode OTP', masked: 'kode ******', typed: 'kode 123456' };
  test('a secret', async () => {
    const { asker } = play('contact: 0812');
    await asker.askStep(at('contact', { kind: 'text' }));
    await expect(asker.askSecret(doubt)).rejects.toMatchObject(
      failure('"contact" tampak memuat kode OTP: kode ******'),
    );
  });

  test('what was said to be no secret', async () => {
    const { asker } = play('contact: { value: kode 123456, not-secret: true }');
    await asker.askStep(at('contact', { kind: 'text' }));
    expect(await asker.askSecret(doubt)).toEqual({ keep: true });
  });

  test('questions outside of steps', async () => {
    const { asker } = play('access: no');
    await expect(asker.askLine('Akun?')).rejects.toMatchObject(failure('Akun?'));
    await expect(asker.askOne('Kasus?', [])).rejects.toMatchObject(failure('Kasus?'));
    expect(await asker.askLine('Nama lain?', { optional: true })).toBe('');
  });
});

describe('the review', () => {
  test('closes only when the file says so, and names answers that were not used', async () => {
    const { asker, shown } = play('access: no\nrevert-mail: done', 'close: true');
    await asker.askStep(at('access'));
    expect(await asker.askReview(REVIEW)).toEqual({ type: 'close' });
    expect(shown()).toContain('Tidak terpakai, karena langkahnya tidak tercapai: revert-mail');
    expect(await play('access: no').asker.askReview(REVIEW)).toEqual({ type: 'pause' });
  });

  test('a signal stops it', async () => {
    const { asker, stop } = play('access: no');
    stop.abort();
    await expect(asker.askStep(at('access'))).rejects.toMatchObject({
      name: 'Stopped',
      reason: 'interrupted',
    });
    await expect(asker.askReview(REVIEW)).rejects.toMatchObject({ name: 'Stopped' });
  });
});

describe('the clock of a replay', () => {
  const replay = 'replay: { story: x, starts: 2021-10-08T16:40:00+07:00 }';
  test('stands at the start, moves to an answer’s time or on by a minute, and never back', async () => {
    const { asker, clock } = play(
      'access: { value: no, note: x }\nchanged: { value: mail, at: 2021-10-08T16:50:00+07:00 }\nrevert-mail: { outcome: done, note: x, at: 2021-10-08T16:45:00+07:00 }',
      replay,
    );
    const time = () => clock.now().toISOString().slice(11, 16);
    expect(time()).toBe('09:40');
    await asker.askStep(at('occurred'));
    expect(time()).toBe('09:40');
    await asker.askStep(at('access'));
    await asker.askStep(at('access'));
    expect(time()).toBe('09:41');
    await asker.askStep(at('changed'));
    expect(time()).toBe('09:50');
    await asker.askStep(at('revert-mail'));
    await asker.askStep(at('revert-mail'));
    expect(time()).toBe('09:50');
  });
});
