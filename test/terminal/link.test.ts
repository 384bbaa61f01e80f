import { describe, expect, test } from 'vitest';
import { hyperlink, linksSupported } from '../../src/terminal/link.ts';

describe('hyperlink', () => {
  test('wraps the text in OSC 8', () => {
    expect(hyperlink('https://g.co/', 'x')).toBe('\u001b]8;;https://g.co/\u0007x\u001b]8;;\u0007');
  });

  test.each([
    'http://g.co/',
    'javascript:x//https://g.co/',
    'https://g.co/\u0007\u001b[2J',
    'https://g.co/ x',
    'https://gö.co/',
  ])('leaves %j as text', (url) => {
    expect(hyperlink(url, 'x')).toBe('x');
  });
});

describe('linksSupported', () => {
  test.each([
    [{ TERM_PROGRAM: 'iTerm.app' }, true, true],
    [{ TERM_PROGRAM: 'iTerm.app' }, false, false],
    [{ VTE_VERSION: '6003' }, true, true],
    [{ VTE_VERSION: '4600' }, true, false],
    [{ WT_SESSION: 'x' }, true, true],
    [{ TERM: 'xterm' }, true, false],
    [{ TERM: 'dumb', WT_SESSION: 'x' }, true, false],
  ])('%j, terminal %s: %s', (env, terminal, supported) => {
    expect(linksSupported(env, terminal)).toBe(supported);
  });
});
