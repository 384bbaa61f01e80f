import { expect, test } from 'vitest';
import { calledAs } from '../../src/commands/called.ts';

const there = (path: string) => path.replaceAll('\\', '/').startsWith('/bin/gpr-respond');

test.each([
  ['installed', { PATH: '/usr/bin:/bin' }, 'linux', 'gpr-respond'],
  ['not on the path', { PATH: '/usr/bin' }, 'linux', 'npx gpr-respond'],
  ['without a path', {}, 'linux', 'npx gpr-respond'],
  [
    'by npx, which puts it on the path for a moment',
    { PATH: '/bin', npm_command: 'exec' },
    'linux',
    'npx gpr-respond',
  ],
  ['by a script of npm', { PATH: '/bin', npm_lifecycle_event: 'start' }, 'linux', 'npx gpr-respond'],
  ['on Windows', { Path: 'C:/Windows;/bin' }, 'win32', 'gpr-respond'],
] as const)('%s: a printed command can be copied', (_, env, platform, words) => {
  expect(calledAs(env, platform, there)).toBe(words);
});
