import { describe, expect, test } from 'vitest';
import {
  clock,
  date,
  duration,
  fileTime,
  folderTime,
  moment,
  parseMoment,
  zoneOf,
} from '../../src/language/time.ts';

const utc = '2026-11-22T15:30:05.000Z';

describe('as Indonesian offices write it', () => {
  test.each([
    [clock(utc, 'Asia/Jakarta'), '22.30 WIB'],
    [clock(utc, 'Asia/Makassar'), '23.30 WITA'],
    [clock(utc, 'Asia/Jayapura'), '00.30 WIT'],
    [date(utc, 'Asia/Jayapura'), '23 November 2026'],
    [date('2026-11-22', 'Asia/Jayapura', 'en'), '22 November 2026'],
    [moment(utc, 'Asia/Jakarta'), '22 November 2026, pukul 22.30 WIB'],
    [fileTime(utc, 'Asia/Jakarta'), '20261122T223005+0700'],
    [folderTime(utc, 'Asia/Jakarta'), '2026-11-22_2230'],
    [duration(45, 'id'), '45 menit'],
    [duration(185, 'id'), '3 jam 5 menit'],
    [duration(180, 'en'), '3 h'],
    [duration(3120, 'id'), '2 hari 4 jam'],
    [zoneOf('WITA'), 'Asia/Makassar'],
    [zoneOf('Mars/Phobos'), 'Asia/Jakarta'],
  ])('%s', (given, wanted) => expect(given).toBe(wanted));
});

describe('a time as people type it', () => {
  const now = '2026-11-22T15:31:00.000Z';
  test.each([
    ['22.30', '2026-11-22T15:30:00.000Z'],
    ['22:30 WIB', '2026-11-22T15:30:00.000Z'],
    ['23.00', '2026-11-21T16:00:00.000Z'],
    ['kemarin 21.15', '2026-11-21T14:15:00.000Z'],
    ['22/11/2026 06.05', '2026-11-21T23:05:00.000Z'],
    ['22/11/2026, pukul 06.05', '2026-11-21T23:05:00.000Z'],
    ['2026-11-22 06:05', '2026-11-21T23:05:00.000Z'],
    ['2021-10-08T16:29:00+07:00', '2021-10-08T09:29:00.000Z'],
    ['25.00', undefined],
    ['22.61', undefined],
    ['31/02/2026 10.00', undefined],
    ['tadi malam', undefined],
    ['', undefined],
  ])('%s', (typed, wanted) => expect(parseMoment(typed, 'Asia/Jakarta', now)).toBe(wanted));
});
