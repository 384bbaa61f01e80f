import { describe, expect, test } from 'vitest';
import { ascii, symbols, unicodeSafe } from '../../src/terminal/symbols.ts';

describe('unicodeSafe', () => {
  test.each([
    [{ LANG: 'id_ID.UTF-8' }, 'linux', true],
    [{ LANG: 'en_US.utf8', TERM: 'xterm' }, 'darwin', true],
    [{ LANG: 'id_ID.UTF-8', LC_ALL: 'C' }, 'linux', false],
    [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, 'linux', true],
    [{}, 'linux', false],
    [{ LANG: 'id_ID.UTF-8', TERM: 'linux' }, 'linux', false],
    [{ LANG: 'id_ID.UTF-8', TERM: 'dumb' }, 'linux', false],
    [{ WT_SESSION: 'x' }, 'win32', true],
    [{ LANG: 'id_ID.UTF-8' }, 'win32', false],
  ] as const)('%j on %s: %s', (env, platform, safe) => {
    expect(unicodeSafe(env, platform)).toBe(safe);
  });
});

test('every sign has an ASCII form', () => {
  for (const sign of Object.values(symbols(false))) expect(sign).toMatch(/^[\x20-\x7e]+$/);
  expect(ascii('“±22” · langkah… → ’—')).toBe(`"+/-22" - langkah... -> '-`);
  expect(ascii('Café')).toBe('Café');
});
