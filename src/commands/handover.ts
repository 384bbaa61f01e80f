import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type OpenCase, openCase, strayEvidence } from '../case/folder.ts';
import { handlersOf } from '../case/handlers.ts';
import { freePath, type Packed, pack } from '../case/pack.ts';
import { evidenceEntries } from '../case/seal.ts';
import { EXIT, Failure, filled } from '../language/failure.ts';
import { drillMessages as d } from '../language/messages/drill.ts';
import { handoverMessages as m } from '../language/messages/handover.ts';
import { parcelMessages } from '../language/messages/parcel.ts';
import { say } from '../language/text.ts';
import { fileTime, moment, zoneOf } from '../language/time.ts';
import { briefText } from '../report/brief.ts';
import { renderReport } from '../report/edition.ts';
import { writeAtomically } from '../safety/atomic.ts';
import { systemCode } from '../safety/code.ts';
import { inertLine } from '../safety/inert.ts';
import { type Asking, openAsking } from './asking.ts';
import { calledAs } from './called.ts';
import { caseParts, type Planned } from './case-parts.ts';
import { folderNamed } from './find.ts';
import { flagOrAsk, once } from './flag-or-ask.ts';
import { openHouse } from './house.ts';
import { openOne } from './resume.ts';
import { officeSeal } from './sign.ts';
import { tell } from './tell.ts';
import type { Globals, World } from './world.ts';

/**
 * `gpr-respond handover [CASE]`: ends one person's part. Prints the brief, and packs the case for another computer.
 * Nothing is recorded before the whole package is on the disk; it appears once it is recorded.
 */
export async function handover(
  world: World,
  globals: Globals,
  name: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  const house = openHouse(world, globals);
  const asking = once(() => openAsking(world, globals));
  const folder = name ? folderNamed(house, name, world.cwd) : (await openOne(house, asking, globals)).folder;
  const open = await openCase(folder, house.readRunbook, world.now);
  try {
    if (open.state.closed) {
      throw new Failure(EXIT.usage, m.closed, filled(m.closedNext, { case: basename(folder) }));
    }
    const { drill } = open.state.opened;
    if (drill) {
      const values = { case: basename(folder), scenario: drill.scenario.id, seed: drill.seed };
      throw new Failure(EXIT.usage, d.noHandover, filled(d.noHandoverNext, values));
    }
    const given = open.state.handedOver;
    if (given) tellAgain(open, world, globals);
    const planned = given ? undefined : await plan(open, asking, world, globals, flags);
    const packed = await packCase(open, planned, world, globals, flags.zip === true);
    record(open, planned, packed);
    packed.publish();
    tellMade(open, packed, world, globals);
    return EXIT.done;
  } finally {
    open.release();
  }
}

async function plan(
  { state, runbook, folder }: OpenCase,
  asking: () => Promise<Asking>,
  { now }: World,
  { lang }: Globals,
  flags: Readonly<Record<string, unknown>>,
): Promise<Planned> {
  const initial = handlersOf(state).at(-1)?.name;
  const from = await flagOrAsk(
    { flag: '--from', value: flags.from, question: m.whoGives, initial },
    asking,
    lang,
  );
  const to = await flagOrAsk(
    { flag: '--to', value: flags.to, question: m.whoTakes, optional: true },
    asking,
    lang,
  );
  const unattended = typeof flags.from === 'string' && typeof flags.to === 'string';
  const note = await flagOrAsk(
    {
      flag: '--note',
      value: flags.note ?? (unattended ? '' : undefined),
      question: m.noteAsked,
      optional: true,
    },
    asking,
    lang,
  );
  const at = now().toISOString();
  const handed = { from, ...(to ? { to } : {}), ...(note ? { note } : {}) };
  const brief = briefText({ runbook, state, handover: handed, at, lang });
  const sha256 = createHash('sha256').update(brief).digest('hex');
  const file = `issued/${freeBrief(folder, fileTime(at, zoneOf(state.facts['office.timezone'])))}`;
  const checked = evidenceEntries(state).length;
  return { at, brief, fact: { type: 'handed-over', ...handed, file, sha256, checked } };
}

function freeBrief(folder: string, time: string): string {
  for (let number = 1; ; number += 1) {
    const name = `serah-terima_${time}${number === 1 ? '' : `_${number}`}.md`;
    if (!existsSync(join(folder, 'issued', name))) return name;
  }
}

async function packCase(
  open: OpenCase,
  planned: Planned | undefined,
  world: World,
  globals: Globals,
  zip: boolean,
): Promise<Packed> {
  const { lang, out, color } = globals;
  const name = open.state.opened.case;
  const path = freePath(resolve(world.cwd, out ?? '.'), `serah-terima_${name}`, zip ? '.zip' : '');
  const live = color && world.stderr.isTTY === true;
  const onProgress = (file: string, share: number) => {
    const text = say(parcelMessages.packing, lang, { name: inertLine(file) });
    world.stderr.write(`\r\u001b[K${share < 1 ? ` ${text} ${Math.floor(share * 100)} %` : ''}`);
  };
  const { stopSignal } = await import('./signals.ts');
  const signal = stopSignal(world.signals);
  const seal = officeSeal(world, globals);
  return pack(caseParts(open, planned), path, name, { signal, seal, ...(live ? { onProgress } : {}) });
}

/** The brief, then the line that names it, then the working report. When any of it fails, there is no package. */
function record(open: OpenCase, planned: Planned | undefined, packed: Packed): void {
  if (!planned) return;
  const { fact, at, brief } = planned;
  try {
    open.write(fact.file, brief);
    open.append(fact, at);
  } catch (error) {
    packed.discard();
    rmSync(join(open.folder, fact.file), { force: true });
    throw error;
  }
  open.show('laporan.md', renderReport(open));
  open.seal();
}

function tellAgain({ state }: OpenCase, { stderr }: World, { lang }: Globals): void {
  const given = state.handedOver;
  if (!given) return;
  const when = moment(given.at, zoneOf(state.facts['office.timezone']), lang);
  const to = given.to ? inertLine(given.to) : say(m.someone, lang);
  tell({ stderr }, say(m.again, lang, { to, when }));
}

/** The brief goes to stdout and beside the package; what to do with the package goes to the person. */
function tellMade(open: OpenCase, packed: Packed, world: World, { lang, out }: Globals): void {
  const { state, folder } = open;
  const given = state.handedOver;
  if (given) {
    const brief = readFileSync(join(folder, given.file), 'utf8');
    world.stdout.write(brief);
    copyBrief(brief, given.file, resolve(world.cwd, out ?? '.'), open, world, lang);
  }
  const strays = strayEvidence(open);
  if (strays.length > 0) tell(world, `\n${say(m.strays, lang, { files: strays.map(inertLine).join(', ') })}`);
  const count = evidenceEntries(state).length;
  const made = { path: packed.path, count, program: calledAs(world.env, world.platform) };
  tell(world, `\n${say(m.made, lang, made)}\n${say(m.send, lang)}`);
}

function copyBrief(
  brief: string,
  file: string,
  folder: string,
  open: OpenCase,
  { stderr }: World,
  lang: Globals['lang'],
): void {
  try {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, basename(file));
    if (!existsSync(path)) writeAtomically(path, brief);
  } catch (error) {
    const values = { path: join(open.folder, file), folder, code: systemCode(error) ?? '?' };
    tell({ stderr }, say(m.briefNotCopied, lang, values));
  }
}
