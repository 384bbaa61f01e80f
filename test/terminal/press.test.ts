import { describe, expect, test } from 'vitest';
import type { Menu } from '../../src/terminal/door.ts';
import { stepActions, stepMenu } from '../../src/terminal/items.ts';
import { isPicked, type Key, press, startOf } from '../../src/terminal/press.ts';
import { CHOICES, step } from './step.ts';

const named = (...names: string[]): Key[] => names.map((name) => ({ name }));

function play(menu: Menu, keys: readonly Key[]) {
  let state = startOf(menu);
  for (const key of keys) {
    const next = press(menu, state, key);
    if (isPicked(next)) return next;
    state = next;
  }
  return state;
}

function menuOf(change: Parameters<typeof step>[0], lang: 'id' | 'en' = 'id'): Menu {
  const view = step(change);
  return { ...stepMenu(view, lang), actions: stepActions(view, lang), above: () => [] };
}

describe('one of several', () => {
  const menu = menuOf({ kind: 'choice', choices: CHOICES });
  test.each([
    ['Enter takes the first', named('return'), 'yes'],
    ['down', named('down', 'return'), 'no'],
    ['nothing goes round at the top', named('up', 'up', 'return'), 'yes'],
    ['nor at the end', named('end', 'down', 'down', 'return'), ':later'],
    ['a digit moves', named('2', 'return'), 'no'],
    ['a digit beyond the end does nothing', named('2', '9', 'return'), 'no'],
    ['end', named('end', 'return'), ':later'],
    ['home', named('end', 'home', 'return'), 'yes'],
    ['an action by its letter', named('j'), ':pause'],
    ['a sign comes by its sequence', [{ sequence: '?' }], ':help'],
    ['control keys do nothing', [{ name: 'j', ctrl: true }, { name: 'return' }], 'yes'],
    ['space does not choose', named('space', 'return'), 'yes'],
  ])('%s', (_, keys, value) => {
    expect(play(menu, keys)).toMatchObject({ value });
  });

  test('without back there is no key for it', () => {
    expect(play(menuOf({ kind: 'choice', choices: CHOICES, canGoBack: false }), named('b'))).toMatchObject({
      active: 0,
    });
  });
});

describe('text written where a line is to be chosen', () => {
  const signs = (text: string): Key[] =>
    [...text].map((sequence) => (sequence === '\r' ? { name: 'return', sequence } : { sequence }));
  const menu: Menu = { ...menuOf({ kind: 'choice', choices: CHOICES }), actions: [] };

  test.each(['kjkjjkj', 'ab12 cd34 2', 'jjj', 'tidak, belum', '2 ya'])(
    'the Enter behind "%s" chooses nothing',
    (text) => {
      expect(play(menu, signs(`${text}\r`))).toMatchObject({ active: 0, stray: 'told' });
      expect(play(menu, signs(`${text}\r\r`))).toMatchObject({ value: 'yes' });
    },
  );

  test('an arrow after it is meant', () => {
    expect(play(menu, [...signs('k'), ...named('down', 'return')])).toMatchObject({ value: 'no' });
  });

  test('blanks in it tick nothing', () => {
    const several: Menu = { ...menuOf({ kind: 'choices', choices: CHOICES }), actions: [] };
    expect(play(several, [...signs('ada iklan'), ...named('space')])).toMatchObject({ ticked: [] });
  });
});

describe('several', () => {
  const choices = [...CHOICES, { value: 'maybe', label: 'Mungkin' }];
  const menu = menuOf({ kind: 'choices', choices });
  test('ticks by space and Enter, in the order of the menu', () => {
    const keys = named('3', 'space', '1', 'return', '2', 'space', 'space', '4', 'return');
    expect(play(menu, keys)).toEqual({ value: ':done', ticked: ['yes', 'maybe'] });
  });

  test.each([
    ['ticked by the space bar', named('space', 'return', 'return')],
    ['ticked by Enter', named('return', 'return', 'return')],
  ])('Enter on what is ticked goes on instead of unticking: %s', (_, keys) => {
    expect(play(menu, keys)).toEqual({ value: ':done', ticked: ['yes'] });
  });

  test('handing in nothing is refused, until something is ticked', () => {
    expect(play(menu, named('4', 'return'))).toMatchObject({ active: 3, refused: true });
    expect(play(menu, named('4', 'return', 'up'))).toMatchObject({ refused: false });
  });
});

describe('what a step offers first', () => {
  test.each([
    ['action', {}, ':done'],
    ['info', { kind: 'info' }, ':done'],
    ['notify', { kind: 'notify' }, ':sent'],
    ['evidence without files', { kind: 'evidence' }, ':file'],
    ['evidence with files', { kind: 'evidence', files: 1 }, ':done'],
    ['locked', { lock: { needs: [{ step: 'a', instruction: 'A' }], waivable: true } }, ':go a'],
  ] as const)('%s', (_, change, value) => {
    expect(play(menuOf(change), named('return'))).toMatchObject({ value });
  });

  test('a hard lock cannot be set aside', () => {
    const values = (waivable: boolean) =>
      menuOf({ lock: { needs: [{ step: 'a', instruction: 'A' }], waivable } }).items.map(
        (item) => item.value,
      );
    expect(values(true)).toContain(':waive');
    expect(values(false)).toEqual([':go a', ':not-possible', ':later']);
  });
});

describe('what stands alone', () => {
  const choices = [
    { value: 'posts', label: 'Unggahan' },
    { value: 'ads', label: 'Iklan' },
    { value: 'nothing', label: 'Tidak ada', alone: true as const },
    { value: 'unknown', label: 'Belum tahu', alone: true as const },
  ];
  const menu = menuOf({ kind: 'choices', choices });
  test.each([
    ['others go together', ['1', 'space', '2', 'space'], ['posts', 'ads']],
    ['it unticks the others', ['1', 'space', '2', 'space', '3', 'space'], ['nothing']],
    ['another unticks it', ['3', 'space', '2', 'space'], ['ads']],
    ['two of them untick each other', ['3', 'space', '4', 'space'], ['unknown']],
    ['it can be unticked itself', ['3', 'space', '3', 'space'], []],
  ])('%s', (_, keys, ticked) => expect(play(menu, named(...keys))).toMatchObject({ ticked }));
});
