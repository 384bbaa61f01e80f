import type { Lang } from './text.ts';

/** Indonesia's three zones; no daylight saving time (Keppres 41/1987). */
export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

const ZONES: Readonly<Record<Zone, { readonly name: string; readonly hours: number }>> = {
  'Asia/Jakarta': { name: 'WIB', hours: 7 },
  'Asia/Makassar': { name: 'WITA', hours: 8 },
  'Asia/Jayapura': { name: 'WIT', hours: 9 },
};

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** The zone that a profile or an answer names; anything unknown counts as WIB, the zone of the capital. */
export function zoneOf(value: string | undefined): Zone {
  const wanted = value?.trim().toLowerCase();
  for (const zone of Object.keys(ZONES) as Zone[]) {
    if (zone.toLowerCase() === wanted || ZONES[zone].name.toLowerCase() === wanted) return zone;
  }
  return 'Asia/Jakarta';
}

/** `WIB`, `WITA` or `WIT`. */
export function zoneName(zone: Zone): string {
  return ZONES[zone].name;
}

/** Hours ahead of UTC. */
export function zoneHours(zone: Zone): number {
  return ZONES[zone].hours;
}

/** `22.47 WIB`: the clock as Indonesian offices write it. */
export function clock(utc: string, zone: Zone): string {
  const local = shifted(utc, zone);
  return `${two(local.getUTCHours())}.${two(local.getUTCMinutes())} ${ZONES[zone].name}`;
}

/** `22.47.05 WIB`, for the chronology, where seconds matter. */
export function clockWithSeconds(utc: string, zone: Zone): string {
  const local = shifted(utc, zone);
  return `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}.${two(local.getUTCSeconds())} ${ZONES[zone].name}`;
}

/** `22 November 2026`. Takes a UTC time, or a plain `YYYY-MM-DD` date (which is then not shifted). */
export function date(utc: string, zone: Zone, lang: Lang = 'id'): string {
  const local = /^\d{4}-\d{2}-\d{2}$/.test(utc) ? new Date(`${utc}T00:00:00Z`) : shifted(utc, zone);
  return `${local.getUTCDate()} ${MONTHS[lang][local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}

const DAYS: Readonly<Record<Lang, readonly string[]>> = {
  id: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

/** `Minggu`: the day of the week, for public notices. */
export function weekday(utc: string, zone: Zone, lang: Lang = 'id'): string {
  return DAYS[lang][shifted(utc, zone).getUTCDay()] ?? '';
}

/** `22 November 2026, pukul 22.30 WIB`. */
export function moment(utc: string, zone: Zone, lang: Lang = 'id'): string {
  return `${date(utc, zone, lang)}, ${lang === 'id' ? 'pukul' : 'at'} ${clock(utc, zone)}`;
}

/** A time that lies ahead: `pukul 02.40 WIB` within a day, with its date beyond that. */
export function comingTime(utc: string, zone: Zone, now: string, lang: Lang): string {
  const near = Date.parse(utc) - Date.parse(now) < 86_400_000;
  return near ? `${lang === 'id' ? 'pukul ' : ''}${clock(utc, zone)}` : moment(utc, zone, lang);
}

/** `20261122T223000+0700`: a local time that may stand in a file name on every system. */
export function fileTime(utc: string, zone: Zone): string {
  const local = shifted(utc, zone);
  const day = `${local.getUTCFullYear()}${two(local.getUTCMonth() + 1)}${two(local.getUTCDate())}`;
  const time = `${two(local.getUTCHours())}${two(local.getUTCMinutes())}${two(local.getUTCSeconds())}`;
  return `${day}T${time}+${two(ZONES[zone].hours)}00`;
}

/** `2026-11-22_1031`: the beginning of a case folder's name, in local time. */
export function folderTime(utc: string, zone: Zone): string {
  const local = shifted(utc, zone);
  const day = `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`;
  return `${day}_${two(local.getUTCHours())}${two(local.getUTCMinutes())}`;
}

/** `2026-11-22`: the day that a time is on. */
export function dayIn(utc: string, zone: Zone): string {
  return folderTime(utc, zone).slice(0, 10);
}

/** The first and the last millisecond of a day in a zone, UTC. @param day `2026-11-22` */
export function boundsOf(day: string, zone: Zone): { readonly first: string; readonly last: string } {
  const first = Date.parse(`${day}T00:00:00Z`) - ZONES[zone].hours * 3_600_000;
  return { first: new Date(first).toISOString(), last: new Date(first + 86_399_999).toISOString() };
}

/** Whole minutes from one time to another; never negative. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** `45 menit`, `3 jam 5 menit`, `2 hari 4 jam`. */
export function duration(minutes: number, lang: Lang): string {
  const [day, hour, minute] = lang === 'id' ? ['hari', 'jam', 'menit'] : ['d', 'h', 'min'];
  if (minutes < 60) return `${minutes} ${minute}`;
  if (minutes < 1440) return join(Math.floor(minutes / 60), hour, minutes % 60, minute);
  return join(Math.floor(minutes / 1440), day, Math.floor((minutes % 1440) / 60), hour);
}

/**
 * A time as a person types it: `22.30`, `22:30`, `kemarin 22.30`, `22/11/2026 22.30`, `2026-11-22 22:30`, or ISO 8601 with a zone.
 * @param now UTC; a clock time alone means the latest such time that is not in the future.
 * @returns UTC with milliseconds, or undefined when it cannot be understood or does not exist.
 */
export function parseMoment(typed: string, zone: Zone, now: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+(wib|wita|wit)$/, '')
    .replace(/,?\s*pukul\s*/, ' ')
    .trim();
  if (/^\d{4}-\d{2}-\d{2}t[\d:.]+(z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const time = Date.parse(typed.trim());
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  }
  const parts =
    /^(?:(kemarin|yesterday|hari ini|today)\s+|(\d{1,2})[/-](\d{1,2})[/-](\d{4})\s+|(\d{4})-(\d{2})-(\d{2})\s+)?(\d{1,2})[.:](\d{2})$/.exec(
      text,
    );
  if (!parts) return undefined;
  const [, word, d, m, y, iy, im, id, hour, minute] = parts;
  const today = shifted(now, zone);
  const year = Number(y ?? iy ?? today.getUTCFullYear());
  const month = Number(m ?? im ?? today.getUTCMonth() + 1);
  const dayOfMonth =
    Number(d ?? id ?? today.getUTCDate()) - (word === 'kemarin' || word === 'yesterday' ? 1 : 0);
  if (Number(hour) > 23 || Number(minute) > 59 || !exists(year, month, Number(d ?? id ?? 1)))
    return undefined;
  let time = Date.UTC(year, month - 1, dayOfMonth, Number(hour) - ZONES[zone].hours, Number(minute));
  if (!word && !y && !iy && time > Date.parse(now)) time -= 86_400_000;
  return new Date(time).toISOString();
}

/** `22/11/2026 22.30`: a time as `parseMoment` reads it. */
export function typedMoment(utc: string, zone: Zone): string {
  const local = shifted(utc, zone);
  const day = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
  return `${day} ${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`;
}

function exists(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

function shifted(utc: string, zone: Zone): Date {
  return new Date(Date.parse(utc) + ZONES[zone].hours * 3_600_000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function join(
  large: number,
  largeUnit: string | undefined,
  small: number,
  smallUnit: string | undefined,
): string {
  return small ? `${large} ${largeUnit} ${small} ${smallUnit}` : `${large} ${largeUnit}`;
}
