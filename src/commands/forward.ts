import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { freePath, type Part, pack } from '../case/pack.ts';
import { officeProfile } from '../case/profile.ts';
import { sshKeygen } from '../case/sshkeygen.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { forwardMessages as m } from '../language/messages/forward.ts';
import { keyMessages } from '../language/messages/key.ts';
import { type Lang, say, type Text } from '../language/text.ts';
import { fileTime, type Zone, zoneOf } from '../language/time.ts';
import { chainText, extended } from '../report/forward/chain.ts';
import { checkOf, kindOf } from '../report/forward/checked.ts';
import type { Office } from '../report/forward/covering.ts';
import { coveringLetter } from '../report/forward/letter.ts';
import { accountsOf, officesOf } from '../report/forward/names.ts';
import { letterMarkdown } from '../report/letter/written.ts';
import { openCorrespondence } from '../runbook/correspondence.ts';
import type { Letter } from '../runbook/letter.ts';
import { printProblem } from '../runbook/problem.ts';
import type { Correspondence } from '../runbook/stationery.ts';
import { slug } from '../safety/name.ts';
import { openAsking } from './asking.ts';
import { calledAs } from './called.ts';
import { flagOrAsk, once } from './flag-or-ask.ts';
import { type ForwardedTo, forwardedTo, offered } from './forward-addressee.ts';
import { type Gathered, gather } from './forward-inputs.ts';
import { officeLines } from './forward-office.ts';
import { openHouse } from './house.ts';
import { type PaperFormat, paperBytes, putFile } from './papers.ts';
import { openRegister } from './register.ts';
import { officeSeal } from './sign.ts';
import { tell } from './tell.ts';
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
    const correspondence = await openCorrespondence(house.catalogue.folders);
    for (const problem of correspondence.problems) world.stderr.write(`${printProblem(problem, lang)}\n`);
    const letter = coveringText(correspondence);
    const { profile } = await officeProfile(house.workspace.profile, house.memory);
    const known = { profile, reports: gathered.reports };
    for (const line of checkedLines(gathered, lang)) tell(world, line);
    const chosen = async () =>
      (await asking()).asker.askOne(say(m.askTo, lang), offered(correspondence, known, lang));
    const wanted = typeof flags.to === 'string' ? flags.to.trim() : await chosen();
    const addressed = forwardedTo(wanted, correspondence, known);
    const office = await officeLines(profile, asking, world, globals);
    const to = addressed(office.office);
    const zone = zoneOf(profile?.office.timezone);
    const format = paperFormat(flags.format);
    const made = await parcelOf(gathered, {
      letter,
      to,
      office,
      at,
      despite,
      zone,
      format,
      fonts: world.fonts,
    });
    const name = `penerusan_${slug(to.addressee.id)}_${fileTime(at, zone).slice(0, 15)}`;
    const zip = flags.zip === true;
    const path = freePath(resolve(world.cwd, globals.out ?? '.'), name, zip ? '.zip' : '');
    const packed = await pack(made.parts, path, name, { seal: officeSeal(world, globals) });
    packed.publish();
    // A letter inside a zip cannot be completed, so it lies beside it too.
    const beside = zip ? putFile(dirname(path), `${name}_${made.letter.name}`, made.letter.bytes) : undefined;
    for (const one of beside ? [path, beside] : [path]) world.stdout.write(`${one}\n`);
    tell(world, say(beside ? m.madeZip : m.made, lang, { letter: made.letter.name }));
    if (packed.unsigned) {
      const program = calledAs(world.env, world.platform);
      tell(world, say(keyMessages[packed.unsigned], lang, { program }));
    }
    const next = made.toFill > 0 ? say(m.toFill, lang, { count: made.toFill }) : say(m.madeNext, lang);
    tell(world, next);
    return EXIT.done;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** What is to be passed on, and what could be said of it: before a person puts a name to it. */
function checkedLines({ reports, files, missing }: Gathered, lang: Lang): readonly string[] {
  const unsure = reports.some(({ signature }) => signature !== 'genuine');
  return [
    say(m.passedOn, lang),
    ...reports.map((one) =>
      say(m.passedOnOne, lang, {
        account: accountsOf([one], lang),
        office: officesOf([one], lang),
        kind: kindOf(one, lang),
        check: checkOf(one, lang),
      }),
    ),
    ...(files + missing > 0 ? [say(m.evidence, lang, { files, missing })] : []),
    ...(unsure ? [say(m.unsure, lang)] : []),
  ];
}

/** The shipped covering letter, or the office's own. @throws Failure 65 */
function coveringText({ letters }: Correspondence): Letter {
  const letter = letters['surat-pengantar'];
  if (letter?.about === 'reports') return letter;
  throw new Failure(EXIT.badData, m.noLetter, m.noLetterNext);
}

interface Passing {
  readonly letter: Letter;
  readonly to: ForwardedTo;
  readonly office: Office;
  readonly at: string;
  readonly despite: string;
  readonly zone: Zone;
  readonly format: PaperFormat | undefined;
  readonly fonts: URL;
}

interface Parcel {
  readonly parts: readonly Part[];
  /** The letter in the wanted format, to be completed. */
  readonly letter: { readonly name: string; readonly bytes: Uint8Array };
  /** How many places are left for a person. */
  readonly toFill: number;
}

async function parcelOf(
  { reports, chain, altered, files, missing, bare, parts }: Gathered,
  { to, office, at, despite, letter, zone, format, fonts }: Passing,
): Promise<Parcel> {
  const stem = `surat-pengantar_${chain.links.length + 1}_${slug(office.office)}`;
  const { officer, position, contact } = office;
  const name = `${stem}.md`;
  const why = altered.length > 0 ? { despite } : {};
  const grown = extended(chain, {
    at,
    by: { office: office.office, officer, position, contact },
    to: to.addressee.id,
    letter: name,
    received: reports.map(({ name, sha256 }) => ({ file: `laporan/${name}`, sha256 })),
    ...why,
  });
  const about = { reports, links: grown.links, files, missing, bare, altered, ...why };
  const paper = coveringLetter({ ...to, ...about, office, letter, at, zone });
  const text = letterMarkdown(paper);
  const written = format && {
    name: `${parse(name).name}.${format}`,
    bytes: await paperBytes(paper, format, fonts),
  };
  // A person completes it: SHA256SUMS vouches for everything else.
  const draft = (name: string, text: string | Buffer): Part => ({ name, text, modified: at, draft: true });
  return {
    parts: [
      draft(name, text),
      ...(written ? [draft(written.name, Buffer.from(written.bytes))] : []),
      ...parts,
      { name: 'penerusan.jsonl', text: chainText(grown), modified: at },
    ],
    letter: written ?? { name, bytes: Buffer.from(text) },
    toFill: (text.match(/\[(?:diisi|fill in): /g) ?? []).length,
  };
}

function paperFormat(format: unknown): PaperFormat | undefined {
  return format === 'html' || format === 'docx' || format === 'pdf' ? format : undefined;
}

function changed(altered: readonly Text[]): Failure {
  const list = (lang: Lang) => altered.map((one) => `- ${one[lang]}`).join('\n');
  const what = {
    id: filled(m.altered, { list: list('id') }).id,
    en: filled(m.altered, { list: list('en') }).en,
  };
  return new Failure(EXIT.badData, what, m.alteredNext);
}
