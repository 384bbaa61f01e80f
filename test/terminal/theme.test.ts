import { describe, expect, test } from 'vitest';
import { colourWanted, makeTheme } from '../../src/terminal/theme.ts';

describe('colourWanted', () => {
  test.each([
    [{}, true, true, true],
    [{}, false, true, false],
    [{}, true, false, false],
    [{ NO_COLOR: '1' }, true, true, false],
    [{ NO_COLOR: '' }, true, true, true],
    [{ TERM: 'dumb' }, true, true, false],
    [{ FORCE_COLOR: '1' }, false, true, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, true, false],
    [{ FORCE_COLOR: '0' }, true, true, false],
  ])('%j, terminal %s, flag %s: %s', (env, terminal, flag, wanted) => {
    expect(colourWanted(env, terminal, flag)).toBe(wanted);
  });
});

test('colours: none when off, and none that vanishes on a light or a dark background', () => {
  const [on, off] = [makeTheme(true), makeTheme(false)];
  for (const name of Object.keys(on) as (keyof typeof on)[]) {
    expect(off[name]('x')).toBe('x');
    // 30 black, 33 yellow, 36 cyan, 37 white, 90 to 97 bright ones.
    expect(on[name]('x')).not.toMatch(/\u001b\[(?:30|33|36|37|9[0-7])m/);
    if (name !== 'rule') expect(on[name]('x')).not.toContain('\u001b[2m');
  }
});
