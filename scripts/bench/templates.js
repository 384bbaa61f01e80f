import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in a template where a report of the set says who and where; of the length of what replaces it. */
export const STAND_IN = { handle: 'akun_00000', short: 'dinas-00000', name: 'Dinas Nomor 00000' };

const PROFILE = `office:
  name: ${STAND_IN.name} Kabupaten Contoh
  short: ${STAND_IN.short}
  timezone: Asia/Jakarta
operator:
  name: Rini Uji
  position: Admin media sosial
  contact: rini@contoh.go.id
addressees:
  kominfo:
    name: Dinas Kominfo Kabupaten Contoh
`;

/** What is run for the set, and for how many of 100 cases each stands. */
const RUNS = [
  ['hacked', 'instagram', 22],
  ['hacked', 'facebook', 16],
  ['hacked', 'youtube', 8],
  ['suspicious', 'instagram', 10],
  ['impersonated', 'x', 6],
  ['prepare', 'instagram', 14],
  ['patrol', 'facebook', 14],
];

/**
 * Reports that the program itself has written: every run is a whole case with all its editions, played from an answers
 * file that answers every step of the runbook; a part of them is given up or put off, as happens.
 * @returns `{ kind, platform, share, editions: string[] }`, oldest edition first; the drill is a replayed case
 */
export function templates(program, base) {
  const home = join(base, 'templates');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'layar.png'), 'gambar');
  const made = RUNS.map(([command, platform, share], seed) => {
    const editions = played(program, home, command, platform, { seed });
    const kind = { prepare: 'preparation', patrol: 'patrol' }[command] ?? 'incident';
    return { kind, platform, share, editions };
  });
  const drill = played(program, home, 'hacked', 'instagram', { seed: 99, replay: true });
  return [...made, { kind: 'drill', platform: 'instagram', share: 10, editions: drill }];
}

/** The editions of one case. A step that its lock refuses is given up, and the case played again. */
function played(program, home, command, platform, { seed, replay = false }) {
  const refused = new Set();
  for (;;) {
    const root = join(home, 'office');
    rmSync(root, { recursive: true, force: true });
    const profile = join(home, 'profile.yaml');
    writeFileSync(profile, PROFILE);
    run([program, 'init', '--answers', profile, '--home', root]);
    const answers = join(home, 'answers.json');
    writeFileSync(answers, JSON.stringify(script(command, platform, seed, refused, replay)));
    const args = [program, command, '--platform', platform, '--answers', answers, '--home', root];
    const { status, stderr } = run([...args, '--out', root, '--lang', 'en']);
    if (status === 0 || status === 75) {
      const [name] = readdirSync(join(root, 'cases'));
      const folder = join(root, 'cases', name);
      const issued = readdirSync(join(folder, 'issued')).filter((file) => file.endsWith('.md'));
      const texts = issued.map((file) => readFileSync(join(folder, 'issued', file), 'utf8'));
      const numberOf = (text) => Number(/^edition: .*number: (\d+)/m.exec(text)?.[1]);
      return texts.sort((a, b) => numberOf(a) - numberOf(b));
    }
    const step = /"([a-z0-9-]+)"/.exec(stderr)?.[1] ?? '';
    if (step === '' || refused.has(step)) throw new Error(`${command} ${platform}: ${stderr}`);
    refused.add(step);
  }
}

function script(command, platform, seed, refused, replay) {
  const folder = new URL('../../dist/runbooks/', import.meta.url);
  const phase = ['prepare', 'patrol'].includes(command) ? 'pre-incident' : 'post-incident';
  const file = [platform, 'all'].map((name) => new URL(`${phase}/${command}/${name}.json`, folder));
  const { runbook } = JSON.parse(readEither(file));
  const steps = runbook.sections.flatMap((section) => section.steps);
  const answers = Object.fromEntries(
    steps.map((step, at) => [step.id, refused.has(step.id) ? GIVEN_UP : answerOf(step, seed + at)]),
  );
  const noticed = new Date(Date.now() - 40 * 60_000).toISOString();
  const timed = replay ? { replay: { story: 'Kasus lama.', starts: noticed } } : {};
  return { account: STAND_IN.handle, noticed, close: true, ...timed, answers };
}

const GIVEN_UP = { outcome: 'not-possible', reason: 'Menu itu tidak ada di layar kami.' };

function answerOf({ kind, choices = {} }, seed) {
  const keys = Object.keys(choices);
  if (kind === 'choice') return { value: keys[seed % 3 === 0 ? keys.length - 1 : 0] };
  if (kind === 'choices') return { value: [keys[seed % keys.length]] };
  if (kind === 'text') return { value: 'Sudah dicatat oleh petugas piket, menunggu kabar dari pimpinan.' };
  if (kind === 'time') return { value: new Date(Date.now() - 60 * 60_000).toISOString() };
  if (kind === 'evidence') return { files: ['layar.png'], note: 'Foto layar dari HP petugas.' };
  if (kind === 'notify') return { how: 'WhatsApp', receiver: 'Petugas piket' };
  if (seed % 9 === 4) return GIVEN_UP;
  return seed % 9 === 7
    ? { outcome: 'later', reason: 'Menunggu petugas yang berwenang.' }
    : { outcome: 'done' };
}

function readEither([one, other]) {
  try {
    return readFileSync(one, 'utf8');
  } catch {
    return readFileSync(other, 'utf8');
  }
}

function run(args) {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}
