import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAND_IN } from './templates.js';

const DAY = 86_400_000;
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
/** A country's regencies and cities; a small set has fewer. */
const MOST_OFFICES = 514;

/**
 * A folder of reports as they arrive: every case with all its editions, some copied, some altered afterwards. The same
 * seed and templates give the same bytes.
 * @param templates of `templates.js`
 * @param signed puts a signature beside a report: the share in 100, and what makes it
 * @returns what the recap has to count: `{ reports, cases: { incident, … }, copies, altered, offices }`
 */
export function writeReports(folder, { reports, seed, templates, signed = { share: 0 } }) {
  const offices = Math.min(MOST_OFFICES, Math.max(8, Math.ceil(reports / 50)));
  for (let office = 0; office < offices; office++)
    mkdirSync(join(folder, `opd-${digits(office)}`, 'salinan'), { recursive: true });
  const cut = templates.flatMap((one) => Array(one.share).fill({ ...one, parts: one.editions.map(parted) }));
  const truth = { reports: 0, copies: 0, altered: 0, offices: new Set(), cases: {} };
  for (let number = 0; truth.reports < reports; number++) {
    const random = randomOf(seed, number);
    const template = cut[random() % cut.length];
    const office = random() % offices;
    const who = { office, account: random() % 3, number, day: random() % 300, random };
    // A quarter of the cases has not come to its end.
    const last = random() % 4 === 0 ? random() % template.parts.length : template.parts.length - 1;
    const place = join(folder, `opd-${digits(office)}`);
    const name = `${template.platform}_${digits(number)}`;
    const parts = template.parts.slice(0, Math.min(last + 1, reports - truth.reports));
    for (const [at, one] of parts.entries())
      writeReport({ place, name: `${name}_${at}`, parts: one, who, signed, truth });
    truth.cases[template.kind] = (truth.cases[template.kind] ?? 0) + 1;
    truth.offices.add(office);
  }
  return { ...truth, offices: truth.offices.size };
}

/** One edition, now and then altered afterwards, now and then with a copy under the name that a chat gives it. */
function writeReport({ place, name, parts, who, signed, truth }) {
  const { random } = who;
  const isAltered = random() % 100 === 0;
  const text = filledIn(parts, who, isAltered);
  put(join(place, `laporan_${name}.md`), text, random() % 100 < signed.share ? signed.sign : undefined);
  const copies = random() % 40 === 0 ? 1 : 0;
  if (copies > 0) writeFileSync(join(place, 'salinan', `WA-${name}.md`), text);
  truth.reports += 1 + copies;
  truth.copies += copies;
  if (isAltered) truth.altered += 1 + copies;
}

function put(file, text, sign) {
  writeFileSync(file, text);
  if (sign) writeFileSync(`${file}.sig`, sign(Buffer.from(text)));
}

/** A template in pieces between which something is filled in: what, and the text before it. */
function parted(text) {
  const front = text.slice('---\n'.length, text.indexOf('\nseal: ') + 1);
  const body = text.slice(text.indexOf('\n---\n', front.length) + 5);
  const id = /^case: "(.*)"$/m.exec(front)[1];
  const pieces = (part) => {
    const found = [];
    let from = 0;
    for (const { 0: hit, index } of part.matchAll(new RegExp(`${id}|${PLACES}`, 'g'))) {
      found.push([part.slice(from, index), hit === id ? 'case' : hit]);
      from = index + hit.length;
    }
    return [...found, [part.slice(from), '']];
  };
  const day = Date.parse(/opened: "(\d{4}-\d\d-\d\d)/.exec(front)[1]);
  return { id, day, front: pieces(front), body: pieces(body) };
}

const PLACES = `${STAND_IN.handle}|${STAND_IN.short}|${STAND_IN.name}|20\\d\\d-\\d\\d-\\d\\d(?=T)|\\d{1,2} (?:${MONTHS.join('|')}) 20\\d\\d`;

function filledIn({ id, day, front, body }, { office, account, number, day: shift }, isAltered) {
  const moved = Date.parse('2026-01-05') + shift * DAY - day;
  const words = {
    '': '',
    case: `${id.slice(0, -5)}_${digits(number)}`,
    [STAND_IN.handle]: `akun_${digits(office)}${'abc'[account]}`,
    [STAND_IN.short]: `dinas-${digits(office)}`,
    [STAND_IN.name]: `Dinas Nomor ${digits(office)}`,
  };
  const word = (hit) => {
    const known = words[hit];
    if (known !== undefined) return known;
    words[hit] = hit.includes(' ') ? localDay(hit, moved) : isoDay(Date.parse(hit) + moved);
    return words[hit];
  };
  const fill = (pieces) => pieces.reduce((text, [before, hit]) => text + before + word(hit), '');
  const data = fill(front);
  const whole = fill(body);
  const seal = `seal: { body: "${sha256(whole)}", data: "${sha256(data)}" }`;
  return `---\n${data}${seal}\n---\n${isAltered ? whole.replace('Ringkasan', 'ringkasan') : whole}`;
}

function localDay(words, moved) {
  const [day, month, year] = words.split(' ');
  const time = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day)) + moved);
  return `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
}

function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole numbers that follow from a seed and a place. */
function randomOf(seed, place) {
  const bytes = createHash('sha256').update(`${seed} ${place}`).digest();
  let at = 0;
  return () => {
    at = (at + 2) % (bytes.length - 2);
    return bytes.readUInt16BE(at);
  };
}

function digits(number) {
  return String(number).padStart(5, '0');
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
