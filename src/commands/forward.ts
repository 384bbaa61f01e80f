import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { freePath, type Part, pack } from '../case/pack.ts';
import { officeProfile, type Profile } from '../case/profile.ts';
import { sshKeygen } from '../case/sshkeygen.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { forwardMessages as m } from '../language/messages/forward.ts';
import { keyMessages } from '../language/messages/key.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { fileTime, zoneOf } from '../language/time.ts';
import { chainText, extended } from '../report/forward/chain.ts';
import { coveringLetter, type Office } from '../report/forward/letter.ts';
import { openCorrespondence } from '../runbook/correspondence.ts';
import { inertLine } from '../safety/inert.ts';
import { slug } from '../safety/name.ts';
import { type Asking, openAsking } from './asking.ts';
import { flagOrAsk, once } from './flag-or-ask.ts';
import { type ForwardedTo, forwardedTo } from './forward-addressee.ts';
import { type Gathered, gather } from './forward-inputs.ts';
import { openHouse } from './house.ts';
import { openRegister } from './register.ts';
import { officeSeal } from './sign.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond forward REPORT… --to ADDRESSEE`: passes on reports that were received, at whatever office of the chain:
 * a covering letter, the originals as they came, their evidence, and a forwarding record with one more line.
 */
export async function forward(
  world: World,
  globals: Globals,
  paths: readonly string[],
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  if (paths.length === 0) throw new Failure(EXIT.usage, m.nothing, m.nothingNext);
  const { lang } = globals;
  const at = world.now().toISOString();
  const scratch = fs.mkdtempSync(join(tmpdir(), 'gpr-respond-'));
  try {
    const house = openHouse(world, globals);
    const register = openRegister(house.workspace.root);
    const bench = { offices: register.offices, run: sshKeygen(world.env, false) };
    const gathered = await gather(
      paths.map((path) => resolve(world.cwd, path)),
      scratch,
      at,
      bench,
    );
    const asking = once(() => openAsking(world, globals));
    const reason = { flag: '--despite', value: flags.despite ?? '', question: m.despiteFlag };
    const despite = await flagOrAsk(reason, asking, lang);
    if (gathered.altered.length > 0 && despite === '') throw changed(gathered.altered);
    const wanted = await flagOrAsk({ flag: '--to', value: flags.to, question: m.askTo }, asking, lang);
    const correspondence = await openCorrespondence(house.catalogue.folders);
    const { profile } = await officeProfile(house.workspace.profile, house.memory);
    const office = await officeLines(profile, asking, world, globals);
    const platform = gathered.reports[0]?.data.account.platform ?? '';
    const excerpts = gathered.reports.map(({ data }) => data.excerpt?.for);
    const known = { profile, office: office.office, platform, excerpts };
    const to = forwardedTo(wanted.toLowerCase(), correspondence, known);
    const parts = partsOf(gathered, { to, office, at, despite, profile });
    const zone = zoneOf(profile?.office.timezone);
    const name = `penerusan_${slug(to.id)}_${fileTime(at, zone).slice(0, 15)}`;
    const path = freePath(resolve(world.cwd, globals.out ?? '.'), name, flags.zip === true ? '.zip' : '');
    const { unsigned, publish } = await pack(parts, path, name, { seal: officeSeal(world, globals) });
    publish();
    world.stdout.write(`${path}\n`);
    if (unsigned) world.stderr.write(`${say(keyMessages[unsigned], lang)}\n`);
    world.stderr.write(`${say(m.made, lang, { path })}\n`);
    if (gathered.missing > 0)
      world.stderr.write(`${say(m.missingEvidence, lang, { count: gathered.missing })}\n`);
    world.stderr.write(`${say(m.madeNext, lang)}\n`);
    return EXIT.done;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

interface Passing {
  readonly to: ForwardedTo;
  readonly office: Office;
  readonly at: string;
  readonly despite: string;
  readonly profile: Profile | undefined;
}

function partsOf(gathered: Gathered, { to, office, at, despite, profile }: Passing): readonly Part[] {
  const { reports, chain, altered, files, missing } = gathered;
  const letter = `surat-pengantar_${chain.links.length + 1}_${slug(office.office)}.md`;
  const grown = extended(chain, {
    at,
    by: {
      office: office.office,
      officer: office.officer,
      position: office.position,
      contact: office.contact,
    },
    to: to.id,
    letter,
    received: reports.map(({ name, sha256 }) => ({ file: `laporan/${name}`, sha256 })),
    ...(altered.length > 0 ? { despite } : {}),
  });
  const text = coveringLetter({
    office,
    to,
    reports,
    links: grown.links,
    files,
    missing,
    altered,
    ...(altered.length > 0 ? { despite } : {}),
    nameOf: to.nameOf,
    zone: zoneOf(profile?.office.timezone),
    lang: to.lang,
  });
  return [
    // A person completes it: SHA256SUMS vouches for everything else.
    { name: letter, text, modified: at, draft: true },
    ...gathered.parts,
    { name: 'penerusan.jsonl', text: chainText(grown), modified: at },
  ];
}

/** The forwarding office's own lines: from an answers file, else from the profile, else asked. */
async function officeLines(
  profile: Profile | undefined,
  asking: () => Promise<Asking>,
  world: World,
  { answers, lang }: Globals,
): Promise<Office> {
  const given = answers ? await answersIn(resolve(world.cwd, answers)) : {};
  const line = (key: keyof Office, known: string | undefined, question: Text) =>
    flagOrAsk({ flag: key, value: given[key] ?? known, question }, asking, lang);
  return {
    office: await line('office', profile?.office.name, m.askOffice),
    officer: await line('officer', profile?.operator?.name, m.askOfficer),
    position: await line('position', profile?.operator?.position, m.askPosition),
    contact: await line('contact', profile?.operator?.contact, m.askContact),
    ...(given.number ? { number: given.number } : {}),
  };
}

const KEYS: readonly (keyof Office)[] = ['office', 'officer', 'position', 'contact', 'number'];

async function answersIn(path: string): Promise<Partial<Record<keyof Office, string>>> {
  const { readSource } = await import('../runbook/source.ts');
  const source = readSource(path, path);
  const value = source.value;
  const fine =
    source.problems.length === 0 &&
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([key, one]) => KEYS.some((known) => known === key) && typeof one === 'string' && one.length <= 300,
    );
  if (fine) return value;
  throw new Failure(EXIT.badData, filled(m.badAnswers, { file: inertLine(basename(path)) }));
}

function changed(altered: readonly Text[]): Failure {
  const list = (lang: Lang) => altered.map((one) => `- ${one[lang]}`).join('\n');
  const what = {
    id: filled(m.altered, { list: list('id') }).id,
    en: filled(m.altered, { list: list('en') }).en,
  };
  return new Failure(EXIT.badData, what, m.alteredNext);
}
