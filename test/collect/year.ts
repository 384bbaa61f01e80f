import { numbersFrom } from '../../src/drill/seed.ts';
import type { ReportData, ReportStep } from '../../src/report/data.ts';
import { sealed, toYaml } from '../../src/report/frontmatter.ts';
import { LAST_SECTION } from '../../src/report/sections/signature.ts';

/** What is known of a made-up year before any report of it is written: the figures are held against this. */
interface Truth {
  readonly offices: readonly {
    readonly short: string;
    readonly name: string;
    readonly silent: boolean;
    /** As the register lists them; a silent office's are in no report. */
    readonly accounts: readonly { readonly platform: string; readonly handle: string }[];
    readonly zone: string;
    /** The last of each, UTC. */
    readonly prepared?: string;
    readonly patrolled?: string;
    readonly drilled?: string;
  }[];
  readonly accounts: number;
  readonly incidents: readonly TrueIncident[];
  /** Incidents of which only reports came that were changed on the way. */
  readonly altered: readonly TrueIncident[];
  readonly preparations: number;
  readonly patrols: number;
  readonly drills: number;
  readonly files: number;
  readonly copies: number;
}

export interface TrueIncident {
  readonly case: string;
  readonly office: string;
  readonly platform: string;
  readonly month: string;
  readonly open: boolean;
  readonly lure: boolean;
  readonly failed: readonly string[];
  /** Put off, or never reached. */
  readonly skipped: readonly string[];
  readonly noticed: string;
  /** Whom an open one asks for help. */
  readonly asks?: string;
  readonly notice: number;
  readonly protection: number;
  readonly report?: number;
  readonly recovery?: number;
}

interface ReportFile {
  readonly path: string;
  readonly text: string;
}

const PLATFORMS = ['instagram', 'facebook', 'youtube'] as const;
const STEPS = [
  'access',
  'capture-now',
  'mailbox-password',
  'revert-mail',
  'sessions',
  'two-factor',
  'lure',
] as const;
const CAN_FAIL = ['revert-mail', 'sessions', 'two-factor'] as const;
const CAN_WAIT = ['sessions', 'two-factor', 'mailbox-password'] as const;
/** Hours before UTC: WIB, WITA, WIT. */
const ZONES = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;
type ZoneName = keyof typeof ZONES;
const HOUR = 60 * 60_000;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const START = Date.parse('2026-01-05T02:00:00.000Z');
const HASH = 'ab'.repeat(32);

/**
 * A year of an office: reports in the form in which offices send them, with copies and editions, one by one. The same
 * seed gives the same year. Every eighth office is silent.
 */
export function officeYear(
  seed: number,
  {
    offices = 40,
    incidents = 60,
    changed = 0,
  }: { readonly offices?: number; readonly incidents?: number; readonly changed?: number } = {},
): { readonly truth: Truth; readonly files: readonly ReportFile[] } {
  const random = numbersFrom(seed);
  const known = Array.from({ length: offices }, (_, at) => ({
    short: `dinas-${at + 1}`,
    name: `Dinas Contoh ${at + 1} Kabupaten Rembang`,
    silent: at % 8 === 7,
    accounts: PLATFORMS.map((platform) => ({ platform, handle: `dinas_${at + 1}` })),
    zone: (Object.keys(ZONES) as ZoneName[])[at % 3] ?? 'Asia/Jakarta',
  }));
  const speaking = known.filter(({ silent }) => !silent);
  const files: ReportFile[] = [];
  for (const [at, office] of speaking.entries())
    for (const platform of PLATFORMS) files.push(preparation(office, platform, at));
  const patrols = speaking.filter((_, at) => at % 4 === 1);
  // The last one comes first.
  for (const [at, office] of patrols.entries()) files.push(patrol(office, 30 + at), patrol(office, 10 + at));
  const drills = speaking.filter((_, at) => at % 3 === 0);
  for (const office of drills) files.push(drill(office));
  const truths: TrueIncident[] = [];
  for (let at = 0; at < incidents; at += 1) {
    const office = speaking[Math.floor(random() * speaking.length)];
    if (!office) throw new Error('no office speaks');
    const made = incident(at, office, random);
    truths.push(made.truth);
    files.push(...made.files);
  }
  const altered: TrueIncident[] = [];
  for (const [at, office] of speaking.slice(0, changed).entries()) {
    const made = incident(at, office, random, `berubah-${at}`);
    altered.push(made.truth);
    files.push(...made.files.map(({ path, text }) => ({ path, text: text.replace('Isi', 'ISI') })));
  }
  const copies = files
    .filter((_, at) => at % 5 === 0)
    .map((file) => ({ ...file, path: `salinan/${file.path}` }));
  files.push(...copies);
  const counts = {
    preparations: speaking.length * PLATFORMS.length,
    patrols: patrols.length * 2,
    drills: drills.length,
  };
  const rounds = known.map((office) => ({
    ...office,
    ...(office.silent ? {} : { prepared: preparedAt(speaking.indexOf(office), PLATFORMS.length - 1) }),
    ...(patrols.includes(office) ? { patrolled: iso(START + (30 + patrols.indexOf(office)) * DAY) } : {}),
    ...(drills.includes(office) ? { drilled: iso(START + DAY) } : {}),
  }));
  return {
    truth: {
      offices: rounds,
      altered,
      accounts: known.length * PLATFORMS.length,
      incidents: truths,
      ...counts,
      files: files.length,
      copies: copies.length,
    },
    files,
  };
}

interface Speaking {
  readonly short: string;
  readonly name: string;
  readonly zone: ZoneName;
}

/** Midnight at the end of a month is half an hour away, in one zone before and in another behind. */
function atMonthsEnd(time: number, hours: number): number {
  const day = new Date(time);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1) - (hours + 0.5) * HOUR;
}

function incident(at: number, { short, name, zone }: Speaking, random: () => number, mark = 'case') {
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const platform = PLATFORMS[at % PLATFORMS.length] ?? 'instagram';
  const some = START + at * 5 * DAY + upTo(600) * MINUTE;
  const noticed = at % 5 < 2 ? atMonthsEnd(some, 8 - (at % 5)) : some;
  const [notice, protection, report, recovery] = [upTo(300), upTo(60), 60 + upTo(120), 180 + upTo(4000)];
  const open = at % 6 === 5;
  const lure = at % 4 === 0;
  const failed = CAN_FAIL.filter(() => random() < 0.3);
  const skipped = CAN_WAIT.filter((step) => random() < 0.3 && !failed.some((one) => one === step));
  const asked = at % 12 === 5 ? 'kominfo' : 'meta';
  const id = `${mark}_${String(at).padStart(5, '0')}_hacked-${platform}_${short}`;
  const reportData = (number: number, minutes: number): ReportData => ({
    ...base(id, 'incident', { short, name }, platform),
    office: { name, short, timezone: zone },
    edition: { type: number === 1 ? 'awal' : 'akhir', number, issued: iso(noticed + minutes * MINUTE) },
    state: number === 1 ? 'contained' : open ? 'open' : 'closed',
    times: {
      opened: iso(noticed + MINUTE),
      noticed: iso(noticed),
      occurred: iso(noticed - notice * MINUTE),
      protected: iso(noticed + protection * MINUTE),
      reported: iso(noticed + report * MINUTE),
      ...(open
        ? {}
        : { recovered: iso(noticed + recovery * MINUTE), closed: iso(noticed + (recovery + 60) * MINUTE) }),
    },
    steps: steps(noticed, failed, skipped, lure),
    asks: open ? [{ to: asked, what: `Bantu pulihkan akun ${platform}.`, since: iso(noticed) }] : [],
    journal: { entries: number * 20, head: HASH },
  });
  const files = [reportData(1, report), reportData(2, recovery + 61)].map((data, index) => ({
    path: `${short}/${id}_${index + 1}.md`,
    text: reportText(data),
  }));
  const truth: TrueIncident = {
    case: id,
    office: short,
    platform,
    month: iso(noticed + ZONES[zone] * HOUR).slice(0, 7),
    noticed: iso(noticed),
    ...(open ? { asks: asked } : {}),
    skipped,
    open,
    lure,
    failed,
    notice,
    protection,
    report,
    ...(open ? {} : { recovery }),
  };
  return { truth, files };
}

function steps(
  noticed: number,
  failed: readonly string[],
  skipped: readonly string[],
  lure: boolean,
): ReportStep[] {
  return STEPS.map((id, index) => {
    const at = iso(noticed + (index + 2) * MINUTE);
    if (failed.includes(id)) return { id, outcome: 'not-possible', reason: 'Ditolak.', at };
    if (id === skipped[0]) return { id, outcome: 'later', reason: 'Besok.', at };
    if (skipped.includes(id)) return { id, reached: false };
    return { id, outcome: 'done', ...(id === 'lure' ? { answer: lure ? 'yes' : 'unknown' } : {}), at };
  });
}

/** Readiness 40 on the first platform, 50, 60; grows by one an office. */
function preparation(
  office: { readonly short: string; readonly name: string },
  platform: string,
  at: number,
): ReportFile {
  const percent = 40 + 10 * PLATFORMS.map(String).indexOf(platform) + (at % 20);
  const data: ReportData = {
    ...base(`prepare_${platform}_${office.short}`, 'preparation', office, platform),
    times: { opened: iso(START), closed: preparedAt(at, PLATFORMS.map(String).indexOf(platform)) },
    readiness: { percent, done: percent, of: 100 },
  };
  return { path: `${office.short}/siaga-${platform}.md`, text: reportText(data) };
}

/** Later on each platform. */
function preparedAt(at: number, platform: number): string {
  return iso(START + (1 + at + platform) * DAY);
}

function patrol(office: Speaking, days: number): ReportFile {
  const times = { opened: iso(START + (days - 1) * DAY), closed: iso(START + days * DAY) };
  const data = { ...base(`patrol_${99 - days}_${office.short}`, 'patrol', office, 'facebook'), times };
  return { path: `${office.short}/patroli-${99 - days}.md`, text: reportText(data) };
}

function drill(office: { readonly short: string; readonly name: string }): ReportFile {
  const times = { opened: iso(START + DAY), noticed: iso(START), protected: iso(START + 9999 * MINUTE) };
  const data: ReportData = { ...base(`drill_${office.short}`, 'drill', office, 'instagram'), times };
  return { path: `${office.short}/LATIHAN.md`, text: reportText(data) };
}

/** A report with what a test does not care about filled in. */
export function base(
  id: string,
  kind: ReportData['kind'],
  office: { readonly short: string; readonly name: string },
  platform: string,
): ReportData {
  const incident = kind === 'preparation' ? 'prepare' : 'hacked';
  return {
    'gpr-respond': 1,
    kind,
    case: id,
    edition: { type: 'akhir', number: 1, issued: iso(START + DAY) },
    runbook: { id: `${incident}-${platform}`, version: '1.0.0', sha256: HASH },
    office: { name: office.name, short: office.short, timezone: 'Asia/Jakarta' },
    account: { platform, handle: office.short.replace('-', '_') },
    state: 'closed',
    times: { opened: iso(START), closed: iso(START + DAY) },
    steps: [],
    evidence: [],
    asks: [],
    forwarding: [],
    journal: { entries: 10, head: HASH },
  };
}

/** The report as a file, sealed as the program seals it. */
export function reportText(data: ReportData): string {
  const body = `\n# LAPORAN INSIDEN AKUN MEDIA SOSIAL\n\n${'Isi laporan untuk dibaca orang. '.repeat(100)}\n\n## 15. ${LAST_SECTION}\n`;
  return `---\n${sealed(toYaml(data), body)}\n---\n${body}`;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
